#include "core/db/pglisten.h"

#include "core/db/postgres/pghandle.h"
#include "core/db/sqldialect.h"

#include <QSocketNotifier>

namespace tenantry {

Result<std::unique_ptr<PgListen>> PgListen::listen(std::unique_ptr<Connection> connection, const QStringList &channels)
{
    if (!connection->pgConnection() || connection->spec().mode == SessionMode::Pooled)
        return fail(ErrorKind::Unsupported, tr("Live updates need a direct connection to PostgreSQL."),
                    tr("Connect without the pooler, or reload by hand."));
    for (const QString &channel : channels) {
        const auto quoted = connection->dialect().quoteIdentifier(channel);
        if (!quoted)
            return fail(quoted);
        if (const auto done = connection->script(QStringLiteral("LISTEN ") + *quoted); !done)
            return fail(done);
    }
    return std::unique_ptr<PgListen>(new PgListen(std::move(connection)));
}

PgListen::PgListen(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)),
      m_notifier(std::make_unique<QSocketNotifier>(PQsocket(m_connection->pgConnection()), QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PgListen::read);
    // What came together with the answer to LISTEN is in libpq's buffer already: the socket stays silent about it.
    QMetaObject::invokeMethod(this, &PgListen::read, Qt::QueuedConnection);
}

PgListen::~PgListen() = default;

void PgListen::read()
{
    if (!m_notifier)
        return;
    PGconn *connection = m_connection->pgConnection();
    const bool isAlive = PQconsumeInput(connection) == 1 && PQstatus(connection) == CONNECTION_OK;
    while (const PgNotifyPtr notification {PQnotifies(connection)})
        Q_EMIT notified(QString::fromUtf8(notification->relname), QString::fromUtf8(notification->extra));
    if (isAlive)
        return;
    // Deleted later: this runs inside its signal.
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    Q_EMIT lost(Error {ErrorKind::Connection,
                       tr("The connection for live updates broke."),
                       tr("The figures are reloaded when the connection is back."),
                       QString::fromUtf8(PQerrorMessage(connection)).trimmed(),
                       {},
                       {}});
}

} // namespace tenantry
