#include "tests/support/mariadbserver.h"

#include "core/db/connection.h"

#include <QThread>

#include <signal.h>

namespace tenantry::testsupport {

MariaDbServer::~MariaDbServer()
{
    stop();
}

bool MariaDbServer::initialize()
{
    QByteArray output;
    if (ServerProcess::run(QStringLiteral("/usr/bin/mariadb-install-db"),
                           {QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + path("data"),
                            QStringLiteral("--auth-root-authentication-method=normal"),
                            QStringLiteral("--skip-test-db"), QStringLiteral("--skip-name-resolve"),
                            QStringLiteral("--tmpdir=") + path("data"),
                            QStringLiteral("--innodb-flush-log-at-trx-commit=0")},
                           &output))
        return true;
    m_error = QStringLiteral("mariadb-install-db: ") + QString::fromLocal8Bit(output);
    return false;
}

bool MariaDbServer::start()
{
    if (!m_initialized && !initialize())
        return false;
    m_initialized = true;
    m_port = ServerProcess::freePort();
    if (!m_process.start(
            QStringLiteral("/usr/sbin/mariadbd"),
            {QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + path("data"),
             QStringLiteral("--socket=") + path("socket"), QStringLiteral("--pid-file=") + path("pid"),
             // A server that starts takes away temporary tables that it finds in its folder for them, whosever they are.
             QStringLiteral("--tmpdir=") + path("data"), QStringLiteral("--bind-address=127.0.0.1"),
             QStringLiteral("--port=") + QString::number(m_port), QStringLiteral("--skip-name-resolve"),
             QStringLiteral("--innodb-buffer-pool-size=16M"), QStringLiteral("--innodb-flush-log-at-trx-commit=2"),
             QStringLiteral("--performance-schema=OFF")},
            path("log"), SIGKILL)) {
        m_error = QStringLiteral("mariadbd did not start");
        return false;
    }
    for (int attempt = 0; attempt < 1000 && m_process.isRunning(); ++attempt) {
        if (Connection::open(spec()))
            return true;
        QThread::msleep(50);
        QCoreApplication::processEvents();
    }
    m_error = logText();
    return false;
}

void MariaDbServer::stop()
{
    m_process.end(SIGTERM);
}

ConnectionSpec MariaDbServer::spec(const QString &database) const
{
    ConnectionSpec spec;
    spec.engine = Engine::MariaDB;
    spec.host = path("socket");
    spec.database = database;
    spec.user = QStringLiteral("root");
    spec.tls = TlsMode::Disable;
    return spec;
}

ConnectionSpec MariaDbServer::tcpSpec(const QString &database, const QString &user) const
{
    ConnectionSpec spec = this->spec(database);
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = m_port;
    spec.user = user;
    return spec;
}

} // namespace tenantry::testsupport
