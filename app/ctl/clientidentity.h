#pragma once
// Who writes to the registry from this shell: the person, and the id of this installation, which numbers its audit
// records. A function, main thread.

#include "core/base/result.h"
#include "core/registry/registryinfo.h"

namespace tenantry::ctl {

/// The id is made at the first use and kept in a file below XDG_CONFIG_HOME. Error Denied: it cannot be kept.
[[nodiscard]] Result<RegistryClient> clientIdentity();

} // namespace tenantry::ctl
