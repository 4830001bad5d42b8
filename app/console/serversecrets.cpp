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
    return fetch({spec, login.serverName}, login.source);
}

PasswordSource ServerSecrets::sourceFor(const Server &server) const
{
    const SecretRequest request {server.connectionSpec(), server.name};
    return {[this, request, source = server.secretSource] { return fetch(request, source); },
            [this, request, source = server.secretSource] { forget(request, source); }};
}

Result<Secret> ServerSecrets::fetch(const SecretRequest &request, SecretSource source) const
{
    if (!mayBeTyped(source))
        return m_resolver.fetch(source, request);
    if (source == SecretSource::Keyring && !isToBeTyped(request)) {
        auto kept = m_resolver.fetch(SecretSource::Keyring, request);
        if (kept || kept.error().kind != ErrorKind::Missing)
            return kept;
    }
    auto typed = m_resolver.fetch(SecretSource::Ask, request);
    // A keyring that takes nothing is no reason to refuse the server: the password is asked for again the next time.
    if (typed && source == SecretSource::Keyring && m_keyring.save(request, *typed)) {
        const QMutexLocker lock(&m_mutex);
        m_toBeTyped.remove(request.loginName());
    }
    return typed;
}

bool ServerSecrets::isToBeTyped(const SecretRequest &request) const
{
    const QMutexLocker lock(&m_mutex);
    return m_toBeTyped.contains(request.loginName());
}

void ServerSecrets::forget(const ConnectionSpec &spec) const
{
    const Known login = known(spec);
    forget({spec, login.serverName}, login.source);
}

void ServerSecrets::forget(const SecretRequest &request, SecretSource source) const
{
    if (mayBeTyped(source))
        m_refused.addRefused(request);
    if (source == SecretSource::Keyring) {
        m_resolver.forget(SecretSource::Ask, request);
        const QMutexLocker lock(&m_mutex);
        m_toBeTyped.insert(request.loginName());
    }
    m_resolver.forget(source, request);
}

void ServerSecrets::askAgain(const ConnectionSpec &spec) const
{
    // What was refused is forgotten already.
    m_refused.remove({spec, {}});
}

} // namespace tenantry
