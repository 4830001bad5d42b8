#pragma once
// One read-only transaction that sees one moment, on a connection of its own under its server's budget. Owned by whoever reads, used on
// one thread.

#include "core/base/secret.h"
#include "core/db/serverbudget.h"
#include "core/db/transaction.h"
#include "core/registry/importprogress.h"

#include <memory>
#include <optional>

namespace tenantry {

class ReadSession
{
public:
    /// Where there is no budget it counts nowhere. `progress` outlives the session and may stop it. Errors: of the budget and of the
    /// connection.
    [[nodiscard]] static Result<std::unique_ptr<ReadSession>> open(ConnectionSpec spec, const Secret &password,
                                                                   const std::shared_ptr<ServerBudget> &budget,
                                                                   ImportProgress &progress);
    Q_DISABLE_COPY_MOVE(ReadSession)

    [[nodiscard]] Connection &connection() const { return *m_connection; }

private:
    ReadSession() = default;
    std::optional<ServerBudget::Permit> m_permit; // goes back after the connection is closed
    std::unique_ptr<Connection> m_connection;
    std::optional<CancelWatch::Watched> m_watched;
    std::optional<Transaction> m_transaction;
};

} // namespace tenantry
