#pragma once
// A throwaway MariaDB server on a unix socket and on 127.0.0.1. Owned by one test program; ends with the object.

#include "core/db/connectionspec.h"
#include "tests/support/serverprocess.h"

#include <QTemporaryDir>

namespace tenantry::testsupport {

class MariaDbServer
{
public:
    MariaDbServer();
    ~MariaDbServer();
    Q_DISABLE_COPY_MOVE(MariaDbServer)

    [[nodiscard]] bool start(); ///< makes the files the first time; false: see errorString()
    void stop();
    [[nodiscard]] QString errorString() const { return m_error; }
    /// As root without a password through the socket.
    [[nodiscard]] ConnectionSpec spec(const QString &database = QStringLiteral("mysql")) const;
    /// Through 127.0.0.1 without encryption, where a password may be needed.
    [[nodiscard]] ConnectionSpec tcpSpec(const QString &database, const QString &user) const;

private:
    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    bool initialize();

    QTemporaryDir m_directory;
    ServerProcess m_process;
    quint16 m_port = 0;
    bool m_initialized = false;
    QString m_error;
};

} // namespace tenantry::testsupport
