#include "tests/support/pgbouncer.h"

#include "core/db/connection.h"

#include <QFile>
#include <QThread>

#include <signal.h>

namespace tenantry::testsupport {

PgBouncer::PgBouncer(const PostgresCluster &cluster, int poolSize) : m_cluster(cluster), m_poolSize(poolSize) { }

PgBouncer::~PgBouncer()
{
    stop();
}

QString PgBouncer::configuration() const
{
    const QString text =
        QStringLiteral("[databases]\n* = host=%1 port=%2\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
                       "listen_port = %3\nunix_socket_dir = %4\nauth_type = trust\nauth_file = %5\n"
                       "pool_mode = %6\ndefault_pool_size = %7\nmax_client_conn = 100\nadmin_users = app\n")
            .arg(m_cluster.socketDirectory())
            .arg(m_cluster.port())
            .arg(m_port)
            .arg(m_directory.path(), path("users.txt"), m_poolMode)
            .arg(m_poolSize);
    const QString settings = m_settings.join(u'\n') + u'\n';
    return text + settings + (m_include.isEmpty() ? QString() : u"%include " + m_include + u'\n');
}

bool PgBouncer::start()
{
    if (m_port == 0)
        m_port = ServerProcess::freePort();
    QByteArray users;
    for (const QString &login : std::as_const(m_logins))
        users += '"' + login.toUtf8() + "\" \"\"\n";
    ServerProcess::writeFile(path("users.txt"), users);
    ServerProcess::writeFile(path("pgbouncer.ini"), configuration().toUtf8());
    if (!m_include.isEmpty() && !QFile::exists(m_include))
        ServerProcess::writeFile(m_include, "\n");
    const QString program = QFile::exists(QStringLiteral("/usr/sbin/pgbouncer")) ? QStringLiteral("/usr/sbin/pgbouncer")
                                                                                 : QStringLiteral("pgbouncer");
    if (!m_process.start(program, {path("pgbouncer.ini")}, path("log"), SIGKILL)) {
        m_error = QStringLiteral("pgbouncer did not start");
        return false;
    }
    for (int attempt = 0; attempt < 500 && m_process.isRunning(); ++attempt) {
        const auto opened = Connection::open(spec());
        if (opened || opened.error().kind == ErrorKind::Denied) // it wants a password
            return true;
        QThread::msleep(20);
        QCoreApplication::processEvents();
    }
    m_error = logText();
    return false;
}

void PgBouncer::stop()
{
    m_process.end(SIGTERM);
}

ConnectionSpec PgBouncer::spec() const
{
    return through(m_cluster.appSpec());
}

ConnectionSpec PgBouncer::through(ConnectionSpec direct) const
{
    direct.host = m_directory.path();
    direct.port = m_port;
    direct.mode = SessionMode::Pooled;
    return direct;
}

ConnectionSpec PgBouncer::console() const
{
    ConnectionSpec spec = this->spec();
    spec.database = QStringLiteral("pgbouncer");
    return spec;
}

} // namespace tenantry::testsupport
