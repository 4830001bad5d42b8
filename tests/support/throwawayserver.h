#pragma once
// What every throwaway server has: a directory with a short path, a process and a port. A base for the classes of the
// engines, on the thread of the test.

#include "tests/support/serverprocess.h"

#include <QTemporaryDir>

namespace tenantry::testsupport {

class ThrowawayServer
{
public:
    Q_DISABLE_COPY_MOVE(ThrowawayServer)
    [[nodiscard]] QString errorString() const { return m_error; } ///< why start() returned false
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    [[nodiscard]] qint64 pid() const { return m_process.pid(); }

protected:
    /// Not under TMPDIR: a socket's path may have 107 bytes.
    ThrowawayServer() : m_directory(QStringLiteral("/tmp/tnt-XXXXXX")) { ServerProcess::handOver(m_directory.path()); }
    ~ThrowawayServer() = default;
    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    /// What the server has written to its log so far.
    [[nodiscard]] QString logText() const { return QString::fromUtf8(ServerProcess::readFile(path("log"))); }

    QTemporaryDir m_directory;
    ServerProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace tenantry::testsupport
