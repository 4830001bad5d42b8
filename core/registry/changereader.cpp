#include "core/registry/changereader.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

#include <libpq-fe.h>
#include <poll.h>

namespace tenantry {

namespace {

using namespace std::chrono_literals;

constexpr int mostAtOnce = 5000; // more is cheaper to read as a whole
constexpr auto filePolling = 250ms;
constexpr auto pooledPolling = 500ms; // a transaction pooler cannot carry LISTEN
constexpr auto proofOfLife = 5000ms; // a server that died without a word is noticed after this

constexpr std::pair<const char *, ChangeOp> operations[] = {
    {"insert", ChangeOp::Insert}, {"update", ChangeOp::Update}, {"delete", ChangeOp::Delete}};

/// False where the change is not one record's: a reload, or a kind of a newer program.
bool parse(const QSqlQuery &query, RegistryChange &change)
{
    change.seq = query.value(0).toLongLong();
    change.id = query.value(2).toString();
    const QString name = query.value(3).toString();
    for (const auto &[text, op] : operations) {
        if (name == QLatin1StringView(text)) {
            change.op = op;
            return changedKindFromName(query.value(1).toString(), &change.kind);
        }
    }
    return false;
}

} // namespace

ChangeReader::ChangeReader(Connection &connection, int wakeDescriptor)
    : m_connection(connection), m_wakeDescriptor(wakeDescriptor)
{ }

Result<qint64> ChangeReader::end(Connection &connection)
{
    return registryValue(connection, QStringLiteral("change_end")).map([](const QVariant &v) {
        return v.toLongLong();
    });
}

Result<> ChangeReader::listen()
{
    if (const auto ready = prepareRegistrySession(m_connection); !ready)
        return ready;
    m_listens = m_connection.pgConnection() && m_connection.spec().mode == SessionMode::Direct;
    return m_listens ? m_connection.script(QStringLiteral("listen tenantry_change")) : Result<>();
}

Result<ChangeBatch> ChangeReader::readSince(qint64 &seq)
{
    return readRegistry(m_connection, [this, &seq](Connection &) { return read(seq); });
}

Result<ChangeBatch> ChangeReader::read(qint64 &seq)
{
    auto query = registryQuery(m_connection, QStringLiteral("changes_since"), {seq, mostAtOnce + 1});
    if (!query)
        return fail(query);
    ChangeBatch batch;
    bool first = true;
    while (query->next()) {
        RegistryChange change;
        const bool isOne = parse(*query, change);
        batch.resync = batch.resync || !isOne || (first && change.seq != seq + 1);
        first = false;
        if (isOne)
            batch.changes << change;
    }
    if (query->lastError().isValid())
        return fail(m_connection.dialect().toError(query->lastError()));
    if (first) {
        // Nothing newer, unless the registry went back in time: a restored backup counts from an older number.
        const auto newest = end(m_connection);
        if (!newest)
            return fail(newest);
        batch.resync = *newest < seq;
        seq = std::min(seq, *newest);
        return batch;
    }
    batch.resync = batch.resync || batch.changes.size() > mostAtOnce;
    if (!batch.resync) {
        seq = batch.changes.last().seq;
        return batch;
    }
    batch.changes.clear();
    const auto newest = end(m_connection);
    if (!newest)
        return fail(newest);
    seq = *newest;
    return batch;
}

void ChangeReader::sleep(std::chrono::milliseconds time, int descriptor) const
{
    pollfd watched[] = {{m_wakeDescriptor, POLLIN, 0}, {descriptor, POLLIN, 0}};
    poll(watched, 2, static_cast<int>(time.count()));
}

Result<bool> ChangeReader::wait()
{
    return m_connection.pgConnection() ? waitForNotification() : waitForFile();
}

Result<bool> ChangeReader::waitForNotification()
{
    PGconn *postgres = m_connection.pgConnection();
    if (!m_listens) {
        sleep(pooledPolling);
        return true;
    }
    // One that came with the answer to our own question is in libpq's list, and the socket stays silent about it.
    if (PGnotify *known = PQnotifies(postgres))
        PQfreemem(known);
    else
        sleep(proofOfLife, PQsocket(postgres));
    if (PQconsumeInput(postgres) == 0)
        return fail(ErrorKind::Connection,
                    QCoreApplication::translate("ChangeReader", "The connection to the registry broke."), {},
                    QString::fromUtf8(PQerrorMessage(postgres)).trimmed());
    // Each only says that something happened: the table tells what, and also what a lost notification would have told.
    while (PGnotify *notification = PQnotifies(postgres))
        PQfreemem(notification);
    return true;
}

Result<bool> ChangeReader::waitForFile()
{
    sleep(filePolling);
    auto query = m_connection.query(QStringLiteral("pragma main.data_version"));
    if (!query)
        return fail(query);
    const qint64 version = query->next() ? query->value(0).toLongLong() : -1;
    return std::exchange(m_dataVersion, version) != version;
}

} // namespace tenantry
