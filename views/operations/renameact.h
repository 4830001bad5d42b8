#pragma once
// Renaming a tenant from whatever page: the sheet, and what was chosen there as a change of the registry or as a job. A function of the GUI
// thread.

#include "views/operations/operationacts.h"

namespace tenantry {

/// Nothing comes any more once the page that asks has gone.
void askRename(QObject *page, const OperationServices &services, const Tenant &tenant);

} // namespace tenantry
