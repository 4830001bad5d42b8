#include "core/secrets/secretresolver.h"

namespace tenantry {

SecretResolver::SecretResolver(SecretStore &ask, SecretStore &keyring, SecretStore &passFile)
    : m_stores {nullptr, &ask, &keyring, &passFile}
{ }

Result<Secret> SecretResolver::fetch(SecretSource source, const SecretRequest &request) const
{
    SecretStore *store = m_stores[static_cast<size_t>(source)];
    return store != nullptr ? store->fetch(request) : Result<Secret>();
}

PasswordSource SecretResolver::sourceFor(SecretSource source, const SecretRequest &request) const
{
    return {[this, source, request] { return fetch(source, request); },
            [this, source, request] { forget(source, request); }};
}

void SecretResolver::forget(SecretSource source, const SecretRequest &request) const
{
    if (SecretStore *store = m_stores[static_cast<size_t>(source)])
        store->forget(request);
}

} // namespace tenantry
