#pragma once
// What an operation needs of a command: connections to the tenant's server, Ctrl+C, and progress on the terminal. Owned by the
// command, main thread.

#include "app/ctl/serverlogin.h"
#include "core/provisioning/operationconnections.h"

namespace tenantry::ctl {

class OperationAccess
{
public:
    OperationAccess(CommandContext &context, const Server &server);

    /// One connection for each database and login, opened at the first step that needs it; a password is asked for once each.
    [[nodiscard]] OperationRunner::Opened open(const QString &database, const QString &login = {})
    {
        return m_connections.open(database, login);
    }
    /// Everything is made and undone through this.
    [[nodiscard]] OperationRunner runner(TenantRegistry &registry);

private:
    CommandContext &m_context;
    SystemClock m_clock;
    RunControl m_control;
    OperationConnections m_connections;
    Interrupt::Scope m_scope; // goes first
};

/// Runs or undoes it to its end, after `--reason`, where it is given, is on record for this action. Returns it as it is then. Errors: of the
/// registry, and those of OperationRunner.
[[nodiscard]] Result<Operation> carryOut(CommandContext &context, const Server &server, const Operation &operation,
                                         bool undoes, const QString &action);

/// The server of the operation's tenant. Errors: Constraint where it has none.
[[nodiscard]] Result<Server> serverOf(CommandContext &context, const Operation &operation);

} // namespace tenantry::ctl
