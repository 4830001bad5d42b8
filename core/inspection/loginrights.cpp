#include "core/inspection/loginrights.h"

#include "core/db/sqldialect.h"

#include <QSet>

namespace tenantry {

namespace {

struct Rights {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Rights)
};

/// GRANT right TO login, with names quoted; empty where a name cannot be.
QString grantText(const SqlDialect &dialect, const QString &right, const QString &database, const QString &login)
{
    const auto role = dialect.quoteIdentifier(login);
    if (!role)
        return {};
    if (database.isEmpty())
        return QStringLiteral("GRANT %1 TO %2;").arg(right, *role);
    const auto name = dialect.quoteIdentifier(database);
    return name ? QStringLiteral("GRANT %1 ON DATABASE %2 TO %3;").arg(right, *name, *role) : QString();
}

/// A right to be used, which a role of the server gives to its members.
void addRole(LoginFacts &facts, const LoginRight &right, const SqlDialect &dialect)
{
    facts.rights << right;
    if (!right.held)
        facts.rights.last().grant = grantText(dialect, right.name, {}, facts.login);
}

void addServerRights(LoginFacts &facts, const FactReader::Row &row, const SqlDialect &dialect)
{
    addRole(facts,
            {QStringLiteral("pg_monitor"),
             {},
             Rights::tr("Read all sessions, sizes and replication"),
             RightUse::Reading,
             row.at(5).toBool(),
             {}},
            dialect);
    addRole(facts,
            {QStringLiteral("pg_signal_backend"),
             {},
             Rights::tr("Cancel statements and end sessions of tenants"),
             RightUse::Acting,
             row.at(6).toBool(),
             {}},
            dialect);
    const LoginRight provisioner {QStringLiteral("tenantry_provisioner"),
                                  {},
                                  Rights::tr("Make tenants, by the functions of prepared databases"),
                                  RightUse::Provisioning,
                                  row.at(8).toBool(),
                                  {}};
    if (row.at(7).toBool())
        addRole(facts, provisioner, dialect);
    else
        facts.rights << provisioner; // preparing the first database makes the role and grants it
    facts.rights << LoginRight {QStringLiteral("tenantry_creator"),
                                {},
                                Rights::tr("Databases of tenants are made by a login that may do nothing else"),
                                RightUse::Provisioning,
                                row.at(9).toBool(),
                                {}}
                 << LoginRight {QStringLiteral("tenantry_base"),
                                {},
                                Rights::tr("Databases of tenants are copied from a template of their own"),
                                RightUse::Provisioning,
                                row.at(10).toBool(),
                                {}};
}

/// What nobody who works with tenants every day should hold: the functions of a prepared database take its place.
void addWarnings(LoginFacts &facts, const FactReader::Row &row, const SqlDialect &dialect)
{
    if (row.at(1).toBool()) {
        facts.warnings
            << Rights::tr("The login %1 is a superuser: no privilege and no row-level security holds it back. Use a "
                          "login that is none.")
                   .arg(facts.login);
        return;
    }
    const QString role = dialect.quoteIdentifier(facts.login).value_or(facts.login);
    if (row.at(2).toBool())
        facts.warnings
            << Rights::tr("The login %1 has BYPASSRLS: it reads the rows of all tenants. Take it away with ALTER ROLE "
                          "%2 NOBYPASSRLS;")
                   .arg(facts.login, role);
    if (row.at(3).toBool())
        facts.warnings << Rights::tr("The login %1 has CREATEDB, which it does not need: tenantry_creator makes the "
                                     "databases of tenants. Take it away with ALTER ROLE %2 NOCREATEDB;")
                              .arg(facts.login, role);
    if (row.at(4).toBool())
        facts.warnings << Rights::tr("The login %1 has CREATEROLE, which before PostgreSQL 16 is as good as superuser, "
                                     "and which it does not need. Take it away with ALTER ROLE %2 NOCREATEROLE;")
                              .arg(facts.login, role);
}

void addDatabaseRights(LoginFacts &facts, const QList<FactReader::Row> &rows, const QStringList &databases,
                       const SqlDialect &dialect)
{
    const QSet<QString> wanted(databases.begin(), databases.end());
    for (const FactReader::Row &row : rows) {
        const QString database = row.at(0).toString();
        if (row.at(2).toBool() && row.at(1).toBool())
            facts.prepared << database;
        if (!wanted.contains(database))
            continue;
        const bool held = row.at(1).toBool();
        facts.rights << LoginRight {QStringLiteral("CONNECT"),
                                    database,
                                    Rights::tr("Read the tenants of database %1").arg(database),
                                    RightUse::Reading,
                                    held,
                                    held ? QString()
                                         : grantText(dialect, QStringLiteral("CONNECT"), database, facts.login)};
    }
}

} // namespace

Result<LoginFacts> readLoginFacts(FactReader &reader, const QStringList &databases)
{
    const auto own = reader.row(QStringLiteral("loginrights"), 11);
    if (!own)
        return fail(own);
    const auto rows = reader.rows(QStringLiteral("databaserights"), 3);
    if (!rows)
        return fail(rows);
    LoginFacts facts;
    facts.login = own->at(0).toString();
    addServerRights(facts, *own, reader.connection().dialect());
    addWarnings(facts, *own, reader.connection().dialect());
    addDatabaseRights(facts, *rows, databases, reader.connection().dialect());
    return facts;
}

} // namespace tenantry
