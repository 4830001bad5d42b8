#pragma once
// Where a registry or database is that a person named, and where its password comes from without asking anybody. Functions of
// their arguments, the service files and the password file, usable on any thread that may read files.

#include "core/base/secret.h"
#include "core/db/connectionname.h"
#include "core/secrets/secretsource.h"

namespace tenantry {

struct ConnectionPlace {
    ConnectionSpec spec;
    SecretSource source = SecretSource::None; ///< PassFile where the file has a line for this login
    QString passFile; ///< the file that was named; empty = ~/.pgpass
    Secret password; ///< PGPASSWORD, else the line of the file; empty = none was found
};

/// The registry's place: the address, then its service, then the environment. Errors: those of resolveRegistryConnection(),
/// Denied (a password file that others can read). A file without a line is no error: the server may trust the login.
[[nodiscard]] Result<ConnectionPlace> findRegistryPlace(const QString &address, const PgEnvironment &environment);
/// A server or database by its address and service alone: the environment must not redirect it.
[[nodiscard]] Result<ConnectionPlace> findDatabasePlace(const QString &address);

} // namespace tenantry
