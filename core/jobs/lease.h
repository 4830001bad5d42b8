#pragma once
// The right to go on with a piece of work, kept in the registry and ended by the clock of its server. A plain value, owned
// by whoever does the work; the calls run on the thread of the connection they are given.

#include "core/base/clock.h"
#include "core/db/connection.h"

#include <chrono>

namespace tenantry {

/// The connection is one of a registry, prepared as its session: the table there is `tenantry.lease`.
/// Every taking raises the token, so that whoever held the lease before, asleep or cut off, is told apart for ever.
class Lease
{
public:
    /// holder: who asks, in words for the others ("ann@laptop, 4711"). Errors: Conflict (somebody holds it; the message says
    /// who and how long), InvalidInput (no name, a duration under a millisecond), and those of the connection.
    [[nodiscard]] static Result<Lease> acquire(Connection &connection, const Clock &clock, const QString &name,
                                               const QString &holder, std::chrono::milliseconds duration);
    /// Goes on beside a fenced write of the same holder on PostgreSQL, and waits for its end in a file. Error Conflict: it ran
    /// out, and somebody else may have taken it. What is not finished must stop.
    [[nodiscard]] Result<> renew(Connection &connection, const Clock &clock);
    /// Others need not wait for its end. No error where it is lost already.
    [[nodiscard]] Result<> release(Connection &connection);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] qint64 token() const { return m_token; }
    /// False for certain once its time has passed here, sleep included and whatever the wall clock says. True promises
    /// nothing: writes need checkFence().
    [[nodiscard]] bool mayStillHold(const Clock &clock) const { return clock.monotonic() < m_deadline; }

private:
    Lease() = default;
    QString m_name;
    qint64 m_token = 0;
    std::chrono::milliseconds m_duration {0};
    std::chrono::nanoseconds m_deadline {0};
};

/// Inside the transaction of a write, before it: the lease is still ours, and nobody takes it over before the transaction
/// ends. Errors: Conflict (lost), Internal (no transaction is open).
[[nodiscard]] Result<> checkFence(Connection &connection, const QString &name, qint64 token);

} // namespace tenantry
