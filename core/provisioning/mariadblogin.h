#pragma once
// The login of a tenant's application on MariaDB: made, changed and taken away by the server's procedures, while no operation works at the
// tenant. Functions for the thread of the connection.

#include "core/provisioning/tenantlogin.h"

namespace tenantry {

/// Errors: those of the server.
[[nodiscard]] Result<bool> hasMariaDbLogin(Connection &server, const Tenant &tenant);
/// Errors: those of changeLogin(), Unsupported (a limit that the engine does not keep).
[[nodiscard]] Result<> changeMariaDbLogin(Connection &server, const Tenant &tenant, const LoginOrder &order,
                                          const Secret &password);
/// Whether the server would do it; nothing is done. Errors: the same.
[[nodiscard]] Result<> tryMariaDbOrder(Connection &server, const Tenant &tenant, const LoginOrder &order);
/// What the second does, to read. Errors: those of the order.
[[nodiscard]] Result<QString> mariaDbLoginStatements(const Tenant &tenant, const LoginOrder &order);

} // namespace tenantry
