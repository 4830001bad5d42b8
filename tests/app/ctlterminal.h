#pragma once
// tenantryctl on a pseudo-terminal, as a person has it: questions come there, standard output and, unless asked, standard
// error go to pipes. Owned by one test, on its thread.

#include "tests/app/ctlrun.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

namespace tenantry::testsupport {

class CtlTerminal
{
public:
    CtlTerminal() : m_master(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            qFatal("no pseudo-terminal");
        m_slave = ptsname(m_master);
        m_kept = ::open(m_slave.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC); // its settings outlive the program
    }
    ~CtlTerminal()
    {
        m_process.kill();
        m_process.waitForFinished();
        ::close(m_kept);
        ::close(m_master);
    }
    Q_DISABLE_COPY_MOVE(CtlTerminal)

    enum class StandardError { InAPipe, OnTheTerminal };

    bool start(const QStringList &arguments, StandardError where = StandardError::InAPipe)
    {
        m_process.setChildProcessModifier([slave = m_slave.constData(), where] {
            // The first terminal that a new session opens is its own.
            const int own = setsid() < 0 ? -1 : ::open(slave, O_RDWR);
            if (own < 0 || (where == StandardError::OnTheTerminal && dup2(own, STDERR_FILENO) < 0))
                _exit(125);
        });
        m_process.start(QStringLiteral(TENANTRY_CTL_PROGRAM), arguments);
        return m_process.waitForStarted();
    }
    /// Waits until the terminal has shown this; false where the program ended before.
    bool waitFor(const QByteArray &text)
    {
        while (!m_shown.contains(text)) {
            pollfd waiting {m_master, POLLIN, 0};
            if (poll(&waiting, 1, 50) > 0)
                take();
            else if (m_process.waitForFinished(0) || m_process.state() == QProcess::NotRunning)
                return false;
        }
        return true;
    }
    void type(const QByteArray &text)
    {
        if (::write(m_master, text.constData(), size_t(text.size())) != text.size())
            qFatal("the terminal takes nothing");
    }
    [[nodiscard]] bool echoes() const
    {
        termios settings = {};
        return tcgetattr(m_kept, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }
    /// Everything that the terminal has shown, what was typed with echo included.
    QByteArray shown()
    {
        pollfd waiting {m_master, POLLIN, 0};
        while (poll(&waiting, 1, 0) > 0 && take()) { }
        return m_shown;
    }
    CtlRun finish()
    {
        const bool ended = m_process.waitForFinished(60000);
        return {ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
                QString::fromUtf8(m_process.readAllStandardOutput()),
                QString::fromUtf8(m_process.readAllStandardError())};
    }

private:
    bool take()
    {
        char part[4096];
        const ssize_t count = ::read(m_master, part, sizeof part);
        if (count > 0)
            m_shown.append(part, count);
        return count > 0;
    }

    int m_master;
    int m_kept = -1;
    QByteArray m_slave;
    QByteArray m_shown;
    QProcess m_process;
};

} // namespace tenantry::testsupport
