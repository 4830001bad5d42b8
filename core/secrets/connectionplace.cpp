#include "core/secrets/connectionplace.h"

#include "core/db/pgservicefile.h"
#include "core/secrets/passfile.h"

namespace tenantry {

namespace {

Result<ConnectionPlace> placeOf(const Result<NamedConnection> &named, const Secret &password)
{
    if (!named)
        return fail(named);
    ConnectionPlace place {named->spec, SecretSource::None, named->passFile, {}};
    if (place.spec.engine == Engine::SQLite)
        return place;
    place.password = password;
    if (!place.password.isEmpty())
        return place;
    auto line = PassFile(place.passFile).fetch({place.spec, {}});
    if (line) {
        place.source = SecretSource::PassFile;
        place.password = *std::move(line);
    } else if (line.error().kind != ErrorKind::Missing) {
        return fail(line);
    }
    return place;
}

} // namespace

Result<ConnectionPlace> findRegistryPlace(const QString &address, const PgEnvironment &environment)
{
    return placeOf(resolveRegistryConnection(address, environment), environment.password);
}

Result<ConnectionPlace> findDatabasePlace(const QString &address)
{
    return placeOf(resolveConnection(address, pgServiceFiles({}, {})), {});
}

} // namespace tenantry
