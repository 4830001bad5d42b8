#include "core/provisioning/isolationproof.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/proofrecorder.h"
#include "core/provisioning/sharedproof.h"

#include <algorithm>

namespace tenantry {

namespace {

/// What must be refused: %1 is the tenant's schema, %2 its first table, %3 its owner, %4 its writer. Where the tenant has a database of
/// its own, the neighbour is in another one and sees no schema of it.
constexpr struct {
    ProofActor actor;
    const char *statement;
    bool isAnywhere = true;
} refusals[] = {
    {ProofActor::Tenant, "select from tenantry_canary.marker"},
    {ProofActor::Tenant, "insert into tenantry_canary.marker values (2, 'written')"},
    {ProofActor::Tenant, "update tenantry_canary.marker set word = 'moved'"},
    {ProofActor::Tenant, "create table %1.made (id integer)"},
    {ProofActor::Tenant, "create table tenantry_canary.made (id integer)"},
    {ProofActor::Tenant, "set local role tenantry_canary_rw"},
    {ProofActor::Tenant, "set local role tenantry_definer"},
    {ProofActor::Tenant, "set local role %3"},
    {ProofActor::Tenant, "update %1.tenantry set state = 'written'"},
    {ProofActor::Tenant, "select tenantry_admin.version()"},
    {ProofActor::Neighbour, "select from %1.%2", false},
    {ProofActor::Neighbour, "delete from %1.%2", false},
    {ProofActor::Neighbour, "select from %1.tenantry", false},
    {ProofActor::Neighbour, "create table %1.made (id integer)", false},
    {ProofActor::Neighbour, "set local role %4"},
    {ProofActor::Neighbour, "set local role %3"},
};

class Prover
{
public:
    Prover(Connection &own, Connection &other, const TenantNames &names, bool isTogether)
        : m_own(own), m_other(other), m_names(names), m_isTogether(isTogether)
    { }
    Result<> run(ProofRecorder &recorder);

private:
    Result<> quoteNames();
    Result<> readTables();
    Result<> attempt(ProofRecorder &recorder, ProofActor actor, const QString &statement, bool isAllowed)
    {
        return recorder.attempt(of(actor), actor, statement, isAllowed);
    }
    Connection &of(ProofActor actor) { return actor == ProofActor::Tenant ? m_own : m_other; }

    Connection &m_own;
    Connection &m_other;
    const TenantNames &m_names;
    bool m_isTogether; ///< in one database
    QString m_schema, m_owner, m_rw; // quoted
    struct Table {
        QString name; // quoted
        bool isOwn; // of the application
        bool isRead; // by what was granted
        bool isWritten; // the same
    };
    QList<Table> m_tables;
};

Result<> Prover::quoteNames()
{
    const SqlDialect &dialect = SqlDialect::of(Engine::PostgreSQL);
    for (const auto &[name, quoted] : {std::pair {m_names.base, &m_schema}, std::pair {m_names.owner(), &m_owner},
                                       std::pair {m_names.rw(), &m_rw}}) {
        const auto text = dialect.quoteIdentifier(name);
        if (!text)
            return fail(text);
        *quoted = *text;
    }
    return {};
}

Result<> Prover::readTables()
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), QStringLiteral("proof_tables"));
    if (!sql)
        return fail(sql);
    auto rows = m_own.query(*sql, {m_names.base});
    if (!rows)
        return fail(rows);
    while (rows->next()) {
        const auto name = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(rows->value(0).toString());
        if (!name)
            return fail(name);
        m_tables.append({*name, rows->value(1).toBool(), rows->value(2).toBool(), rows->value(3).toBool()});
    }
    return {};
}

Result<> Prover::run(ProofRecorder &recorder)
{
    if (const auto quoted = quoteNames(); !quoted)
        return quoted;
    auto ours = Transaction::begin(m_own);
    if (!ours)
        return fail(ours);
    auto theirs = Transaction::begin(m_other);
    if (!theirs)
        return fail(theirs);
    Result<> going = readTables();
    const auto tryOut = [&](ProofActor actor, const QString &statement, bool isAllowed) {
        going = going.and_then([&] { return attempt(recorder, actor, statement, isAllowed); });
    };
    for (const Table &table : std::as_const(m_tables)) {
        const QString name = m_schema + u'.' + table.name;
        tryOut(ProofActor::Tenant, u"select from " + name, table.isRead);
        if (table.isOwn)
            tryOut(ProofActor::Tenant, u"delete from " + name + u" where false", table.isWritten);
    }
    const auto table = std::find_if(m_tables.cbegin(), m_tables.cend(), [](const Table &one) { return one.isOwn; });
    const QString first = table == m_tables.cend() ? QStringLiteral("tenantry") : table->name;
    // The neighbour is one that can do something: what it is refused means something.
    tryOut(ProofActor::Neighbour, QStringLiteral("select from tenantry_canary.marker"), true);
    for (const auto &[actor, statement, isAnywhere] : refusals) {
        const QString text = QString::fromLatin1(statement)
                                 .replace(QStringLiteral("%1"), m_schema)
                                 .replace(QStringLiteral("%2"), first)
                                 .replace(QStringLiteral("%3"), m_owner)
                                 .replace(QStringLiteral("%4"), m_rw);
        if (isAnywhere || m_isTogether)
            tryOut(actor, text, false);
    }
    // Beside the two, every tenant and every role that there is: by the server's own word.
    for (const char *resource : {"proof_reach", "proof_reachedby"})
        going = going.and_then([&] { return recorder.ask(m_own, QString::fromLatin1(resource), m_names.base); });
    return going;
}

/// A login that must not be admitted, for a reason of this class of SQLSTATE; where it is, it does not stay.
Result<> tryIntruder(ProofRecorder &recorder, const Result<std::shared_ptr<Connection>> &intruder, const QString &words,
                     QStringView refusal)
{
    if (!intruder && !intruder.error().sqlState.startsWith(refusal))
        return fail(intruder);
    recorder.note(ProofActor::Neighbour, words, false, intruder ? QStringLiteral("done") : intruder.error().sqlState,
                  !intruder);
    return {};
}

Result<QList<ProofAttempt>> proveDatabase(const OpenAs &openAs, const QString &home, const TenantNames &names,
                                          const ProbePasswords &passwords, const ProofObserver &observe)
{
    ProofRecorder recorder(observe);
    const auto kept = tryIntruder(recorder, openAs(names.base, names.other(), passwords.other),
                                  QStringLiteral("connect to ") + names.base, u"42501");
    if (!kept)
        return fail(kept);
    const auto probes = openProbes(openAs, names, names.base, home, passwords);
    if (!probes)
        return fail(probes);
    auto going = Prover(*probes->own, *probes->other, names, false).run(recorder);
    for (const char *resource : {"proof_connect", "proof_connectedby"})
        going = going.and_then([&] { return recorder.ask(*probes->own, QString::fromLatin1(resource), names.base); });
    return going.map([&] { return recorder.attempts(); });
}

/// A server of its own wants a password of everybody.
Result<QList<ProofAttempt>> proveDeployment(const OpenAs &openAs, const TenantNames &names,
                                            const ProbePasswords &passwords, const ProofObserver &observe)
{
    ProofRecorder recorder(observe);
    const auto kept = tryIntruder(recorder, openAs(names.base, names.probe(), Secret("wrong")),
                                  QStringLiteral("connect with a wrong password"), u"28");
    if (!kept)
        return fail(kept);
    const auto probes = openProbes(openAs, names, names.base, names.base, passwords);
    if (!probes)
        return fail(probes);
    return Prover(*probes->own, *probes->other, names, true).run(recorder).map([&] { return recorder.attempts(); });
}

} // namespace

Result<QList<ProofAttempt>> proveSchemaIsolation(Connection &own, Connection &other, const TenantNames &names,
                                                 const ProofObserver &observe)
{
    ProofRecorder recorder(observe);
    return Prover(own, other, names, true).run(recorder).map([&] { return recorder.attempts(); });
}

Result<QList<ProofAttempt>> proveIsolation(const OpenAs &openAs, const Tenant &tenant, const QString &home,
                                           const ProbePasswords &passwords, const ProofObserver &observe)
{
    const TenantNames names = namesOf(tenant);
    const IsolationKind kind = tenant.placement.kind;
    if (kind == IsolationKind::Database)
        return proveDatabase(openAs, home, names, passwords, observe);
    if (kind == IsolationKind::Deployment)
        return proveDeployment(openAs, names, passwords, observe);
    const auto probes = openProbes(openAs, names, tenant.placement.database, tenant.placement.database, passwords);
    if (!probes)
        return fail(probes);
    return kind == IsolationKind::SharedTable
        ? proveSharedIsolation(*probes->own, *probes->other, tenant.placement, observe)
        : proveSchemaIsolation(*probes->own, *probes->other, names, observe);
}

QString proofOutline(const Tenant &tenant)
{
    static constexpr const char *ofSharedTables[] = {
        "-- as the tenant, with rows of a neighbour made up in the same transaction, must find nothing: select, update "
        "and delete",
        "-- in each table, before and after it has rows of its own",
        "-- must be refused: a row for the neighbour, its own row moved to it, a reference to its rows; partitions by "
        "their names;",
        "-- the owner's role, the functions' role, the control table; with roles of its own also the name of another "
        "tenant",
        "-- must find nothing: any row for nobody; a policy, a writer or a reader that passes by ours"};
    QStringList lines;
    if (tenant.placement.kind == IsolationKind::SharedTable) {
        for (const char *line : ofSharedTables)
            lines << QString::fromLatin1(line);
        return lines.join(u'\n') + u'\n';
    }
    const bool isTogether = tenant.placement.kind != IsolationKind::Database;
    const TenantNames names = namesOf(tenant);
    lines << QStringLiteral("-- as the tenant, must be done: select from and delete from each of its tables")
          << QStringLiteral("-- as a neighbour, must be done: select from tenantry_canary.marker");
    for (const auto &[actor, statement, isAnywhere] : refusals) {
        if (isAnywhere || isTogether)
            lines << QStringLiteral("-- as %1, must be refused: %2")
                         .arg(actor == ProofActor::Tenant ? QStringLiteral("the tenant")
                                                          : QStringLiteral("a neighbour"),
                              QString::fromLatin1(statement)
                                  .replace(QStringLiteral("%1"), names.base)
                                  .replace(QStringLiteral("%2"), QStringLiteral("..."))
                                  .replace(QStringLiteral("%3"), names.owner())
                                  .replace(QStringLiteral("%4"), names.rw()));
    }
    lines << QStringLiteral("-- must be nobody: who else gets in there, and where else its roles get");
    return lines.join(u'\n') + u'\n';
}

bool isProven(const QList<ProofAttempt> &attempts)
{
    return !attempts.isEmpty()
        && std::all_of(attempts.begin(), attempts.end(), [](const ProofAttempt &one) { return one.isAsExpected; });
}

QString proofText(const QList<ProofAttempt> &attempts)
{
    QStringList lines;
    for (const ProofAttempt &one : attempts)
        lines << QStringLiteral("%1 %2: %3 -> %4")
                     .arg(one.isAsExpected ? QStringLiteral("ok  ") : QStringLiteral("FAIL"),
                          one.actor == ProofActor::Tenant ? QStringLiteral("as the tenant")
                                                          : QStringLiteral("as a neighbour"),
                          one.statement, one.answer);
    return lines.join(u'\n');
}

} // namespace tenantry
