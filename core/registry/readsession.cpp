#include "core/registry/readsession.h"

namespace tenantry {

Result<std::unique_ptr<ReadSession>> ReadSession::open(ConnectionSpec spec, const Secret &password,
                                                       const std::shared_ptr<ServerBudget> &budget,
                                                       ImportProgress &progress)
{
    std::unique_ptr<ReadSession> session(new ReadSession);
    if (budget) {
        auto permit = budget->acquire(budgetPatience, [&progress] { return progress.cancelled.load(); });
        if (!permit)
            return fail(permit);
        session->m_permit.emplace(*std::move(permit));
    }
    spec.readOnly = true;
    auto connection = Connection::open(spec, password);
    if (!connection)
        return fail(connection);
    session->m_connection = *std::move(connection);
    session->m_watched.emplace(progress.watch(session->m_connection->canceller()));
    auto transaction = Transaction::begin(*session->m_connection, Transaction::Mode::RepeatableRead);
    if (!transaction)
        return fail(transaction);
    session->m_transaction.emplace(*std::move(transaction));
    return session;
}

} // namespace tenantry
