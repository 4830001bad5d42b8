#include "bench/support/guiclock.h"

#include <QElapsedTimer>

#include <ctime>

namespace tenantry::bench {
namespace {

double threadCpuMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

bool GuiClock::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const char *name = receiver->metaObject()->className();
    const double cpuBefore = threadCpuMs();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_longest.cpu = std::max(m_longest.cpu, threadCpuMs() - cpuBefore);
    if (wall > m_longest.wall) {
        m_longest.wall = wall;
        m_longest.receiver = QString::fromLatin1(name);
    }
    return handled;
}

GuiClock::Longest GuiClock::take()
{
    return std::exchange(m_longest, {});
}

} // namespace tenantry::bench
