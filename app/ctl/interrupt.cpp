#include "app/ctl/interrupt.h"

#include <csignal>
#include <unistd.h>

namespace tenantry::ctl {

namespace {

std::atomic<int> signalPipe = -1;

void onSignal(int number)
{
    const int fd = signalPipe;
    const char byte = 's';
    if (fd >= 0 && write(fd, &byte, 1) != 1)
        _exit(128 + number);
}

void setHandler(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int number : {SIGINT, SIGTERM})
        sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::~Interrupt()
{
    if (!m_watcher.joinable())
        return;
    setHandler(SIG_DFL, 0);
    signalPipe = -1;
    const char quit = 'q';
    if (write(m_pipe[1], &quit, 1) == 1)
        m_watcher.join();
    else
        m_watcher.detach();
    close(m_pipe[0]);
    close(m_pipe[1]);
}

void Interrupt::watchSignals()
{
    if (m_watcher.joinable() || pipe(m_pipe) != 0)
        return;
    signalPipe = m_pipe[1];
    m_watcher = std::thread([this] {
        char byte = 0;
        if (read(m_pipe[0], &byte, 1) == 1 && byte == 's')
            raise();
    });
    // SA_RESETHAND: who presses Ctrl+C twice wants the end, whatever hangs.
    setHandler(onSignal, SA_RESTART | int(SA_RESETHAND));
}

void Interrupt::raise()
{
    const std::lock_guard lock(m_mutex);
    m_raised = true;
    for (const auto &[key, stop] : m_stops)
        stop();
}

Interrupt::Scope::Scope(Interrupt &interrupt, std::function<void()> stop) : m_interrupt(interrupt)
{
    const std::lock_guard lock(interrupt.m_mutex);
    m_key = interrupt.m_nextKey++;
    if (interrupt.m_raised)
        stop();
    interrupt.m_stops.emplace(m_key, std::move(stop));
}

Interrupt::Scope::~Scope()
{
    const std::lock_guard lock(m_interrupt.m_mutex);
    m_interrupt.m_stops.erase(m_key);
}

} // namespace tenantry::ctl
