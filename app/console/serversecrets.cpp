#include "app/console/serversecrets.h"

namespace tenantry {

void ServerSecrets::learn(const QList<Server> &servers)
{
    const QMutexLocker lock(&m_mutex);
    m_known.clear();
    for (const Server &server : servers)
        m_known.insert(SecretRequest {server.connectionSpec(), {}}.loginName(), {server.secretSource, server.name});
}

Result<Secret> ServerSecrets::fetch(const ConnectionSpec &spec) const
{
    Known known {SecretSource::None, {}};
    {
        const QMutexLocker lock(&m_mutex);
        known = m_known.value(SecretRequest {spec, {}}.loginName(), known);
    }
    return m_resolver.fetch(known.source, {spec, known.serverName});
}

} // namespace tenantry
