#include "tests/support/relay.h"

#include <QFile>
#include <QThread>

#include <array>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tenantry::testsupport {

namespace {

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    return address;
}

QByteArray socketIn(const QString &folder, quint16 port)
{
    return QFile::encodeName(QStringLiteral("%1/.s.PGSQL.%2").arg(folder).arg(port));
}

bool writeAll(int to, const char *data, ssize_t size)
{
    while (size > 0) {
        const ssize_t written = send(to, data, static_cast<size_t>(size), MSG_NOSIGNAL);
        if (written <= 0)
            return false;
        data += written;
        size -= written;
    }
    return true;
}

} // namespace

Relay::Relay(const QString &to, quint16 port) : m_to(socketIn(to, port))
{
    m_listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un here = addressOf(socketIn(m_folder.path(), port));
    constexpr int backlog = 16;
    if (bind(m_listener, reinterpret_cast<const sockaddr *>(&here), sizeof here) != 0
        || listen(m_listener, backlog) != 0)
        qFatal("the relay cannot listen in %s", qPrintable(m_folder.path()));
    m_thread = std::thread([this] { work(); });
}

Relay::~Relay()
{
    m_ends = true;
    m_thread.join();
    close(m_listener);
}

void Relay::mend()
{
    while (m_wire == Wire::LastRequest) // is not cut yet
        QThread::msleep(1);
    m_wire = Wire::Whole;
}

void Relay::dropAll()
{
    for (const Pair &pair : m_pairs) {
        close(pair.program);
        close(pair.server);
    }
    m_pairs.clear();
}

void Relay::admit()
{
    const int program = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un there = addressOf(m_to);
    const bool isOpen = m_wire == Wire::Whole && program >= 0
        && connect(server, reinterpret_cast<const sockaddr *>(&there), sizeof there) == 0;
    if (isOpen) {
        m_pairs.push_back({program, server});
        return;
    }
    close(server);
    if (program >= 0)
        close(program);
}

bool Relay::forward(Pair &pair, bool fromServer)
{
    std::array<char, 65536> buffer {};
    const ssize_t size = read(fromServer ? pair.server : pair.program, buffer.data(), buffer.size());
    if (size <= 0)
        return false;
    if (m_wire == Wire::LastRequest && fromServer && pair.hasAsked) {
        m_wire = Wire::Cut; // the answer is lost with it
        return false;
    }
    pair.hasAsked = pair.hasAsked || (m_wire == Wire::LastRequest && !fromServer);
    return writeAll(fromServer ? pair.program : pair.server, buffer.data(), size);
}

void Relay::work()
{
    constexpr int tick = 10; // ms
    while (!m_ends) {
        if (m_wire == Wire::Cut)
            dropAll();
        std::vector<pollfd> watched {{m_listener, POLLIN, 0}};
        for (const Pair &pair : m_pairs) {
            watched.push_back({pair.program, POLLIN, 0});
            watched.push_back({pair.server, POLLIN, 0});
        }
        if (poll(watched.data(), watched.size(), tick) <= 0)
            continue;
        std::vector<Pair> living;
        for (size_t i = 0; i < m_pairs.size(); ++i) {
            Pair &pair = m_pairs[i];
            const bool asks = watched[1 + 2 * i].revents != 0;
            const bool answers = watched[2 + 2 * i].revents != 0;
            if ((!asks || forward(pair, false)) && (!answers || forward(pair, true))) {
                living.push_back(pair);
                continue;
            }
            close(pair.program);
            close(pair.server);
        }
        m_pairs = std::move(living);
        if (watched[0].revents != 0)
            admit();
    }
    dropAll();
}

} // namespace tenantry::testsupport
