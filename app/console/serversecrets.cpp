#include "app/console/serversecrets.h"

namespace tenantry {

void ServerSecrets::learn(const QList<Server> &servers)
{
    const QMutexLocker lock(&m_mutex);
    m_known.clear();
    for (const Server &server : servers)
        m_known.insert(SecretRequest {server.connectionSpec(), {}}.loginName(), {server.secretSource, server.name});
}

ServerSecrets::Known ServerSecrets::known(const ConnectionSpec &spec) const
{
    const QMutexLocker lock(&m_mutex);
    return m_known.value(SecretRequest {spec, {}}.loginName(), Known {SecretSource::None, {}});
}

Result<Secret> ServerSecrets::fetch(const ConnectionSpec &spec) const
{
    const Known login = known(spec);
    return m_resolver.fetch(login.source, {spec, login.serverName});
}

void ServerSecrets::forget(const ConnectionSpec &spec) const
{
    const Known login = known(spec);
    m_resolver.forget(login.source, {spec, login.serverName});
}

} // namespace tenantry
