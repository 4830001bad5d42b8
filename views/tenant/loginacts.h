#pragma once
// The way to the login of a tenant's application: the sheet, the question where somebody works with the login already, and what came of
// it, also where the sheet was left meanwhile. Functions of the GUI thread.

#include "core/provisioning/tenantlogin.h"
#include "views/operations/operationacts.h"

namespace tenantry {

/// Nothing comes any more once the page that asks has gone.
void askLogin(QObject *page, const OperationServices &services, const Tenant &tenant, const Server &server);
/// In words for people, where all went well.
[[nodiscard]] QString loginOutcome(const Tenant &tenant, const LoginOrder &order);

} // namespace tenantry
