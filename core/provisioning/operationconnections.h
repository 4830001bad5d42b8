#pragma once
// The connections of one operation to its tenant's server, and who holds its lease. Owned by whoever runs the operation, used on
// the runner's thread but for stop().

#include "core/db/serverbudgets.h"
#include "core/provisioning/operationrunner.h"

#include <mutex>
#include <vector>

namespace tenantry {

class OperationConnections
{
public:
    /// As a login of the server, wherever its password is; empty: the server's own. A connection keeps its place in the server's budget.
    using LogIn = std::function<OperationRunner::Opened(const QString &database, const QString &login)>;
    /// `server` is the way to it, without a database. Budgets and control outlive the object.
    OperationConnections(ConnectionSpec server, ServerBudgets &budgets, RunControl &control, LogIn logIn)
        : m_server(std::move(server)), m_budgets(budgets), m_control(control), m_logIn(std::move(logIn))
    { }

    /// One connection for each database and login, opened at the first step that needs it. Errors: those of openPrepared().
    [[nodiscard]] OperationRunner::Opened open(const QString &database, const QString &login = {});
    /// Everything is made and undone through this. Both observers may be empty.
    [[nodiscard]] OperationRunner runner(TenantRegistry &registry, const Clock &clock,
                                         std::function<void(const OperationStep &, StepMoment)> observe,
                                         ProofObserver observeProof = {});
    void close(); ///< on the thread that opened them
    void close(const QString &database); ///< those of one database
    void stop(); ///< any thread: the statement that runs is cancelled, and no step begins after it

private:
    ConnectionSpec m_server;
    ServerBudgets &m_budgets;
    RunControl &m_control;
    LogIn m_logIn;
    struct Opened {
        QString database;
        QString login;
        std::shared_ptr<Connection> connection;
        QueryCanceller canceller;
    };
    std::mutex m_mutex; // of the next, which only their own thread changes
    std::vector<Opened> m_opened;
};

/// Errors: of the login, and, of the server's own, those of requirePreparation().
[[nodiscard]] OperationRunner::Opened openPrepared(const OperationConnections::LogIn &logIn, const QString &database,
                                                   const QString &login = {});
/// Logs in where `spec` says with a password that is at hand, in its turn at the server. Blocks. Errors: Timeout and Cancelled (of the turn),
/// those of the connection.
[[nodiscard]] OperationRunner::Opened openInTurn(ServerBudgets &budgets, const ConnectionSpec &spec,
                                                 const Secret &password, const std::function<bool()> &isCancelled = {});
/// For the work of an operation: on MariaDB, where the client itself stops listening, with the time that a migration takes.
[[nodiscard]] ConnectionSpec operationSpec(ConnectionSpec spec);
/// A connection that gives its place in the server's budget back after it was closed.
[[nodiscard]] std::shared_ptr<Connection> withPlace(ServerBudget::Permit permit,
                                                    std::unique_ptr<Connection> connection);

} // namespace tenantry
