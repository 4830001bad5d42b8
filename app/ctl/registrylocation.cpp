#include "app/ctl/registrylocation.h"

#include "core/db/connectionurl.h"
#include "core/db/pgservicefile.h"
#include "core/secrets/passfile.h"

#include <QStandardPaths>

namespace tenantry::ctl {

namespace {

/// The service's settings, or none where none is named.
Result<ConnectionSettings> serviceSettings(const QString &service, const QStringList &files)
{
    return service.isEmpty() ? Result<ConnectionSettings>() : readPgService(service, files);
}

Result<Secret> passwordFor(const ConnectionSpec &spec, const QString &file)
{
    if (spec.engine == Engine::SQLite)
        return Secret();
    auto found = PassFile(file).fetch({spec, {}});
    if (!found && found.error().kind == ErrorKind::Missing)
        return Secret();
    return found;
}

Result<RegistryLocation> locate(const QString &text, const ConnectionSettings &environment,
                                const QString &environmentService, const QStringList &serviceFiles,
                                const Secret &password, const QString &passFile)
{
    const auto url = parseConnectionUrl(text);
    if (!url)
        return fail(url);
    ConnectionSettings settings = url->settings;
    if (url->engine == Engine::PostgreSQL) {
        const auto service = serviceSettings(url->service.isEmpty() ? environmentService : url->service, serviceFiles);
        if (!service)
            return fail(service);
        settings = mergedSettings(mergedSettings(settings, *service), environment);
    }
    auto spec = specFromSettings(url->engine, settings);
    if (!spec)
        return fail(spec);
    spec->applicationName = QStringLiteral("tenantryctl");
    RegistryLocation location {*spec, password};
    if (location.password.isEmpty()) {
        auto found = passwordFor(*spec, url->passFile.isEmpty() ? passFile : url->passFile);
        if (!found)
            return fail(found);
        location.password = *std::move(found);
    }
    return location;
}

} // namespace

QString defaultRegistryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/tenantry/registry.sqlite");
}

Result<RegistryLocation> findRegistry(const QString &option, const Environment &environment)
{
    QString text = option.isEmpty() ? environment.registry : option;
    if (text.isEmpty())
        text = defaultRegistryFile();
    const PgEnvironment &pg = environment.pg;
    return locate(text, pg.settings, pg.service, pg.serviceFiles, pg.password, pg.passFile);
}

Result<RegistryLocation> findDatabase(const QString &url)
{
    return locate(url, {}, {}, pgServiceFiles({}, {}), {}, {});
}

} // namespace tenantry::ctl
