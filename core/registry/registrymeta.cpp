#include "core/registry/registrymeta.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace tenantry {

namespace {

struct RegistryMeta {
    Q_DECLARE_TR_FUNCTIONS(RegistryMeta)
};

Error notARegistry(const Connection &connection, const QString &found)
{
    const QString place = connection.spec().displayName();
    if (found == u"foreign")
        return Error {ErrorKind::InvalidInput,
                      RegistryMeta::tr("%1 holds something else than a registry.").arg(place),
                      RegistryMeta::tr("Choose another file or database."),
                      {},
                      {},
                      {}};
    return Error {ErrorKind::Missing,
                  RegistryMeta::tr("There is no registry in %1 yet.").arg(place),
                  RegistryMeta::tr("Create one there, or choose another place."),
                  {},
                  {},
                  {}};
}

Error withGrantHint(Error error, const Connection &connection)
{
    if (error.kind == ErrorKind::Denied && connection.spec().engine == Engine::PostgreSQL) {
        error.message =
            RegistryMeta::tr("This login may not read the registry in %1.").arg(connection.spec().displayName());
        error.remedy = RegistryMeta::tr("Ask an administrator of the registry to make the login a member of one of its "
                                        "group roles, such as GRANT tenantry_support TO login.");
    }
    return error;
}

Error newerFormat(int format)
{
    return Error {ErrorKind::Unsupported,
                  RegistryMeta::tr("This registry has format %1, this program knows the formats up to %2.")
                      .arg(format)
                      .arg(registryFormat),
                  RegistryMeta::tr("Update Tenantry on this computer. Nothing was changed."),
                  {},
                  {},
                  {}};
}

Result<> readLogin(Connection &connection, RegistryInfo &info)
{
    if (connection.spec().engine == Engine::SQLite) {
        const QFileInfo file(connection.spec().database);
        info.login = file.owner();
        info.canWrite = !connection.spec().readOnly && file.isWritable();
        return {};
    }
    auto login = registryQuery(connection, QStringLiteral("login"));
    if (!login)
        return fail(login);
    if (login->next()) {
        info.login = login->value(0).toString();
        info.canWrite = login->value(1).toBool() && !connection.spec().readOnly;
    }
    return {};
}

} // namespace

Result<RegistryInfo> readRegistryInfo(Connection &connection)
{
    if (const auto ready = prepareRegistrySession(connection); !ready)
        return fail(ready);
    const auto found = registryValue(connection, QStringLiteral("registry_exists"));
    if (!found)
        return fail(withGrantHint(found.error(), connection));
    if (found->toString() != u"registry")
        return fail(notARegistry(connection, found->toString()));

    QElapsedTimer timer;
    timer.start();
    auto info = readRow(connection, registryQuery(connection, QStringLiteral("meta")), [&](const RecordRow &row) {
        RegistryInfo read;
        read.id = row.id<RegistryId>("registry_id");
        read.name = row.text("name");
        read.environment = row.named("environment", environmentFromName);
        read.format = static_cast<int>(row.number("format"));
        read.engine = connection.spec().engine;
        read.location = connection.spec().displayName();
        read.createdAt = row.time("created_us");
        return read;
    });
    if (!info)
        return fail(withGrantHint(info.error(), connection));
    if (!*info)
        return fail(notARegistry(connection, QStringLiteral("foreign")));
    (*info)->latencyMs = timer.elapsed();
    if ((*info)->format > registryFormat)
        return fail(newerFormat((*info)->format));
    if (const auto login = readLogin(connection, **info); !login)
        return fail(login);
    return **info;
}

Result<> checkRegistryFormat(const RegistryInfo &info)
{
    if (info.format == registryFormat)
        return {};
    if (info.format > registryFormat)
        return fail(newerFormat(info.format));
    return fail(
        ErrorKind::Unsupported, RegistryMeta::tr("This registry has the older format %1.").arg(info.format),
        RegistryMeta::tr("Upgrade it to format %1 first; a copy of the old state is kept.").arg(registryFormat));
}

Result<> requireRegistryFormat(Connection &connection)
{
    const auto format = registryValue(connection, QStringLiteral("meta_format"));
    if (!format)
        return fail(format);
    RegistryInfo info;
    info.format = format->toInt();
    return checkRegistryFormat(info);
}

Result<> checkRegistryFile(const ConnectionSpec &spec)
{
    if (spec.engine != Engine::SQLite)
        return {};
    const QFileInfo file(spec.database);
    if (!file.exists())
        return fail(ErrorKind::Missing, RegistryMeta::tr("The file %1 does not exist.").arg(spec.database),
                    RegistryMeta::tr("Create a registry there, or choose another file."));
    if (!file.isFile())
        return fail(ErrorKind::InvalidInput, RegistryMeta::tr("%1 is not a file.").arg(spec.database),
                    RegistryMeta::tr("Choose a file."));
    if (!file.isReadable())
        return fail(ErrorKind::Denied,
                    RegistryMeta::tr("The file %1 may not be read by this account.").arg(spec.database),
                    RegistryMeta::tr("Ask its owner, or choose another file."));
    return {};
}

} // namespace tenantry
