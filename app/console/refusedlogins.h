#pragma once
// The logins whose typed password a server refused, or that nobody gave one for: who is asked again and again learns to
// click it away. Owned by AppContext; usable on any thread.

#include "core/secrets/secretstore.h"

#include <QCoreApplication>
#include <QHash>

#include <mutex>
#include <optional>

namespace tenantry {

class RefusedLogins
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::RefusedLogins)
public:
    void addRefused(const SecretRequest &request);
    [[nodiscard]] Error notGiven(const SecretRequest &request); ///< keeps that, and says it
    void remove(const SecretRequest &request); ///< a person wants to be asked
    void clear();
    /// Why nobody is asked for this login: Denied, with the SQLSTATE of a refusal; empty = a person may be asked.
    [[nodiscard]] std::optional<Error> reason(const SecretRequest &request) const;

private:
    [[nodiscard]] static Error errorOf(const SecretRequest &request, bool isRefused);
    mutable std::mutex m_mutex;
    QHash<QString, bool> m_logins; ///< whether a server refused it
};

} // namespace tenantry
