#pragma once
// Finds the password of a login in the source that its server or registry names. Owned by the composition root, refers
// to the stores beside it; fetch() belongs on worker threads.

#include "core/db/passwordsource.h"
#include "core/secrets/secretsource.h"
#include "core/secrets/secretstore.h"

#include <array>

namespace tenantry {

class SecretResolver
{
public:
    /// The stores outlive the resolver.
    SecretResolver(SecretStore &ask, SecretStore &keyring, SecretStore &passFile);

    /// An empty secret for SecretSource::None, else what the store answers.
    [[nodiscard]] Result<Secret> fetch(SecretSource source, const SecretRequest &request) const;
    /// The same for a DatabaseWorker, with the way back where the server refuses it; the resolver outlives it.
    [[nodiscard]] PasswordSource sourceFor(SecretSource source, const SecretRequest &request) const;
    void forget(SecretSource source, const SecretRequest &request) const;

private:
    std::array<SecretStore *, 4> m_stores; ///< by SecretSource
};

} // namespace tenantry
