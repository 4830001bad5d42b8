#include "app/ctl/terminalprompt.h"

#include "app/ctl/terminaltext.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>

namespace tenantry::ctl {

namespace {

struct Prompt {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Prompt)
};

/// The terminal, without echo if asked for; its settings come back with the end of this.
class Terminal
{
public:
    explicit Terminal(bool echo) : m_fd(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_fd < 0 || tcgetattr(m_fd, &m_before) != 0 || echo)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL;
        m_changed = tcsetattr(m_fd, TCSAFLUSH, &silent) == 0;
    }
    ~Terminal()
    {
        if (m_changed)
            tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            close(m_fd);
        OPENSSL_cleanse(m_line.data(), m_line.size());
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    void write(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        if (::write(m_fd, bytes.constData(), size_t(bytes.size())) < 0)
            m_length = 0;
    }
    /// False when the interrupt was raised or the terminal has ended.
    bool readLine(const Interrupt &interrupt)
    {
        while (m_length < m_line.size()) {
            pollfd waiting {m_fd, POLLIN, 0};
            const int ready = poll(&waiting, 1, 100);
            if (interrupt.raised())
                return false;
            if (ready <= 0)
                continue;
            const ssize_t count = read(m_fd, m_line.data() + m_length, 1);
            if (count <= 0)
                return false;
            if (m_line[m_length] == '\n')
                return true;
            ++m_length;
        }
        return false;
    }
    [[nodiscard]] QByteArrayView line() const { return {m_line.data(), qsizetype(m_length)}; }

private:
    int m_fd;
    termios m_before = {};
    bool m_changed = false;
    std::array<char, 1024> m_line = {};
    size_t m_length = 0;
};

tl::unexpected<Error> noTerminal()
{
    return fail(ErrorKind::Unsupported,
                Prompt::tr("A question has to be asked, and there is no terminal to ask it on."),
                Prompt::tr("For a password use the password file ~/.pgpass or the keyring, or --password none where "
                           "the server wants none; for a confirmation use --yes."));
}

tl::unexpected<Error> noAnswer()
{
    return fail(ErrorKind::Cancelled, Prompt::tr("The question was not answered."));
}

} // namespace

Result<Secret> askSecret(const QString &question, Interrupt &interrupt)
{
    Terminal terminal(false);
    if (!terminal.isOpen())
        return noTerminal();
    terminal.write(terminalSafe(question) + u' ');
    if (!terminal.readLine(interrupt) || terminal.line().isEmpty())
        return noAnswer();
    return Secret(terminal.line());
}

bool wantsPassword(const Error &error)
{
    // Where no password was sent libpq speaks for the server, without a SQLSTATE; MariaDB's errors have none.
    return error.kind == ErrorKind::Denied && (error.sqlState.isEmpty() || error.sqlState == QLatin1String("28P01"));
}

Result<bool> askYesNo(const QString &question, Interrupt &interrupt)
{
    Terminal terminal(true);
    if (!terminal.isOpen())
        return noTerminal();
    terminal.write(terminalSafe(question) + u' ' + Prompt::tr("[y/N]") + u' ');
    if (!terminal.readLine(interrupt))
        return noAnswer();
    const QString answer = QString::fromUtf8(terminal.line()).trimmed().toLower();
    return answer == QLatin1String("y") || answer == QLatin1String("yes");
}

} // namespace tenantry::ctl
