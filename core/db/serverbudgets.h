#pragma once
// The budgets of all servers, one for each address. Owned by the composition root, shared by reference; usable on any
// thread.

#include "core/db/connectionspec.h"
#include "core/db/serverbudget.h"

#include <map>
#include <mutex>

namespace tenantry {

class ServerBudgets
{
public:
    /// The budget of the server that the spec points at: same engine, host and port, whatever the database and the login.
    [[nodiscard]] std::shared_ptr<ServerBudget> of(const ConnectionSpec &spec);
    [[nodiscard]] std::shared_ptr<ServerBudget> of(const QString &key); ///< of serverKey()
    /// What the registry says about the server; it holds for connections that are there already as well.
    void setLimit(const ConnectionSpec &spec, int limit) { of(spec)->setLimit(limit); }

private:
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<ServerBudget>> m_budgets;
};

/// What tells servers apart ("postgresql db.example 5432"): the default port is filled in, case does not matter, and this
/// computer is one host, whether by a socket, by name or by address.
[[nodiscard]] QString serverKey(const ConnectionSpec &spec);

} // namespace tenantry
