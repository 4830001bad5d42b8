#pragma once
// A place that knows passwords. Owned by the composition root; fetch() is called on worker threads and may block while a
// person answers, so never on the GUI thread.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"

namespace tenantry {

/// For which login a password is wanted.
struct SecretRequest {
    ConnectionSpec spec;
    QString serverName; ///< as the registry calls it, for the question; may be empty
    QString passFile {}; ///< the password file that was named for this login; empty = the store's own

    /// "user@host:port", with "mariadb://" before it where that is the engine. The database is left out, because
    /// a login's password is the same in all of them.
    [[nodiscard]] QString loginName() const;
};

class SecretStore
{
public:
    virtual ~SecretStore();
    /// Errors: Missing (it has none for this login), Denied, Cancelled, Timeout, Unsupported (no such store here).
    [[nodiscard]] virtual Result<Secret> fetch(const SecretRequest &request) = 0;
    /// The server refused what fetch() gave: whatever remembers it asks anew the next time.
    virtual void forget(const SecretRequest &request);
};

} // namespace tenantry
