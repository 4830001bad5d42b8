#pragma once
// Brings together how a connection was named: the address, then a service file, then the environment, then defaults. A pure
// function of its arguments and the service files, usable on any thread.

#include "core/db/connectionurl.h"
#include "core/db/pgenvironment.h"

namespace tenantry {

/// What was found, and where its password may come from.
struct NamedConnection {
    ConnectionSpec spec;
    QString passFile; ///< empty = ~/.pgpass
};

/// The connection of the registry: what the address and its service leave out is taken from the environment where it is on
/// PostgreSQL ("postgresql://" leaves out everything). Errors of parseConnectionUrl(), readPgService(), specFromSettings().
[[nodiscard]] Result<NamedConnection> resolveRegistryConnection(const QString &address,
                                                                const PgEnvironment &environment);

/// A server or tenant: the address and its service alone, never the environment.
[[nodiscard]] Result<NamedConnection> resolveConnection(const QString &address, const QStringList &serviceFiles);

} // namespace tenantry
