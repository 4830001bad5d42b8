#include "views/shell/connectionstate.h"

namespace tenantry {

void ConnectionState::reportAnswer(Milliseconds latency, const QDateTime &at)
{
    const bool returns = m_kind == Kind::Offline;
    m_kind = latency > slowFrom ? Kind::Slow : Kind::Ok;
    if (m_kind == Kind::Ok)
        m_slowSince = {};
    else if (!m_slowSince.isValid())
        m_slowSince = at;
    m_latency = latency;
    m_lastAnswer = at;
    m_offlineSince = {};
    m_nextTry = {};
    m_reason.clear();
    if (returns)
        emit cameBack();
    emit changed();
}

void ConnectionState::reportWaiting(Milliseconds elapsed, const QDateTime &at)
{
    if (m_kind == Kind::Offline || elapsed <= slowFrom)
        return;
    m_kind = Kind::Slow;
    m_latency = elapsed;
    if (!m_slowSince.isValid())
        m_slowSince = at.addMSecs(-elapsed.count());
    emit changed();
}

void ConnectionState::reportFailure(const QString &reason, const QDateTime &at, const QDateTime &nextTry)
{
    const bool leaves = m_kind != Kind::Offline;
    m_kind = Kind::Offline;
    m_latency.reset();
    m_slowSince = {};
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
