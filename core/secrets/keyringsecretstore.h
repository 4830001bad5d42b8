#pragma once
// Passwords in the desktop's keyring (Secret Service or KWallet), under the service name "tenantry". Owned by the
// composition root; every call blocks and belongs on a worker thread.

#include "core/secrets/secretstore.h"

#include <chrono>

namespace tenantry {

class KeyringSecretStore final : public SecretStore
{
public:
    /// How long a person may take to unlock the keyring.
    explicit KeyringSecretStore(std::chrono::seconds patience = std::chrono::minutes(2));

    /// Where no keyring runs: Unsupported, and the remedy names the other sources. There is no fallback to a file.
    [[nodiscard]] Result<Secret> fetch(const SecretRequest &request) override;
    /// Errors: Unsupported (no keyring), Denied (it stays locked), Timeout.
    [[nodiscard]] Result<> save(const SecretRequest &request, const Secret &secret);
    /// No error where there was none.
    [[nodiscard]] Result<> remove(const SecretRequest &request);

private:
    std::chrono::seconds m_patience;
};

} // namespace tenantry
