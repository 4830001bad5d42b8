#pragma once
// What an operation needs of a command: connections to the tenant's server, Ctrl+C, and progress on the terminal. Owned by the
// command, main thread.

#include "app/ctl/serverlogin.h"
#include "core/provisioning/operationrunner.h"

#include <optional>

namespace tenantry::ctl {

class OperationAccess
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::OperationAccess)
public:
    OperationAccess(CommandContext &context, const Server &server);

    /// One connection to the database for all steps, opened at the first; a password is asked for once.
    [[nodiscard]] OperationRunner::Opened open(const QString &database);
    /// Everything is made and undone through this.
    [[nodiscard]] OperationRunner runner(TenantRegistry &registry);

private:
    [[nodiscard]] OperationRunner::Opened openAs(const QString &database, const QString &login, const Secret &password);
    void stop();

    CommandContext &m_context;
    Server m_server;
    SystemClock m_clock;
    RunControl m_control;
    std::shared_ptr<Connection> m_connection;
    std::mutex m_mutex; // of the next
    std::optional<QueryCanceller> m_canceller;
    Interrupt::Scope m_scope; // goes first
};

/// The server of an operation. Errors: Missing where it has none.
[[nodiscard]] Result<Server> serverOf(CommandContext &context, const Operation &operation);

} // namespace tenantry::ctl
