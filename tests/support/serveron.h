#pragma once
// A server of a registry that is reached as a connection's spec says, without a password. A function, usable on any thread.

#include "core/db/connectionspec.h"
#include "core/registry/server.h"

namespace tenantry::testsupport {

[[nodiscard]] inline Server serverOn(const QString &name, const ConnectionSpec &spec)
{
    Server server;
    server.name = name;
    server.host = spec.host;
    server.port = spec.port;
    server.user = spec.user;
    server.maintenanceDatabase = spec.database;
    server.secretSource = SecretSource::None;
    return server;
}

} // namespace tenantry::testsupport
