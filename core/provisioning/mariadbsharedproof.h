#pragma once
// The proof for tables that tenants share on MariaDB: the neighbour makes a row in each, and the tenant tries to find, change and take it.
// A function for the thread of the connections; everything is rolled back.

#include "core/provisioning/mariadbprover.h"

namespace tenantry {

/// Both work in the database of the views. The tenant reads what is not committed: what it does not find then is kept from it by the
/// views alone. Errors: of the connections only.
[[nodiscard]] Result<> tryMariaDbRows(MariaDbProver &prover, Connection &own, Connection &other);

} // namespace tenantry
