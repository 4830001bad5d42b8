#include "core/provisioning/mariadbprover.h"

#include "core/db/resourcequery.h"
#include "core/db/sqldialect.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbProof {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbProof)
};

/// Nothing of it would take away data.
constexpr MariaDbRefusal mariaDbRefusals[] = {
    {ProofActor::Tenant, "SELECT * FROM tenantry_canary.marker LIMIT 0"},
    {ProofActor::Tenant, "INSERT INTO tenantry_canary.marker VALUES (2, 'written')"},
    {ProofActor::Tenant, "UPDATE tenantry_canary.marker SET word = 'moved' WHERE false"},
    {ProofActor::Tenant, "DELETE FROM tenantry_canary.marker WHERE false"},
    {ProofActor::Tenant, "USE tenantry_canary"},
    {ProofActor::Tenant, "USE tenantry_admin"},
    {ProofActor::Tenant, "USE mysql"},
    {ProofActor::Tenant, "CREATE TABLE %1.made (id int)"},
    {ProofActor::Tenant, "CREATE TABLE tenantry_canary.made (id int)"},
    {ProofActor::Tenant, "CREATE VIEW %1.made AS SELECT 1"},
    {ProofActor::Tenant, "CREATE DATABASE tenantry_made"},
    {ProofActor::Tenant, "UPDATE %1.tenantry SET state = 'written' WHERE false"},
    {ProofActor::Tenant, "DELETE FROM %1.tenantry WHERE false"},
    {ProofActor::Tenant, "DELETE FROM %1.schema_migrations WHERE false"},
    {ProofActor::Tenant, "SET ROLE tenantry_canary_rw"},
    {ProofActor::Tenant, "SET ROLE tenantry_provisioner"},
    {ProofActor::Tenant, "SET ROLE tenantry_granter"},
    {ProofActor::Tenant, "GRANT SELECT ON %1.* TO tenantry_canary_rw"},
    {ProofActor::Tenant, "CREATE USER tenantry_made"},
    {ProofActor::Tenant, "SELECT User FROM mysql.global_priv LIMIT 0"},
    {ProofActor::Tenant, "SELECT tenantry_admin.version()"},
    {ProofActor::Tenant, "SELECT 1 INTO OUTFILE '/nonexistent/tenantry'"},
    {ProofActor::Tenant, "FLUSH STATUS"},
    {ProofActor::Neighbour, "SELECT * FROM %1.%2 LIMIT 0"},
    {ProofActor::Neighbour, "DELETE FROM %1.%2 WHERE false"},
    {ProofActor::Neighbour, "SELECT * FROM %1.tenantry LIMIT 0"},
    {ProofActor::Neighbour, "CREATE TABLE %1.made (id int)"},
    {ProofActor::Neighbour, "USE %1"},
    {ProofActor::Neighbour, "SET ROLE %3"},
};

QString mariaDbName(const QString &name)
{
    return SqlDialect::of(Engine::MariaDB).quoteIdentifier(name).value_or(QString());
}

} // namespace

void MariaDbProver::note(const ProofAttempt &attempt)
{
    m_attempts.append(attempt);
    if (m_observe)
        m_observe(attempt);
}

QList<MariaDbRefusal> MariaDbProver::refusals()
{
    return {std::begin(mariaDbRefusals), std::end(mariaDbRefusals)};
}

Result<> MariaDbProver::readTables(Connection &server)
{
    auto rows = resourceQuery(server, QStringLiteral("provisioning"), QStringLiteral("proof_tables"), {m_place});
    if (!rows)
        return fail(rows);
    while (rows->next()) {
        m_tables << mariaDbName(rows->value(0).toString());
        if (rows->value(1).toBool())
            m_ownTables << m_tables.last();
    }
    if (!m_tables.isEmpty())
        return {};
    return fail(ErrorKind::Denied,
                MariaDbProof::tr("The login sees no tables in %1, so that nothing could be proved.").arg(m_place),
                MariaDbProof::tr("An administrator runs 'tenantryctl server prepare' again, or: %1")
                    .arg(QStringLiteral("GRANT SHOW VIEW ON `t\\_%`.* TO ...")));
}

Result<> MariaDbProver::attempt(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed)
{
    const auto done = connection.script(statement);
    // By a right that is missing, or by a view that holds only the tenant's rows.
    const bool isRefused =
        !done && (done.error().kind == ErrorKind::Denied || done.error().kind == ErrorKind::Constraint);
    // What is neither leave nor refusal proves nothing of a wall: the server could not try it now.
    if (!done && !isRefused && (!isAllowed || done.error().kind == ErrorKind::Connection))
        return done;
    note({actor, statement, isAllowed, done ? QStringLiteral("done") : QStringLiteral("refused"),
          isAllowed ? done.has_value() : isRefused});
    return {};
}

Result<> MariaDbProver::findNothing(Connection &connection, ProofActor actor, const QString &statement)
{
    auto rows = connection.query(statement);
    if (!rows)
        return fail(rows);
    const QString found = rows->next() ? rows->value(0).toString() : QString();
    note({actor, statement, false, found.isEmpty() ? QStringLiteral("nothing") : found,
          found.isEmpty() || found == u"0"});
    return {};
}

Result<> MariaDbProver::ask(Connection &connection, ProofActor actor, const QString &resource,
                            const QVariantList &values)
{
    auto rows = resourceQuery(connection, QStringLiteral("provisioning"), resource, values);
    if (!rows)
        return fail(rows);
    const QString found = rows->next() ? rows->value(0).toString() : QString();
    note({actor, resource, false, found.isEmpty() ? QStringLiteral("nothing") : found, found.isEmpty()});
    return {};
}

Result<> MariaDbProver::askServer(Connection &server, const QString &function)
{
    auto rows = server.query(QStringLiteral("SELECT tenantry_admin.%1(?)").arg(function), {m_names.base});
    if (!rows)
        return fail(rows);
    const QString found = rows->next() ? rows->value(0).toString() : QString();
    note({ProofActor::Tenant, function, false, found.isEmpty() ? QStringLiteral("nobody") : found, found.isEmpty()});
    return {};
}

Result<> MariaDbProver::tryTables(Connection &own, bool isAllowed)
{
    Result<> going;
    for (const QString &table : std::as_const(m_tables)) {
        const QString statement = QStringLiteral("SELECT * FROM %1.%2 LIMIT 0").arg(mariaDbName(m_place), table);
        going = going.and_then([&] { return attempt(own, ProofActor::Tenant, statement, isAllowed); });
    }
    return going;
}

QString MariaDbProver::filled(const QString &statement) const
{
    return QString(statement)
        .replace(QStringLiteral("%1"), mariaDbName(m_place))
        .replace(QStringLiteral("%2"), m_ownTables.value(0, QStringLiteral("tenantry")))
        .replace(QStringLiteral("%3"), mariaDbName(m_names.rw()));
}

Result<> MariaDbProver::tryRefusals(Connection &connection, ProofActor actor)
{
    Result<> going;
    for (const MariaDbRefusal &refusal : mariaDbRefusals) {
        if (refusal.actor == actor)
            going = going.and_then(
                [&] { return attempt(connection, actor, filled(QString::fromLatin1(refusal.statement)), false); });
    }
    return going;
}

} // namespace tenantry
