#pragma once
// Hears the notifications of PostgreSQL channels. Owns a connection of its own; lives on a thread with an event loop and is
// never blocked after listen().

#include "core/db/connection.h"

#include <QObject>
#include <QStringList>

class QSocketNotifier;

namespace tenantry {

class PgListen : public QObject
{
    Q_OBJECT
public:
    /// Takes over a direct connection and listens on the channels; blocks for one round trip each. Unsupported for a pooled
    /// connection (the pooler would give the session to somebody else) and for other engines.
    [[nodiscard]] static Result<std::unique_ptr<PgListen>> listen(std::unique_ptr<Connection> connection,
                                                                  const QStringList &channels);
    ~PgListen() override;

Q_SIGNALS:
    void notified(const QString &channel, const QString &payload);
    /// The connection is gone and nothing more will be heard: notifications sent from now on are lost, so that whoever
    /// listens again must also look for itself. Emitted once.
    void lost(const tenantry::Error &error);

private:
    explicit PgListen(std::unique_ptr<Connection> connection);
    void read();

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tenantry
