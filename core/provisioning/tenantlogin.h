#pragma once
// The login of one tenant's application: it holds the tenant's writer and finds the tenant's schema first. Made, changed and taken away
// by the functions of the tenant's database, each time in one transaction. For the thread of the connection.

#include "core/audit/auditrecord.h"
#include "core/provisioning/probelogins.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <optional>

namespace tenantry {

/// What is to become of it. What is not set stays as it is; 0 is no limit.
struct LoginOrder {
    bool isRemoval = false; ///< its sessions are ended, and the rest of the order is of no use
    QString passwordFile {}; ///< is made, with a new password; empty = it keeps its own
    bool endsSessions = false; ///< of a login that gets a new password: whoever logged in with the old one is out
    std::optional<int> connections {}; ///< how many sessions it may have at a time
    std::optional<int> statementSeconds {}; ///< what its sessions begin with; they may set another one
    std::optional<int> idleSeconds {}; ///< the same, of a session that idles in a transaction
};

/// Logs in where a spec says.
using OpenSpec = std::function<Result<std::shared_ptr<Connection>>(const ConnectionSpec &spec, const Secret &password)>;

/// Whether the tenant has one; a role of that name that somebody else made is none. `server` is the session of the server's login in the
/// tenant's database, here and below.
[[nodiscard]] Result<bool> hasLogin(Connection &server, const Tenant &tenant);
/// How the application gets there: as this login, and by TCP to a server on this computer, whose socket is its operator's alone.
[[nodiscard]] ConnectionSpec applicationSpec(const ConnectionSpec &server, const Tenant &tenant);
/// Carries the order out; a password that is not empty becomes the login's, and a login that is not there yet needs one. What ends
/// sessions takes two transactions: after the first nobody logs in as it, and doing it again goes on. Errors: Denied (the server's login is no
/// member of tenantry_granter), Constraint (no writer of its own, another operation works at it), Conflict (a role of that name is somebody
/// else's), Missing (no login, no tenant), those of the connection: of kind Connection where nobody knows whether it was done.
[[nodiscard]] Result<> changeLogin(Connection &server, const Tenant &tenant, const LoginOrder &order,
                                   const Secret &password);
/// The same with the file, which comes first: no password is in force that nobody has. Where the tenant is active, the login is then
/// tried as the application would. Errors: the same, those of writePassFile(). What is returned is what the trial found, where it found
/// something: the order is carried out all the same.
[[nodiscard]] Result<std::optional<Error>> orderLogin(Connection &server, const OpenSpec &open, const Tenant &tenant,
                                                      const LoginOrder &order);
/// Whether the server would do it; nothing stays of it. Errors: those of changeLogin().
[[nodiscard]] Result<> tryOrder(Connection &server, const Tenant &tenant, const LoginOrder &order);
/// What changeLogin() does, to read; a word stands for what is made of a new password. Errors: InvalidInput.
[[nodiscard]] Result<QString> loginStatements(const Tenant &tenant, const LoginOrder &order,
                                              Engine engine = Engine::PostgreSQL);
/// What the audit trail is told before it.
[[nodiscard]] AuditRecord loginIntent(const Tenant &tenant, const Server &server, const LoginOrder &order,
                                      const QString &reason);

} // namespace tenantry
