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
    const SecretRequest request {spec, login.serverName};
    if (login.source != SecretSource::Ask)
        return m_resolver.fetch(login.source, request);
    if (const auto reason = m_refused.reason(request))
        return fail(*reason);
    auto typed = m_resolver.fetch(login.source, request);
    if (!typed && typed.error().kind == ErrorKind::Cancelled)
        return fail(m_refused.notGiven(request));
    return typed;
}

void ServerSecrets::forget(const ConnectionSpec &spec) const
{
    const Known login = known(spec);
    const SecretRequest request {spec, login.serverName};
    if (login.source == SecretSource::Ask)
        m_refused.addRefused(request);
    m_resolver.forget(login.source, request);
}

void ServerSecrets::askAgain(const ConnectionSpec &spec) const
{
    // What was refused is forgotten already; the store itself is locked while it asks.
    m_refused.remove({spec, {}});
}

} // namespace tenantry
