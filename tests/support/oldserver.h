#pragma once
// Greets one client as a PostgreSQL server of another version does; the systems we run on have none so old to start. Owned by
// a test, which it outlives by no thread.

#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>

#include <future>
#include <memory>
#include <thread>

namespace tenantry::testsupport {

class OldServer
{
public:
    explicit OldServer(const QByteArray &version)
    {
        std::promise<quint16> listening;
        auto port = listening.get_future();
        m_thread = std::thread([version, listening = std::move(listening)]() mutable {
            QTcpServer listener;
            listener.listen(QHostAddress::LocalHost);
            listening.set_value(listener.serverPort());
            greetOnce(listener, version);
        });
        m_port = port.get();
    }
    ~OldServer() { m_thread.join(); }
    Q_DISABLE_COPY_MOVE(OldServer)

    [[nodiscard]] quint16 port() const { return m_port; } ///< on 127.0.0.1

private:
    /// A message of the protocol: its type, its length, its bytes.
    static QByteArray message(char type, const QByteArray &bytes)
    {
        QByteArray head(5, type);
        qToBigEndian(quint32(bytes.size() + 4), head.data() + 1);
        return head + bytes;
    }
    static void greetOnce(QTcpServer &listener, const QByteArray &version)
    {
        if (!listener.waitForNewConnection(30000))
            return;
        const std::unique_ptr<QTcpSocket> client(listener.nextPendingConnection());
        if (!client->waitForReadyRead(30000))
            return;
        client->write(message('R', QByteArray(4, 0))
                      + message('S', "server_version" + QByteArray(1, 0) + version + QByteArray(1, 0))
                      + message('S', QByteArray("client_encoding\0UTF8\0", 21)) + message('K', QByteArray(8, 1))
                      + message('Z', "I"));
        client->waitForBytesWritten(30000);
        client->waitForDisconnected(30000);
    }

    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace tenantry::testsupport
