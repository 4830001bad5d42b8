#pragma once
// The connection of one worker: opened when needed, under the server's budget, and again after backoff when the server had
// gone. Owned by the worker and used on its thread only.

#include "core/base/backoff.h"
#include "core/db/databaseworker.h"

#include <chrono>
#include <optional>

namespace tenantry {

class WorkerConnection
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    WorkerConnection(ConnectionSpec spec, DatabaseWorker::PasswordSource password,
                     std::shared_ptr<ServerBudget> budget);

    /// What is open and alive, or a new one. Blocks for the budget, the password and the server.
    [[nodiscard]] Result<Connection *> ensure(const std::function<bool()> &isCancelled);
    /// Not before this moment: the server failed to open lately. A live connection needs no waiting.
    [[nodiscard]] std::optional<TimePoint> notBefore() const;
    void forgetFailures();
    /// After a job: a transaction that it left open is rolled back, a broken connection closed.
    void tidy();
    void close();
    /// Somebody waits for a connection to this server.
    [[nodiscard]] bool isWantedElsewhere() const { return m_budget && m_budget->waiting() > 0; }
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    [[nodiscard]] const ConnectionSpec &spec() const { return m_spec; }

private:
    ConnectionSpec m_spec;
    DatabaseWorker::PasswordSource m_password;
    std::shared_ptr<ServerBudget> m_budget;
    std::optional<ServerBudget::Permit> m_permit;
    std::unique_ptr<Connection> m_connection;
    Backoff m_backoff;
    std::optional<TimePoint> m_notBefore;
};

} // namespace tenantry
