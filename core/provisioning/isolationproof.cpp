#include "core/provisioning/isolationproof.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"

#include <algorithm>

namespace tenantry {

namespace {

/// What must be refused: %1 is the tenant's schema, %2 its first table, %3 its owner, %4 its writer.
constexpr struct {
    ProofActor actor;
    const char *statement;
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
    {ProofActor::Neighbour, "select from %1.%2"},
    {ProofActor::Neighbour, "delete from %1.%2"},
    {ProofActor::Neighbour, "select from %1.tenantry"},
    {ProofActor::Neighbour, "create table %1.made (id integer)"},
    {ProofActor::Neighbour, "set local role %4"},
    {ProofActor::Neighbour, "set local role %3"},
};

class Prover
{
public:
    Prover(Connection &own, Connection &other, const TenantNames &names)
        : m_own(own), m_other(other), m_names(names) { }
    Result<QList<ProofAttempt>> run();

private:
    Result<> quoteNames();
    Result<> readTables();
    Result<> attempt(ProofActor actor, const QString &statement, bool isAllowed);
    /// A question of which the answer must be nothing.
    Result<> ask(const QString &resource);
    Connection &of(ProofActor actor) { return actor == ProofActor::Tenant ? m_own : m_other; }

    Connection &m_own;
    Connection &m_other;
    const TenantNames &m_names;
    QString m_schema, m_owner, m_rw; // quoted
    struct Table {
        QString name; // quoted
        bool isOwn; // of the application
        bool isRead; // by what was granted
        bool isWritten; // the same
    };
    QList<Table> m_tables;
    QList<ProofAttempt> m_attempts;
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

Result<> Prover::attempt(ProofActor actor, const QString &statement, bool isAllowed)
{
    Connection &connection = of(actor);
    if (const auto begun = connection.script(QStringLiteral("savepoint attempt")); !begun)
        return begun;
    const auto done = connection.script(statement);
    if (!done && done.error().kind == ErrorKind::Connection)
        return done;
    const bool isRefused = !done && done.error().sqlState == u"42501";
    // What is neither leave nor refusal proves nothing of a wall: the server could not try it now.
    if (!done && !isRefused && !isAllowed)
        return done;
    const QString answer = done ? QStringLiteral("done") : done.error().sqlState;
    m_attempts.append({actor, statement, isAllowed, answer, isRefused != isAllowed});
    return connection.script(QStringLiteral("rollback to savepoint attempt"));
}

Result<> Prover::ask(const QString &resource)
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), resource);
    if (!sql)
        return fail(sql);
    auto rows = m_own.query(*sql, {m_names.base});
    if (!rows)
        return fail(rows);
    const QString found = rows->next() ? rows->value(0).toString() : QString();
    m_attempts.append(
        {ProofActor::Tenant, resource, false, found.isEmpty() ? QStringLiteral("nobody") : found, found.isEmpty()});
    return {};
}

Result<QList<ProofAttempt>> Prover::run()
{
    if (const auto quoted = quoteNames(); !quoted)
        return fail(quoted);
    auto ours = Transaction::begin(m_own);
    if (!ours)
        return fail(ours);
    auto theirs = Transaction::begin(m_other);
    if (!theirs)
        return fail(theirs);
    Result<> going = readTables();
    for (const Table &table : std::as_const(m_tables)) {
        const QString name = m_schema + u'.' + table.name;
        going = going.and_then([&] { return attempt(ProofActor::Tenant, u"select from " + name, table.isRead); });
        if (table.isOwn)
            going = going.and_then(
                [&] { return attempt(ProofActor::Tenant, u"delete from " + name + u" where false", table.isWritten); });
    }
    const auto table = std::find_if(m_tables.cbegin(), m_tables.cend(), [](const Table &one) { return one.isOwn; });
    const QString first = table == m_tables.cend() ? QStringLiteral("tenantry") : table->name;
    // The neighbour is one that can do something: what it is refused means something.
    going = going.and_then(
        [&] { return attempt(ProofActor::Neighbour, QStringLiteral("select from tenantry_canary.marker"), true); });
    for (const auto &[actor, statement] : refusals) {
        const QString text = QString::fromLatin1(statement)
                                 .replace(QStringLiteral("%1"), m_schema)
                                 .replace(QStringLiteral("%2"), first)
                                 .replace(QStringLiteral("%3"), m_owner)
                                 .replace(QStringLiteral("%4"), m_rw);
        going = going.and_then([&, actor = actor] { return attempt(actor, text, false); });
    }
    // Beside the two, every tenant and every role that there is: by the server's own word.
    for (const char *resource : {"proof_reach", "proof_reachedby"})
        going = going.and_then([&] { return ask(QString::fromLatin1(resource)); });
    return going.map([this] { return m_attempts; });
}

} // namespace

Result<QList<ProofAttempt>> proveSchemaIsolation(Connection &own, Connection &other, const TenantNames &names)
{
    return Prover(own, other, names).run();
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
