#pragma once
// The wish of a person about something that runs: pause, go on, stop. Shared between the one who asks and the threads that
// work; usable on any thread.

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace tenantry {

class RunControl
{
public:
    void pause();
    void resume();
    void cancel(); ///< for good; a pause ends with it

    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    [[nodiscard]] bool isPauseWanted() const { return m_isPauseWanted; }
    /// Every thread that works has reached a safe point and waits there.
    [[nodiscard]] bool isPaused() const;

    /// A safe point: waits while a pause is wanted. False: stop now.
    [[nodiscard]] bool mayGoOn();

    /// One thread of a run with several: counted as long as it has work in hand, so that isPaused() knows of all.
    class Participant
    {
    public:
        explicit Participant(RunControl &control);
        ~Participant();
        Participant(const Participant &) = delete;
        Participant &operator=(const Participant &) = delete;

    private:
        RunControl &m_control;
    };

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_isPauseWanted = false;
    int m_participants = 0;
    int m_waiting = 0;
};

} // namespace tenantry
