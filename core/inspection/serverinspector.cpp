#include "core/inspection/serverinspector.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/inspection/loginrights.h"
#include "core/inspection/releases.h"
#include "core/inspection/tlsfacts.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>
#include <filesystem>

namespace tenantry {

namespace {

/// -1 for NULL.
qint64 numberOr(const QVariant &value)
{
    return value.isNull() ? -1 : value.toLongLong();
}

} // namespace

ServerInspector::ServerInspector(Connection &connection, const Clock &clock) : m_reader(connection), m_clock(clock) { }

void ServerInspector::refresh(ServerFacts &facts, const Server &server, const QStringList &databases)
{
    facts.server = server.id;
    set(facts.latency, readLatency());
    set(facts.identity, readIdentity());
    set(facts.release, judgeRelease(facts.identity));
    set(facts.connections, readConnections(server.connectionBudget));
    set(facts.databases, readDatabases(m_reader));
    set(facts.storage, readStorage(facts.databases));
    set(facts.freeDisk, readFreeDisk());
    set(facts.tls, readTlsFacts(m_reader.connection()));
    set(facts.replication, readReplication());
    set(facts.login, readLoginFacts(m_reader, databases));
    set(facts.waits, readLockWaits());
}

Result<std::chrono::microseconds> measureLatency(Connection &connection, const Clock &clock)
{
    const auto sql = sqlResource(connection.spec().engine, QStringLiteral("inspection"), QStringLiteral("ping"));
    if (!sql)
        return fail(sql);
    const auto start = clock.monotonic();
    if (const auto answer = connection.query(*sql); !answer)
        return fail(answer);
    return std::chrono::duration_cast<std::chrono::microseconds>(clock.monotonic() - start);
}

Result<std::chrono::microseconds> ServerInspector::readLatency()
{
    return measureLatency(m_reader.connection(), m_clock);
}

Result<ServerIdentity> ServerInspector::readIdentity()
{
    const auto row = m_reader.row(QStringLiteral("identity"), 3);
    if (!row)
        return fail(row);
    ServerIdentity identity {row->at(0).toString(), row->at(1).toInt(), {}};
    if (!row->at(2).isNull())
        identity.startedAt = QDateTime::fromMSecsSinceEpoch(row->at(2).toLongLong(), Qt::UTC);
    return identity;
}

Result<ReleaseVerdict> ServerInspector::judgeRelease(const Fact<ServerIdentity> &identity) const
{
    if (!identity.isKnown())
        return fail(*identity.error());
    if (identity.value().versionNumber == 0)
        return fail(ErrorKind::Unsupported, tr("The releases of this engine are not watched."));
    return judgePostgresRelease(identity.value().versionNumber, m_clock.utcNow().date());
}

Result<ConnectionUse> ServerInspector::readConnections(int budget)
{
    const auto row = m_reader.row(QStringLiteral("connections"), 4);
    if (!row)
        return fail(row);
    return ConnectionUse {row->at(0).toInt(), row->at(1).toInt(), row->at(2).toInt(), int(numberOr(row->at(3))),
                          budget};
}

Result<QList<DatabaseUse>> readDatabases(FactReader &reader)
{
    const auto rows = reader.rows(QStringLiteral("databases"), 5);
    if (!rows)
        return fail(rows);
    QList<DatabaseUse> databases;
    for (const FactReader::Row &row : *rows)
        databases << DatabaseUse {row.at(0).toString(), numberOr(row.at(1)), int(numberOr(row.at(2))),
                                  row.at(3).toInt(), row.at(4).toBool()};
    return databases;
}

Result<StorageUse> ServerInspector::readStorage(const Fact<QList<DatabaseUse>> &databases)
{
    if (!databases.isKnown())
        return fail(*databases.error());
    StorageUse storage;
    // MariaDB keeps no exact figure that a login without special rights may read.
    storage.method = m_reader.connection().spec().engine == Engine::MariaDB ? SizeMethod::Estimated : SizeMethod::Exact;
    for (const DatabaseUse &database : databases.value()) {
        storage.bytes += std::max<qint64>(0, database.bytes);
        storage.unreadable += database.bytes < 0 ? 1 : 0;
    }
    if (storage.unreadable > 0 && storage.unreadable == databases.value().size())
        return fail(ErrorKind::Denied, tr("This login may not ask for the size of any database."),
                    tr("Have an administrator run: GRANT pg_monitor TO the login of this server;"));
    if (const auto rows = m_reader.rows(QStringLiteral("tablespaces"), 2))
        for (const FactReader::Row &row : *rows)
            storage.tablespaces << TablespaceUse {row.at(0).toString(), numberOr(row.at(1))};
    return storage;
}

Result<qint64> ServerInspector::readFreeDisk()
{
    const ConnectionSpec &spec = m_reader.connection().spec();
    QString directory = spec.engine == Engine::SQLite ? QFileInfo(spec.database).absolutePath() : QString();
    // A server behind a loopback address may be a tunnel's end; a socket is on this machine for certain.
    if (directory.isEmpty() && spec.host.startsWith(u'/'))
        if (const auto row = m_reader.row(QStringLiteral("datadirectory"), 1))
            directory = row->at(0).toString();
    const QStorageInfo volume(directory);
    if (!directory.isEmpty() && volume.isValid() && volume.isReady())
        return volume.bytesAvailable();
    // In a container whose root is no mount of its own, Qt finds no volume.
    std::error_code none;
    const auto space = std::filesystem::space(QFile::encodeName(directory).toStdString(), none);
    if (directory.isEmpty() || none)
        return fail(ErrorKind::Unsupported, tr("The server does not tell how much of its disk is free."),
                    tr("Watch the disk where the server runs."));
    return static_cast<qint64>(space.available);
}

Result<ReplicationFacts> ServerInspector::readReplication()
{
    const auto row = m_reader.row(QStringLiteral("replication"), 5);
    if (!row)
        return fail(row);
    ReplicationFacts facts;
    facts.standby = row->at(0).toBool();
    facts.readOnly = facts.standby || row->at(1).toBool();
    facts.lagMs = numberOr(facts.standby ? row->at(2) : row->at(4));
    facts.standbys = row->at(3).toInt();
    return facts;
}

Result<LockWaits> ServerInspector::readLockWaits()
{
    const auto rows = m_reader.rows(QStringLiteral("blocking"), 9, {QString(), QString()});
    if (!rows)
        return fail(rows);
    QSet<int> waiting;
    for (const FactReader::Row &row : *rows)
        waiting.insert(row.at(0).toInt());
    LockWaits waits;
    waits.sessions = static_cast<int>(waiting.size());
    // The longest wait comes first; who stands at the end of its chain holds up all of it.
    auto root = rows->begin();
    while (root != rows->end() && waiting.contains(root->at(4).toInt())) {
        const int blocker = root->at(4).toInt();
        waiting.remove(blocker); // each once: a deadlock is a circle
        root = std::find_if(rows->begin(), rows->end(),
                            [&](const FactReader::Row &row) { return row.at(0).toInt() == blocker; });
    }
    if (root != rows->end()) {
        waits.longest = std::chrono::milliseconds(rows->first().at(3).toLongLong());
        waits.holder = root->at(4).toInt();
        waits.application = root->at(6).toString();
        waits.database = root->at(8).toString();
    }
    return waits;
}

} // namespace tenantry
