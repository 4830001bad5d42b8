#include "core/registry/postgresregistry.h"

#include "core/db/sqlresource.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registryroles.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

namespace tenantry {

namespace {

struct PostgresRegistry {
    Q_DECLARE_TR_FUNCTIONS(PostgresRegistry)
};

/// Of those that a registry of this format needs.
Result<QStringList> existingRoles(Connection &connection, const QString &prefix)
{
    return readRows(connection, registryQuery(connection, QStringLiteral("roles_existing"), {registryRoles(prefix)}),
                    [](const RecordRow &row) { return row.text("rolname"); });
}

Error deniedRole(Error error, const QString &role)
{
    if (error.kind != ErrorKind::Denied)
        return error;
    error.message =
        PostgresRegistry::tr("The registry needs the role %1, and this login may not make roles.").arg(role);
    error.remedy = PostgresRegistry::tr("Let somebody who may run CREATE ROLE %1 NOLOGIN, and try again.").arg(role);
    return error;
}

/// Those that came with a later format; by the login itself, because the owner may make none.
Result<> makeMissingRoles(Connection &connection, const QString &prefix)
{
    const auto there = existingRoles(connection, prefix);
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("registry"), QStringLiteral("role_create"));
    if (!there || !sql)
        return there ? Result<>(fail(sql)) : Result<>(fail(there));
    for (const QString &role : registryRoles(prefix)) {
        if (there->contains(role) || role == prefix + QStringLiteral("_runner")) // that is made where it can be
            continue;
        const auto quoted = connection.dialect().quoteIdentifier(role);
        if (!quoted)
            return fail(quoted);
        if (const auto made = connection.script(QString(*sql).replace(QStringLiteral("{role}"), *quoted)); !made)
            return fail(deniedRole(made.error(), *quoted));
    }
    return {};
}

Result<> checkNothingThere(Connection &connection, const RegistryCreation &creation)
{
    const auto found = registryValue(connection, QStringLiteral("registry_exists"));
    if (!found)
        return fail(found);
    if (found->toString() != u"empty")
        return fail(
            ErrorKind::Conflict,
            PostgresRegistry::tr("The database %1 has a schema tenantry already.").arg(connection.spec().database),
            PostgresRegistry::tr("Open the registry that is there, or choose another database."));
    const auto roles = existingRoles(connection, creation.rolePrefix);
    if (!roles)
        return fail(roles);
    // A registry of an earlier format has fewer of them.
    const bool areAnothers = roles->contains(creation.rolePrefix + QStringLiteral("_owner"));
    if (roles->isEmpty() ? creation.reuseRoles : !(creation.reuseRoles && areAnothers))
        return fail(
            ErrorKind::Conflict,
            roles->isEmpty() ? PostgresRegistry::tr("The roles to be shared do not exist on this server.")
                             : PostgresRegistry::tr("Roles of these names exist on this server: %1.")
                                   .arg(roles->join(QStringLiteral(", "))),
            PostgresRegistry::tr("Choose another prefix for the roles. Sharing the roles of another registry gives "
                                 "its administrators this one too."));
    return {};
}

Result<> runScript(Connection &connection, const QString &name, const QString &prefix)
{
    auto sql = registryRoleScript(name, prefix);
    if (!sql)
        return fail(sql);
    return connection.script(sql->replace(QStringLiteral("{creator}"), QStringLiteral("current_user")));
}

/// Who may not make roles leaves that to an administrator: the registry does without a runner until then.
Result<> offerRunnerGroup(Connection &connection, const QString &prefix)
{
    if (const auto kept = connection.script(QStringLiteral("savepoint runner_group")); !kept)
        return kept;
    const auto made = runScript(connection, QString(runnerGroupScript), prefix);
    if (made || made.error().kind != ErrorKind::Denied)
        return made;
    return connection.script(QStringLiteral("rollback to savepoint runner_group; reset role"));
}

Result<> runUpgrades(Connection &connection, int format, const QString &prefix)
{
    for (const QString &name : registryUpgrades(format)) {
        if (const auto upgraded = runScript(connection, name, prefix); !upgraded)
            return upgraded;
    }
    return offerRunnerGroup(connection, prefix);
}

Result<> actAsOwner(Connection &connection, const QString &prefix)
{
    const auto owner = connection.dialect().quoteIdentifier(prefix + QStringLiteral("_owner"));
    return owner ? connection.script(QStringLiteral("set local role ") + *owner) : Result<>(fail(owner));
}

Result<> makeEverything(Connection &connection, const RegistryCreation &creation)
{
    if (const auto ok = checkNothingThere(connection, creation); !ok)
        return ok;
    const QString &prefix = creation.rolePrefix;
    const auto roles = creation.reuseRoles ? makeMissingRoles(connection, prefix)
                                           : runScript(connection, QStringLiteral("roles"), prefix);
    if (!roles)
        return roles;
    for (const char *name : {"membership", "schema_0001"}) {
        if (const auto made = runScript(connection, QString::fromLatin1(name), prefix); !made)
            return made;
    }
    if (const auto owner = actAsOwner(connection, prefix); !owner)
        return owner;
    const auto meta = registryExecute(connection, QStringLiteral("meta_insert"),
                                      {RegistryId::create().toString(), textValue(creation.name),
                                       environmentName(creation.environment), prefix, nowUs()});
    if (!meta)
        return fail(meta);
    return runUpgrades(connection, 1, prefix);
}

Result<> upgradeFrom(Connection &connection, int format, const QString &prefix)
{
    if (const auto owner = actAsOwner(connection, prefix); !owner)
        return owner;
    auto backup = registryRoleScript(QStringLiteral("backup"), prefix);
    if (!backup)
        return fail(backup);
    if (const auto kept = connection.script(backup->replace(QStringLiteral("{format}"), QString::number(format)));
        !kept)
        return kept;
    // Every change reads the format in its own transaction: those that are under way end first, later ones see the new format.
    if (const auto alone =
            connection.script(QStringLiteral("lock table tenantry.registry_meta in access exclusive mode"));
        !alone)
        return alone;
    return runUpgrades(connection, format, prefix);
}

Error deniedUpgrade(Error error, const QString &prefix)
{
    if (error.kind != ErrorKind::Denied)
        return error;
    error.message = PostgresRegistry::tr("This login may not upgrade the registry.");
    error.remedy =
        PostgresRegistry::tr("Let a member of the role %1 upgrade it.").arg(prefix + QStringLiteral("_migrator"));
    return error;
}

} // namespace

Result<> createPostgresRegistry(Connection &connection, const RegistryCreation &creation, const RegistryClient &client)
{
    if (const auto ok = checkRolePrefix(creation.rolePrefix); !ok)
        return ok;
    auto create = [&](Connection &, AuditWriter &audit) -> Result<qint64> {
        if (const auto made = makeEverything(connection, creation); !made)
            return fail(made);
        return audit.write(AuditSubject::platform(), QStringLiteral("registry.create"), QStringLiteral("registry"),
                           {{QStringLiteral("format"), registryFormat}});
    };
    const auto done = changeRegistryFormat(connection, client, create);
    if (done)
        return {};
    Error error = done.error();
    if (error.kind == ErrorKind::Denied) {
        error.message =
            PostgresRegistry::tr("This login may not create a registry in %1.").arg(connection.spec().database);
        error.remedy = PostgresRegistry::tr(
            "It has to own the database and may need CREATEROLE. Or print the statements with "
            "\"tenantryctl registry init --print-sql\" and let a database administrator run them.");
    }
    return fail(error);
}

Result<> upgradePostgresRegistry(Connection &connection, const RegistryClient &client)
{
    QString prefix;
    bool lacksRoles = false;
    auto upgrade = [&](Connection &, AuditWriter &audit) -> Result<qint64> {
        int format = 0;
        auto meta = registryQuery(connection, QStringLiteral("meta"));
        if (!meta)
            return fail(meta);
        if (meta->next()) {
            format = meta->value(QStringLiteral("format")).toInt();
            prefix = meta->value(QStringLiteral("role_prefix")).toString();
        }
        if (format == registryFormat)
            return 0;
        if (const auto roles = makeMissingRoles(connection, prefix); !roles) {
            lacksRoles = true;
            return fail(roles);
        }
        if (const auto done = upgradeFrom(connection, format, prefix); !done)
            return fail(done);
        return audit.write(AuditSubject::platform(), QStringLiteral("registry.upgrade"), QStringLiteral("registry"),
                           {{QStringLiteral("before"), format}, {QStringLiteral("after"), registryFormat}});
    };
    const auto done = changeRegistryFormat(connection, client, upgrade);
    if (done)
        return {};
    return fail(lacksRoles ? done.error() : deniedUpgrade(done.error(), prefix));
}

} // namespace tenantry
