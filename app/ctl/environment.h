#pragma once
// What the program took from its environment at start. Owned by main(), read by commands; main thread.

#include "core/db/pgenvironment.h"

namespace tenantry::ctl {

struct Environment {
    QString registry; ///< TENANTRY_REGISTRY; empty = not set
    PgEnvironment pg; ///< completes a postgresql:// URL of the registry
};

/// Reads the environment and takes the PG variables away. First thing in main().
[[nodiscard]] Environment takeEnvironment();

} // namespace tenantry::ctl
