#pragma once
// What Ctrl+C does: the running statement is cancelled on its server, not just waited out. Owned by main(), one at a
// time; whatever is under way registers how to stop it. Thread-safe.

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace tenantry::ctl {

class Interrupt
{
public:
    Interrupt() = default;
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    /// Takes SIGINT and SIGTERM from now on; a second signal ends the process as if we had not.
    void watchSignals();
    /// As if the signal had come. From any thread.
    void raise();
    [[nodiscard]] bool raised() const { return m_raised; }

    /// As long as it lives, raise() calls `stop` (from another thread); at once if it was raised before.
    class Scope
    {
    public:
        Scope(Interrupt &interrupt, std::function<void()> stop);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        Interrupt &m_interrupt;
        int m_key;
    };

private:
    std::mutex m_mutex;
    std::map<int, std::function<void()>> m_stops;
    int m_nextKey = 0;
    std::atomic<bool> m_raised = false;
    int m_pipe[2] = {-1, -1};
    std::thread m_watcher;
};

} // namespace tenantry::ctl
