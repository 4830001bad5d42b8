#pragma once
// A transaction that reads one tenant, and is one: begun, set up and held against the registry in one round trip. Owned by whoever opened
// it, on the thread of its connection, which outlives it; its end rolls back.

#include "core/db/connection.h"
#include "core/routing/controlrow.h"
#include "core/routing/route.h"

#include <chrono>

namespace tenantry {

/// Who reads the control table: a login that holds a role of the tenant, or one of every day by a function of the prepared database.
enum class ControlReader { Tenant, Operator };

struct OpenWish {
    ControlReader reader = ControlReader::Tenant;
    QString role {}; ///< to act as from the beginning, such as the tenant's reader; empty = the login itself
    std::chrono::milliseconds statementTimeout {0}; ///< 0 = what the connection has
};

class VerifiedOpen
{
public:
    /// READ ONLY, with search_path, the tenant's key and epoch for policies, and the role. Errors: those of checkEpoch(); Missing (nothing is
    /// there any more, or the database is not prepared for this), Denied (the login), Unsupported (engine; observed), of the connection.
    [[nodiscard]] static Result<VerifiedOpen> begin(Connection &connection, const Route &route,
                                                    const OpenWish &wish = {});
    VerifiedOpen(VerifiedOpen &&other) noexcept;
    VerifiedOpen &operator=(VerifiedOpen &&) = delete;
    ~VerifiedOpen();
    [[nodiscard]] const ControlRow &control() const { return m_control; } ///< what the tenant said

private:
    explicit VerifiedOpen(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection; // null once it was moved from
    ControlRow m_control;
};

} // namespace tenantry
