#pragma once
// Whose turn is next: every server's targets in their order, the servers by turns, and never more at once on one server
// than allowed. Owned by one run of a FanOut; usable on any thread.

#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace tenantry {

class FanOutSchedule
{
public:
    struct Turn {
        size_t target;
        size_t server; ///< for end()
    };

    /// keys: the server of each target.
    FanOutSchedule(const std::vector<QString> &keys, int perServer);
    /// So many turns can be out at once.
    [[nodiscard]] int breadth() const;

    /// Waits until a server has room; nothing when no target is left or after stop().
    [[nodiscard]] std::optional<Turn> take();
    void end(const Turn &turn);
    void stop(); ///< no further turn
    [[nodiscard]] bool isStopped();

private:
    struct Server {
        std::deque<size_t> waiting;
        int running = 0;
    };
    std::optional<Turn> nextTurn();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Server> m_servers;
    size_t m_next = 0;
    size_t m_left = 0;
    int m_perServer;
    bool m_isStopped = false;
};

} // namespace tenantry
