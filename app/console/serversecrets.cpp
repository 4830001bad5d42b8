#include "app/console/serversecrets.h"

#include <optional>

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
    auto found = find(request, login.source);
    if (!found)
        return fail(found);
    if (found->isToBeKept)
        keep(request, found->password);
    return std::move(found->password);
}

Result<std::unique_ptr<Connection>> ServerSecrets::open(const Server &server) const
{
    const SecretRequest request {server.connectionSpec(), server.name};
    std::optional<Secret> unproven;
    const PasswordSource source {[&]() -> Result<Secret> {
                                     auto found = find(request, server.secretSource);
                                     if (!found)
                                         return fail(found);
                                     if (found->isToBeKept)
                                         unproven = found->password;
                                     return std::move(found->password);
                                 },
                                 [&] { forget(request, server.secretSource); }};
    auto opened = openConnection(request.spec, source);
    if (opened && unproven)
        keep(request, *unproven);
    return opened;
}

Result<ServerSecrets::Found> ServerSecrets::find(const SecretRequest &request, SecretSource source) const
{
    const auto stays = [](const Secret &password) { return Found {password, false}; };
    if (!mayBeTyped(source))
        return m_resolver.fetch(source, request).map(stays);
    if (source == SecretSource::Keyring && !isToBeTyped(request)) {
        const auto kept = m_resolver.fetch(SecretSource::Keyring, request);
        if (kept || kept.error().kind != ErrorKind::Missing)
            return kept.map(stays);
    }
    const auto typed = [source](const Secret &password) { return Found {password, source == SecretSource::Keyring}; };
    return m_resolver.fetch(SecretSource::Ask, request).map(typed);
}

/// A keyring that takes nothing is no reason to refuse the server: the password is asked for again the next time.
void ServerSecrets::keep(const SecretRequest &request, const Secret &password) const
{
    if (!m_keyring.save(request, password))
        return;
    const QMutexLocker lock(&m_mutex);
    m_toBeTyped.remove(request.loginName());
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
