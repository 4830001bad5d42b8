#pragma once
// What an operation asks of a MariaDB server, which takes back no DDL: its procedures, the session that is at it, and statements one by
// one. Functions for the thread of the connection.

#include "core/base/ids.h"
#include "core/base/secret.h"
#include "core/db/connection.h"

#include <functional>

namespace tenantry {

/// The groups whose procedures a login may call; of several that it is in, one is active at a time.
inline constexpr QLatin1StringView mariaDbProvisioner("tenantry_provisioner");
inline constexpr QLatin1StringView mariaDbReader("tenantry_reader");
inline constexpr QLatin1StringView mariaDbGranter("tenantry_granter");

/// Errors: Denied (the login is not of that group, or the server is not prepared), those of the connection.
[[nodiscard]] Result<> takeRole(Connection &server, QLatin1StringView role);
/// A procedure of tenantry_admin. Errors: those of the server.
[[nodiscard]] Result<> callProcedure(Connection &server, const QString &name, const QVariantList &values);
/// From here on this session is the one at the operation, until it ends. Errors: Conflict (another one is).
[[nodiscard]] Result<> claimOperation(Connection &server, const OperationId &operation);
/// Ends the session of another program that is at the operation; true while it is there. Errors: those of the server.
[[nodiscard]] Result<bool> endOtherSession(Connection &server, const OperationId &operation);
/// Line by line; what is not DDL is kept or taken back with the lines beside it. `ran` is told of each. Errors: those of the server.
[[nodiscard]] Result<> runLines(Connection &server, const QString &script, const std::function<void()> &ran);
/// Of a password that nobody guesses: the plain one never gets into a statement.
[[nodiscard]] QString mariaDbVerifier(const Secret &password);

} // namespace tenantry
