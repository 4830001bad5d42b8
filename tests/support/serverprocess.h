#pragma once
// One server program that a test runs in a private directory, as an unprivileged user where the test is root. Owned by the
// class of its server, on the thread that started it; the kernel ends the program if the test dies first.

#include <QProcess>
#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace tenantry::testsupport {

class ServerProcess
{
public:
    ServerProcess() = default;
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// Starts the program with its output appended to logFile. deathSignal is what the kernel sends it when the test dies.
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments, const QString &logFile,
                             int deathSignal);
    /// Sends the signal and waits for the end; SIGKILL follows after 20 s.
    void end(int signal);
    void signal(int number);
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    /// Runs a program to its end the same way; the output of both channels lands in `output`.
    [[nodiscard]] static bool run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr);
    /// Gives a file or directory to the user the servers run as; nothing to do where the test is not root.
    static void handOver(const QString &path);
    /// Writes a file of mode 0600 and hands it over; the test program ends where that fails.
    static void writeFile(const QString &path, const QByteArray &bytes);
    [[nodiscard]] static QByteArray readFile(const QString &path); ///< empty where there is none
    [[nodiscard]] static quint16 freePort(); ///< free on 127.0.0.1 a moment ago
    [[nodiscard]] static QList<pid_t> childrenOf(qint64 parent); ///< the sessions of a server, and its helpers
    static void killAndWait(const QList<pid_t> &pids); ///< SIGKILL for all of them; returns when they are gone

private:
    QProcess m_process;
};

} // namespace tenantry::testsupport
