#include "core/db/workerconnection.h"

#include "core/db/connectionhealth.h"

namespace tenantry {

namespace { } // namespace

WorkerConnection::WorkerConnection(ConnectionSpec spec, DatabaseWorker::PasswordSource password,
                                   std::shared_ptr<ServerBudget> budget)
    : m_spec(std::move(spec)), m_password(std::move(password)), m_budget(std::move(budget))
{ }

Result<Connection *> WorkerConnection::ensure(const std::function<bool()> &isCancelled)
{
    if (m_connection && looksAlive(*m_connection))
        return m_connection.get();
    close();
    if (m_budget) {
        auto permit = m_budget->acquire(budgetPatience, isCancelled);
        if (!permit)
            return fail(permit);
        m_permit.emplace(*std::move(permit));
    }
    auto opened = openConnection(m_spec, m_password);
    if (!opened) {
        m_permit.reset();
        m_notBefore = std::chrono::steady_clock::now() + m_backoff.afterFailure();
        return fail(opened);
    }
    forgetFailures();
    m_connection = *std::move(opened);
    return m_connection.get();
}

std::optional<WorkerConnection::TimePoint> WorkerConnection::notBefore() const
{
    return m_connection ? std::nullopt : m_notBefore;
}

void WorkerConnection::forgetFailures()
{
    m_backoff.reset();
    m_notBefore.reset();
}

void WorkerConnection::tidy()
{
    if (!m_connection)
        return;
    if (m_connection->isOpen() && m_connection->inTransaction())
        (void)m_connection->script(QStringLiteral("ROLLBACK"));
    if (!m_connection->isOpen())
        close();
}

void WorkerConnection::close()
{
    m_connection.reset();
    m_permit.reset();
}

} // namespace tenantry
