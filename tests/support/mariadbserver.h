#pragma once
// A throwaway MariaDB server on a unix socket and on 127.0.0.1. Owned by one test program; ends with the object.

#include "core/db/connectionspec.h"
#include "tests/support/throwawayserver.h"

#include <csignal>

namespace tenantry::testsupport {

class MariaDbServer : public ThrowawayServer
{
public:
    MariaDbServer() = default;
    ~MariaDbServer();

    [[nodiscard]] bool start(); ///< makes the files the first time; false: see errorString()
    void stop();
    void kill() { m_process.end(SIGKILL); } ///< as a computer that lost its power, but for what its disk had
    void freeze() { m_process.signal(SIGSTOP); } ///< it keeps its connections and answers nothing until thaw()
    void thaw() { m_process.signal(SIGCONT); }
    /// As root without a password through the socket.
    [[nodiscard]] ConnectionSpec spec(const QString &database = QStringLiteral("mysql")) const;
    /// Through 127.0.0.1 without encryption, where a password may be needed.
    [[nodiscard]] ConnectionSpec tcpSpec(const QString &database, const QString &user) const;

private:
    bool initialize();

    bool m_initialized = false;
};

} // namespace tenantry::testsupport
