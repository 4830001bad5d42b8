#include "core/provisioning/serverpreparation.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct Preparation {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Preparation)
};

Result<QString> resource(const QString &name)
{
    return sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), name);
}

} // namespace

Result<QString> preparationScript(const QString &login)
{
    auto script = resource(QStringLiteral("prepare"));
    if (!script || login.isEmpty())
        return script;
    const auto quoted = SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(login);
    if (!quoted)
        return fail(quoted);
    return QString(*script + QStringLiteral("grant tenantry_provisioner to %1;\n").arg(*quoted));
}

Result<> prepareDatabase(Connection &administrator, const QString &login)
{
    const auto script = preparationScript(login);
    if (!script)
        return fail(script);
    auto done = administrator.script(*script);
    if (!done && administrator.inTransaction())
        (void)administrator.script(QStringLiteral("rollback"));
    if (!done && done.error().kind == ErrorKind::Denied) {
        Error error = done.error();
        error.remedy = Preparation::tr("Use a login that may create roles and schemas here: a superuser, or the "
                                       "administrator that the provider of the server gave you.");
        return fail(error);
    }
    return done;
}

Result<> requirePreparation(Connection &connection)
{
    const auto isReadOnly = connection.isReadOnlyServer();
    if (!isReadOnly)
        return fail(isReadOnly);
    if (*isReadOnly)
        return fail(ErrorKind::Unsupported,
                    Preparation::tr("The server takes no changes: it is a standby, or read-only."),
                    Preparation::tr("Name the server that is written to."));
    const auto sql = resource(QStringLiteral("preparation"));
    if (!sql)
        return fail(sql);
    auto found = connection.query(*sql);
    if (!found)
        return fail(found);
    if (!found->next() || !found->value(0).toBool())
        return fail(ErrorKind::Missing,
                    Preparation::tr("The database %1 is not prepared for tenants.").arg(connection.spec().database),
                    Preparation::tr("An administrator prepares it with 'tenantryctl server prepare'."));
    const QString login = found->value(2).toString();
    if (!found->value(1).toBool())
        return fail(ErrorKind::Denied,
                    Preparation::tr("The login %1 may not make tenants in the database %2.")
                        .arg(login, connection.spec().database),
                    QStringLiteral("GRANT tenantry_provisioner TO %1;")
                        .arg(SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(login).value_or(login)));
    found = connection.query(QStringLiteral("select tenantry_admin.version()"));
    if (!found)
        return fail(found);
    if (!found->next() || found->value(0).toInt() < preparationVersion)
        return fail(
            ErrorKind::Missing,
            Preparation::tr("The database %1 was prepared by an older program.").arg(connection.spec().database),
            Preparation::tr("An administrator prepares it again with 'tenantryctl server prepare'."));
    return {};
}

} // namespace tenantry
