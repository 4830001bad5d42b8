#include "core/jobs/fanoutschedule.h"

#include <QHash>

#include <algorithm>

namespace tenantry {

FanOutSchedule::FanOutSchedule(const std::vector<QString> &keys, int perServer)
    : m_left(keys.size()), m_perServer(std::max(perServer, 1))
{
    QHash<QString, size_t> indexes;
    for (size_t target = 0; target < keys.size(); ++target) {
        const auto known = indexes.constFind(keys[target]);
        const size_t server = known == indexes.constEnd() ? m_servers.size() : *known;
        if (server == m_servers.size()) {
            indexes.insert(keys[target], server);
            m_servers.emplace_back();
        }
        m_servers[server].waiting.push_back(target);
    }
}

int FanOutSchedule::breadth() const
{
    size_t turns = 0;
    for (const Server &server : m_servers)
        turns += std::min(server.waiting.size(), static_cast<size_t>(m_perServer));
    return static_cast<int>(turns);
}

std::optional<FanOutSchedule::Turn> FanOutSchedule::nextTurn()
{
    for (size_t i = 0; i < m_servers.size(); ++i) {
        const size_t index = (m_next + i) % m_servers.size();
        Server &server = m_servers[index];
        if (server.waiting.empty() || server.running >= m_perServer)
            continue;
        const Turn turn {server.waiting.front(), index};
        server.waiting.pop_front();
        ++server.running;
        --m_left;
        m_next = index + 1;
        return turn;
    }
    return std::nullopt;
}

std::optional<FanOutSchedule::Turn> FanOutSchedule::take()
{
    std::unique_lock lock(m_mutex);
    std::optional<Turn> turn;
    m_changed.wait(lock, [this, &turn] { return m_isStopped || m_left == 0 || (turn = nextTurn()); });
    return turn;
}

void FanOutSchedule::end(const Turn &turn)
{
    const std::scoped_lock lock(m_mutex);
    --m_servers[turn.server].running;
    m_changed.notify_all();
}

bool FanOutSchedule::isStopped()
{
    const std::scoped_lock lock(m_mutex);
    return m_isStopped;
}

void FanOutSchedule::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_isStopped = true;
    m_changed.notify_all();
}

} // namespace tenantry
