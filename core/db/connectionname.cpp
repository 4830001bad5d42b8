#include "core/db/connectionname.h"

#include "core/db/pgservicefile.h"

namespace tenantry {

namespace {

Result<NamedConnection> resolve(const ConnectionUrl &url, const QStringList &serviceFiles,
                                const ConnectionSettings &rest)
{
    ConnectionSettings settings = url.settings;
    if (!url.service.isEmpty()) {
        const auto service = readPgService(url.service, serviceFiles);
        if (!service)
            return fail(service);
        settings = mergedSettings(settings, *service);
    }
    const auto spec = specFromSettings(url.engine, mergedSettings(settings, rest));
    if (!spec)
        return fail(spec);
    return NamedConnection {*spec, url.passFile};
}

} // namespace

Result<NamedConnection> resolveConnection(const QString &address, const QStringList &serviceFiles)
{
    const auto url = parseConnectionUrl(address);
    if (!url)
        return fail(url);
    return resolve(*url, serviceFiles, {});
}

Result<NamedConnection> resolveRegistryConnection(const QString &address, const PgEnvironment &environment)
{
    auto url = parseConnectionUrl(address);
    if (!url)
        return fail(url);
    if (url->engine != Engine::PostgreSQL)
        return resolve(*url, {}, {});
    if (url->service.isEmpty())
        url->service = environment.service;
    if (url->passFile.isEmpty())
        url->passFile = environment.passFile;
    return resolve(*url, environment.serviceFiles, environment.settings);
}

} // namespace tenantry
