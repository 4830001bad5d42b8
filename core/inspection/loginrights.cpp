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

void addServerRights(LoginFacts &facts, const FactReader::Row &row, const SqlDialect &dialect)
{
    const bool superuser = row.at(1).toBool();
    const auto role = [&](const QString &name, const QString &purpose, RightUse use, bool held) {
        facts.rights << LoginRight {name, {},   purpose,
                                    use,  held, held ? QString() : grantText(dialect, name, {}, facts.login)};
    };
    role(QStringLiteral("pg_monitor"), Rights::tr("Read all sessions, sizes and replication"), RightUse::Reading,
         row.at(4).toBool());
    role(QStringLiteral("pg_signal_backend"), Rights::tr("Cancel statements and end sessions of tenants"),
         RightUse::Acting, row.at(5).toBool());
    const bool createsDatabases = superuser || row.at(3).toBool();
    const auto quoted = dialect.quoteIdentifier(facts.login);
    facts.rights << LoginRight {QStringLiteral("CREATEDB"),
                                {},
                                Rights::tr("Create databases for new tenants"),
                                RightUse::Provisioning,
                                createsDatabases,
                                createsDatabases || !quoted ? QString()
                                                            : QStringLiteral("ALTER ROLE %1 CREATEDB;").arg(*quoted)};
    if (superuser)
        facts.warnings
            << Rights::tr("The login %1 is a superuser: no privilege and no row-level security holds it back. Use a "
                          "login that is none.")
                   .arg(facts.login);
    else if (row.at(2).toBool())
        facts.warnings
            << Rights::tr("The login %1 has BYPASSRLS: it reads the rows of all tenants. Take it away with ALTER ROLE "
                          "%2 NOBYPASSRLS;")
                   .arg(facts.login, quoted ? *quoted : facts.login);
}

void addDatabaseRights(LoginFacts &facts, const QList<FactReader::Row> &rows, const QStringList &databases,
                       const SqlDialect &dialect)
{
    const QSet<QString> wanted(databases.begin(), databases.end());
    for (const FactReader::Row &row : rows) {
        const QString database = row.at(0).toString();
        if (!wanted.contains(database))
            continue;
        const auto add = [&](const QString &right, const QString &purpose, RightUse use, bool held) {
            facts.rights << LoginRight {right,   database,
                                        purpose, use,
                                        held,    held ? QString() : grantText(dialect, right, database, facts.login)};
        };
        add(QStringLiteral("CONNECT"), Rights::tr("Read the tenants of database %1").arg(database), RightUse::Reading,
            row.at(1).toBool());
        add(QStringLiteral("CREATE"), Rights::tr("Create schemas for new tenants in database %1").arg(database),
            RightUse::Provisioning, row.at(2).toBool());
    }
}

} // namespace

Result<LoginFacts> readLoginFacts(FactReader &reader, const QStringList &databases)
{
    const auto own = reader.row(QStringLiteral("loginrights"), 6);
    if (!own)
        return fail(own);
    const auto rows = reader.rows(QStringLiteral("databaserights"), 3);
    if (!rows)
        return fail(rows);
    LoginFacts facts;
    facts.login = own->at(0).toString();
    addServerRights(facts, *own, reader.connection().dialect());
    addDatabaseRights(facts, *rows, databases, reader.connection().dialect());
    return facts;
}

} // namespace tenantry
