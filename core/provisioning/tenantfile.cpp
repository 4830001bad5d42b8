#include "core/provisioning/tenantfile.h"

#include "core/db/resourcequery.h"
#include "core/db/sqldialect.h"
#include "core/db/transaction.h"
#include "core/provisioning/fileguard.h"
#include "core/provisioning/keptrights.h"

#include <QCoreApplication>
#include <QSqlError>

#include <sqlite3.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct TenantFileText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantFile)
};

constexpr mode_t ownerReads = 0400;
constexpr mode_t ownerWrites = 0200;

QString provisioningFeature()
{
    return QStringLiteral("provisioning");
}

Result<PathFacts> findTenantFile(const QString &path)
{
    const auto facts = factsOf(path);
    if (!facts)
        return fail(facts);
    if (!*facts)
        return fail(ErrorKind::Missing, TenantFileText::tr("The file “%1” is gone.").arg(path),
                    TenantFileText::tr("Bring it back from a copy of the same epoch, or undo what is to be done."));
    if (!isFileItself(path, **facts))
        return fail(ErrorKind::Constraint,
                    TenantFileText::tr("“%1” is a link, or a link is on the way to it.").arg(path),
                    TenantFileText::tr("Put the file itself there: what a link leads to may be anybody's."));
    return **facts;
}

/// A journal that was never asked for has the engine's own name.
Result<QString> journalOf(Connection &file)
{
    auto mode = file.query(QStringLiteral("PRAGMA journal_mode"));
    if (!mode)
        return fail(mode);
    return mode->next() ? mode->value(0).toString() : QString();
}

tl::unexpected<Error> openElsewhere(const QString &path, const QString &detail = {})
{
    return fail(ErrorKind::Conflict, TenantFileText::tr("Another program has “%1” open.").arg(path),
                TenantFileText::tr("Stop the application of this tenant: 'fuser FILE' names its processes."), detail);
}

tl::unexpected<Error> anotherFile(const QString &path)
{
    return fail(ErrorKind::Conflict, TenantFileText::tr("Another file was put at “%1” meanwhile.").arg(path),
                TenantFileText::tr("Look who did that, and put the tenant's own file back."));
}

} // namespace

tl::unexpected<Error> noTenantFile(const QString &path)
{
    return fail(ErrorKind::Constraint, TenantFileText::tr("“%1” is no file of tenants that was made here.").arg(path),
                TenantFileText::tr("Look whose it is, and what became of the tenant's own."));
}

/// By the engine's own words: of what it cannot read it does not say so.
bool isNoTenantFile(const Error &error)
{
    return error.detail.startsWith(u"no such table") || error.detail.contains(u"file is not a database");
}

QStringList sideFilesOf(const QString &path)
{
    return {QString(path + QStringLiteral("-wal")), QString(path + QStringLiteral("-shm")),
            QString(path + QStringLiteral("-journal"))};
}

Result<std::unique_ptr<Connection>> openToLook(const QString &path)
{
    if (const auto found = findTenantFile(path); !found)
        return fail(found);
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = path;
    spec.readOnly = true;
    auto opened = Connection::open(spec);
    // It was there a moment ago: the engine says the same of what it may not open.
    if (!opened && opened.error().kind == ErrorKind::Missing)
        return fail(ErrorKind::Denied, TenantFileText::tr("“%1” is there, and cannot be opened.").arg(path),
                    TenantFileText::tr("Do it as the owner of the file, or as root."), opened.error().detail);
    return opened;
}

Result<FileIdentity> identityOf(Connection &file)
{
    const QString path = file.spec().database;
    const auto facts = factsOf(path);
    if (!facts)
        return fail(facts);
    int hasMoved = 1;
    sqlite3_file_control(file.sqliteHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (*facts && (*facts)->kind == PathKind::File && hasMoved == 0)
        return (*facts)->identity;
    return anotherFile(path);
}

Result<std::unique_ptr<TenantFile>> TenantFile::open(const QString &path)
{
    const auto facts = findTenantFile(path);
    if (!facts)
        return fail(facts);
    // Before it is opened to write: what is not ours stays as it is.
    const auto ours =
        openToLook(path).and_then([](const std::unique_ptr<Connection> &c) { return readFileControls(*c); });
    if (!ours)
        return fail(ours);
    if (!ours->isOurs())
        return noTenantFile(path);
    std::unique_ptr<TenantFile> file(new TenantFile(path, *facts));
    const auto connected = file->connect();
    return connected ? std::move(file) : Result<std::unique_ptr<TenantFile>>(fail(connected));
}

Result<> TenantFile::connect()
{
    if ((m_found.mode & ownerWrites) == 0 && geteuid() != 0) {
        const FileRights writable {m_found.mode | ownerWrites, m_found.owner, m_found.group};
        if (const auto given = giveRights(m_path, writable, m_identity); !given)
            return given;
    }
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_path;
    auto connection = Connection::open(spec);
    if (!connection)
        return fail(connection);
    m_connection = *std::move(connection);
    const auto identity = identityOf(*m_connection);
    const auto suspended = identity ? isSuspended() : Result<bool>(fail(identity));
    const auto kept = suspended ? keptIn(*m_connection) : Result<std::optional<KeptRights>>(fail(suspended));
    if (!kept)
        return fail(kept);
    if (*identity != m_identity)
        return anotherFile(m_path);
    // What was open to its owner in a program that was killed is shut again by the next one.
    if (*suspended && *kept && geteuid() != 0 && m_found.mode == (ownerReads | ownerWrites))
        m_found.mode = ownerReads;
    return {};
}

TenantFile::~TenantFile()
{
    m_connection.reset();
    if (!m_isSettled && (m_found.mode & ownerWrites) == 0)
        (void)giveRights(m_path, m_found, m_identity);
}

Result<FileMaker> makerIn(Connection &file)
{
    auto row = resourceQuery(file, provisioningFeature(), QStringLiteral("maker"));
    if (!row)
        return isNoTenantFile(row.error()) ? Result<FileMaker>(noTenantFile(file.spec().database)) : fail(row);
    if (!row->next())
        return row->lastError().isValid() ? Result<FileMaker>(fail(file.dialect().toError(row->lastError())))
                                          : noTenantFile(file.spec().database);
    return FileMaker {OperationId(row->value(0).toUuid()), row->value(1).toBool(), row->value(2).toString(),
                      row->value(3).toInt(), row->value(4).toInt()};
}

Result<bool> TenantFile::isDone(const OperationStep &step) const
{
    auto found = resourceQuery(*m_connection, provisioningFeature(), QStringLiteral("step_done"),
                               {step.operation.toString(), step.number});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

Result<> TenantFile::run(const QString &sql, const std::function<void()> &between)
{
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return fail(transaction);
    const auto done = runGuarded(*m_connection, sql);
    if (!done && done.error().kind == ErrorKind::Constraint
        && done.error().detail.contains(u"UNIQUE constraint failed: tenantry_change."))
        return fail(ErrorKind::Conflict, TenantFileText::tr("Another operation works at this tenant."),
                    TenantFileText::tr("Resume that one, or undo it."), done.error().detail);
    const auto kept = done.and_then([this] { return keepRights(); });
    if (!kept)
        return kept;
    if (between)
        between();
    return transaction->commit();
}

Result<> TenantFile::setJournal(const QString &mode)
{
    const auto set = m_connection->query(u"PRAGMA journal_mode = " + mode).map([](const QSqlQuery &) {});
    const auto now = set ? journalOf(*m_connection) : Result<QString>(fail(set));
    if (!now)
        return now.error().kind == ErrorKind::Conflict ? openElsewhere(m_path, now.error().detail) : fail(now);
    return *now == mode ? Result<>() : openElsewhere(m_path);
}

Result<bool> TenantFile::isSuspended()
{
    auto suspended = resourceQuery(*m_connection, provisioningFeature(), QStringLiteral("is_suspended"));
    if (!suspended)
        return fail(suspended);
    return suspended->next() && suspended->value(0).toBool();
}

Result<> TenantFile::settleRights()
{
    const auto suspended = isSuspended();
    if (!suspended)
        return fail(suspended);
    return *suspended ? keepRights().and_then([this] { return shut(); }) : giveBack();
}

/// Once for each suspension, together with its state: what is on the disk later may be half of what we did ourselves.
Result<> TenantFile::keepRights()
{
    const auto suspended = isSuspended();
    const auto kept = suspended ? keptIn(*m_connection) : Result<std::optional<KeptRights>>(fail(suspended));
    if (!kept)
        return fail(kept);
    if (!*suspended || *kept)
        return {};
    if (const auto possible = checkFutureOwner(m_path, m_found.owner, shutRights(m_found).owner); !possible)
        return possible;
    const auto journal = journalOf(*m_connection);
    if (!journal)
        return fail(journal);
    return keepIn(*m_connection, {m_found, *journal});
}

Result<> TenantFile::shut()
{
    if (const auto set = setJournal(QStringLiteral("delete")); !set)
        return set;
    m_connection.reset();
    m_isSettled = true;
    return giveRights(m_path, shutRights(m_found), m_identity);
}

Result<> TenantFile::giveBack()
{
    const auto kept = keptIn(*m_connection);
    if (!kept || !*kept)
        return kept.map([](const auto &) {});
    const FileRights &rights = (*kept)->rights;
    if (const auto possible = checkFutureOwner(m_path, rights.owner, m_found.owner); !possible)
        return possible;
    const auto set = (*kept)->journal == u"wal" ? setJournal(QStringLiteral("wal")) : Result<>();
    const auto given = set.and_then([&] { return giveRights(m_path, rights, m_identity); });
    const auto now = given ? factsOf(m_path) : Result<std::optional<PathFacts>>(fail(given));
    if (!now)
        return fail(now);
    m_isSettled = true;
    if (!*now || (*now)->rights != rights || (*now)->identity != m_identity)
        return fail(ErrorKind::Conflict, TenantFileText::tr("The rights of “%1” are not what was given.").arg(m_path),
                    TenantFileText::tr("Look who changes them, and resume the operation."));
    return forgetIn(*m_connection);
}

} // namespace tenantry
