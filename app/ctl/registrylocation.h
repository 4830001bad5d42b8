#pragma once
// Which registry a command works on, what its way is like, and the password that needs no question. Free functions, main
// thread.

#include "app/ctl/environment.h"
#include "core/secrets/connectionplace.h"

namespace tenantry::ctl {

/// `option` is what --registry says, else TENANTRY_REGISTRY counts, else the file below XDG_DATA_HOME that the console
/// offers at its first start. Errors: those of findRegistryPlace().
[[nodiscard]] Result<ConnectionPlace> findRegistry(const QString &option, const Environment &environment);
/// What a URL with its service says. The environment is not asked: PG variables must not redirect it.
[[nodiscard]] Result<ConnectionPlace> findDatabase(const QString &url);
/// What a person has to know of the way to a registry on a server: a weaker encryption, and which variables were read. One
/// sentence each, without a secret.
[[nodiscard]] QStringList wayRemarks(const ConnectionSpec &spec, const PgEnvironment &environment);

} // namespace tenantry::ctl
