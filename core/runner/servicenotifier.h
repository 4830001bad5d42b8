#pragma once
// Tells the service manager that started this program how it is: ready, alive, stopping. Owned by whoever made it, used on one
// thread; without a service manager it tells nobody.

#include <QByteArray>

#include <chrono>

namespace tenantry {

class ServiceNotifier
{
public:
    /// `socket` is what NOTIFY_SOCKET says, `watchdog` what WATCHDOG_USEC says where it is meant for this process; see sd_notify(3).
    ServiceNotifier(QByteArray socket, std::chrono::microseconds watchdog)
        : m_socket(std::move(socket)), m_watchdog(watchdog)
    { }
    /// As the environment says.
    [[nodiscard]] static ServiceNotifier ofEnvironment();

    /// How often it wants a sign of life; zero = not at all.
    [[nodiscard]] std::chrono::milliseconds watchdogPace() const;
    /// "READY=1", one assignment a line. False where nobody took it.
    bool tell(const QByteArray &state) const;

private:
    QByteArray m_socket;
    std::chrono::microseconds m_watchdog;
};

} // namespace tenantry
