#pragma once
// A route as an application takes it: a connection string, a section of a service file, a line of a pooler's configuration; never with a
// secret. Functions, usable on any thread.

#include "core/routing/route.h"

namespace tenantry {

/// The login that Tenantry gives the application of this tenant; whether it is there is the server's to say. Empty where it has none
/// of its own.
[[nodiscard]] QString applicationLogin(const Route &route);

/// All three name the schema where `login`, which may be empty, is not the application's own: that one has it from the server.
/// postgresql://, mariadb:// or sqlite:. Error: InvalidInput (a name that cannot be quoted).
[[nodiscard]] Result<QString> routeDsn(const Route &route, const QString &login);
/// A section of pg_service.conf, named like the tenant. Errors: Unsupported (another engine; a name that no such file can hold).
[[nodiscard]] Result<QString> routeService(const Route &route, const QString &login);
/// A line for [databases] of PgBouncer, named like the tenant: whoever connects to that name, comes there as who he is. Errors: the same.
[[nodiscard]] Result<QString> routePgBouncer(const Route &route);

} // namespace tenantry
