#pragma once
// The way to the limit of a tenant's sessions: the sheet, and what came of it, also where the sheet was left meanwhile. Functions of the GUI
// thread.

#include "core/registry/server.h"
#include "views/operations/operationacts.h"

namespace tenantry {

/// Why there is nothing to limit for this tenant, in words; empty = there is.
[[nodiscard]] QString whyNoLimit(const std::optional<Tenant> &tenant, const Server *server);
/// Nothing comes any more once the page that asks has gone.
void askLimit(QObject *page, const OperationServices &services, const Tenant &tenant, const Server &server);

} // namespace tenantry
