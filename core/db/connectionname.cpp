#include "core/db/connectionname.h"

#include "core/db/pgservicefile.h"

namespace tenantry {

namespace {

struct NameText {
    Q_DECLARE_TR_FUNCTIONS(NameText)
};

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
    const bool saysNothing = environment.settings.isEmpty() && environment.service.isEmpty();
    if (address.isEmpty() && saysNothing)
        return fail(ErrorKind::Missing, NameText::tr("No registry is named."),
                    NameText::tr("Give the path of a file or an address like postgresql://user@host/database."));
    auto url = address.isEmpty() ? Result<ConnectionUrl>(ConnectionUrl()) : parseConnectionUrl(address);
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
