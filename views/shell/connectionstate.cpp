#include "views/shell/connectionstate.h"

namespace tenantry {

void ConnectionState::reportAnswer(Milliseconds latency, const QDateTime &at)
{
    const bool returns = m_kind == Kind::Offline;
    m_kind = latency > slowFrom ? Kind::Slow : Kind::Ok;
    m_latency = latency;
    m_lastAnswer = at;
    m_offlineSince = {};
    m_nextTry = {};
    m_reason.clear();
    if (returns)
        emit cameBack();
    emit changed();
}

void ConnectionState::reportFailure(const QString &reason, const QDateTime &at, const QDateTime &nextTry)
{
    const bool leaves = m_kind != Kind::Offline;
    m_kind = Kind::Offline;
    m_latency.reset();
    if (leaves)
        m_offlineSince = at;
    m_nextTry = nextTry;
    m_reason = reason;
    if (leaves)
        emit wentOffline();
    emit changed();
}

void ConnectionState::reportServers(std::optional<int> reachable, std::optional<int> total)
{
    if (reachable == m_reachable && total == m_total)
        return;
    m_reachable = reachable;
    m_total = total;
    emit changed();
}

} // namespace tenantry
