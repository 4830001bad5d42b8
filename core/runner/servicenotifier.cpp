#include "core/runner/servicenotifier.h"

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tenantry {

ServiceNotifier ServiceNotifier::ofEnvironment()
{
    const QByteArray pid = qgetenv("WATCHDOG_PID");
    const bool isMeant = pid.isEmpty() || pid.toLongLong() == getpid();
    const qlonglong watchdog = isMeant ? qgetenv("WATCHDOG_USEC").toLongLong() : 0;
    return {qgetenv("NOTIFY_SOCKET"), std::chrono::microseconds(std::max<qlonglong>(watchdog, 0))};
}

/// Three signs within the time, so that one that is late is no death.
std::chrono::milliseconds ServiceNotifier::watchdogPace() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_watchdog / 3);
}

bool ServiceNotifier::tell(const QByteArray &state) const
{
    sockaddr_un address {};
    if (m_socket.isEmpty() || size_t(m_socket.size()) >= sizeof(address.sun_path))
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), size_t(m_socket.size()));
    if (address.sun_path[0] == '@') // a name without a file
        address.sun_path[0] = '\0';
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    // A manager that does not listen holds up no job.
    const ssize_t sent = sendto(descriptor, state.constData(), size_t(state.size()), MSG_NOSIGNAL | MSG_DONTWAIT,
                                reinterpret_cast<const sockaddr *>(&address), length);
    close(descriptor);
    return sent == state.size();
}

} // namespace tenantry
