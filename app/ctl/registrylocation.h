#pragma once
// Which registry a command works on, and the password that needs no question. Free functions, main thread.

#include "app/ctl/environment.h"
#include "core/db/connectionspec.h"

namespace tenantry::ctl {

struct RegistryLocation {
    ConnectionSpec spec;
    Secret password; ///< of PGPASSWORD or the password file; empty = none was found
};

/// `option` is what --registry says, else TENANTRY_REGISTRY counts, else the file below XDG_DATA_HOME that the console
/// opens too. Errors: InvalidInput (a password in the URL among them), Missing (a service), Denied (a password file that
/// others can read).
[[nodiscard]] Result<RegistryLocation> findRegistry(const QString &option, const Environment &environment);
/// The file that is used where nothing names a registry.
[[nodiscard]] QString defaultRegistryFile();
/// What a URL with its service says. The environment is not asked: PG variables must not redirect it.
[[nodiscard]] Result<RegistryLocation> findDatabase(const QString &url);

} // namespace tenantry::ctl
