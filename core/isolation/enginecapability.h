#pragma once
// What tenants of each model can have on each engine: the one table that screens, commands and plans ask. Functions, usable on any
// thread.

#include "core/base/result.h"
#include "core/db/connectionspec.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// What is done for a tenant, or known of it.
enum class Capability {
    Onboard, ///< made, and taken away again
    Manage, ///< one that others made gets roles and a control row of its own
    Suspend, ///< the power to connect or to see is taken away, and given back; archiving stands on it
    Rename, ///< name and slug
    VerifiedOpen, ///< a route that the tenant confirms
    Login, ///< of the application, held to that tenant
    TypedQuery, ///< what a person types runs with nothing but that tenant's reader
    Sessions, ///< who is connected for it
    Size, ///< bytes of its data
    Limits ///< of its connections, kept by the engine
};

/// Errors: Unsupported, with the reason, and with what to do instead where there is something.
[[nodiscard]] Result<> checkCapability(Engine engine, IsolationKind kind, Capability capability);
[[nodiscard]] bool isCapable(Engine engine, IsolationKind kind, Capability capability);

} // namespace tenantry
