#include "tests/support/postgrescluster.h"

#include "core/deployment/postgresprograms.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <libpq-fe.h>

#include <memory>
#include <signal.h>

namespace tenantry::testsupport {

namespace {

using PgConnection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

QString quoted(const QString &text, QChar quote)
{
    return quote + QString(text).replace(quote, QString(2, quote)) + quote;
}

} // namespace

// Not under TMPDIR: a socket's path may have 107 bytes.
PostgresCluster::PostgresCluster(Options options) : m_options(std::move(options)) { }

PostgresCluster::~PostgresCluster()
{
    thaw();
    stop();
}

QString PostgresCluster::binary(const QString &name)
{
    // A folder that somebody names has the server at least; psql and its like of the system know every server.
    const QString server = findPostgresPrograms().value_or(QString()) + u'/' + name;
    return QFile::exists(server) ? server : QStandardPaths::findExecutable(name);
}

QString PostgresCluster::socketDirectory() const
{
    return m_directory.path();
}

QString PostgresCluster::dataDirectory() const
{
    return path("data");
}

QString PostgresCluster::authorityFile() const
{
    return path("authority.pem");
}

bool PostgresCluster::initialize()
{
    if (!m_directory.isValid()) {
        m_error = m_directory.errorString();
        return false;
    }
    QByteArray output;
    if (!ServerProcess::run(binary(QStringLiteral("initdb")),
                            {QStringLiteral("--pgdata"), dataDirectory(), QStringLiteral("--username"), superuser(),
                             QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
                             QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")},
                            &output)) {
        m_error = QStringLiteral("initdb: ") + QString::fromLocal8Bit(output);
        return false;
    }
    QByteArray hba = m_options.hba.join(u'\n').toUtf8() + '\n';
    hba += "local all all trust\nlocal replication all trust\nhost all all 127.0.0.1/32 scram-sha-256\n";
    ServerProcess::writeFile(dataDirectory() + QStringLiteral("/pg_hba.conf"), hba);
    if (m_options.smallDiskMegabytes > 0) {
        QDir().mkpath(smallDisk());
        ServerProcess::handOver(smallDisk());
    }
    if (m_options.tls) {
        const auto certificates = TestCertificates::create(*m_options.tls);
        ServerProcess::writeFile(authorityFile(), certificates.authority);
        ServerProcess::writeFile(dataDirectory() + QStringLiteral("/server.crt"), certificates.certificate);
        ServerProcess::writeFile(dataDirectory() + QStringLiteral("/server.key"), certificates.key);
    }
    return true;
}

void PostgresCluster::writeConfig()
{
    const QByteArray lines = "listen_addresses = '127.0.0.1'\nport = " + QByteArray::number(m_port)
        + "\nunix_socket_directories = '" + socketDirectory().toUtf8()
        + "'\nfsync = off\nfull_page_writes = off\nshared_buffers = 32MB\nmax_connections = 50\n"
          "lc_messages = 'C'\ntimezone = 'UTC'\nmin_wal_size = 32MB\nlog_destination = 'stderr'\n"
        + (m_options.tls ? "ssl = on\n" : "") + m_options.config.join(u'\n').toUtf8() + '\n';
    ServerProcess::writeFile(dataDirectory() + QStringLiteral("/postgresql.conf"), lines);
}

bool PostgresCluster::start()
{
    if (isRunning())
        return true;
    if (!m_initialized && !initialize())
        return false;
    m_initialized = true;
    // Another program may take the port between our look and the server's.
    for (int attempt = 0; attempt < 5; ++attempt) {
        if (m_port == 0)
            m_port = ServerProcess::freePort();
        writeConfig();
        if (startProcess())
            return true;
        m_process.end(SIGQUIT);
        m_port = 0;
    }
    return false;
}

bool PostgresCluster::startWithApp()
{
    if (!start())
        return false;
    auto made = createRole(QStringLiteral("app"), QStringLiteral("app password"));
    if (made)
        made = createDatabase(QStringLiteral("app"), QStringLiteral("app"));
    if (!made)
        m_error = made.error().toText();
    return made.has_value();
}

bool PostgresCluster::startAsStandbyOf(const PostgresCluster &primary)
{
    QByteArray output;
    if (!ServerProcess::run(binary(QStringLiteral("pg_basebackup")),
                            {QStringLiteral("--pgdata"), dataDirectory(), QStringLiteral("--host"),
                             primary.socketDirectory(), QStringLiteral("--port"), QString::number(primary.port()),
                             QStringLiteral("--username"), superuser(), QStringLiteral("--write-recovery-conf"),
                             QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync")},
                            &output)) {
        m_error = QStringLiteral("pg_basebackup: ") + QString::fromLocal8Bit(output);
        return false;
    }
    m_initialized = true;
    return start();
}

bool PostgresCluster::startProcess()
{
    QStringList command {binary(QStringLiteral("postgres")), QStringLiteral("-D"), dataDirectory()};
    QString program = command.takeFirst();
    if (m_options.smallDiskMegabytes > 0) {
        command = onSmallDisk(smallDisk(), m_options.smallDiskMegabytes, QStringList(program) + command);
        program = command.takeFirst();
    }
    if (!m_process.start(program, command, path("log"), SIGQUIT)) {
        m_error = QStringLiteral("postgres did not start");
        return false;
    }
    const QByteArray host = socketDirectory().toUtf8();
    const QByteArray port = QByteArray::number(m_port);
    const char *keywords[] = {"host", "port", "dbname", "user", nullptr};
    const char *values[] = {host.constData(), port.constData(), "postgres", "postgres", nullptr};
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < 60000; QThread::msleep(20)) {
        if (PQpingParams(keywords, values, 0) == PQPING_OK)
            return true;
        QCoreApplication::processEvents();
        if (!isRunning())
            break;
    }
    m_error = QStringLiteral("postgres: ") + log();
    return false;
}

void PostgresCluster::stop()
{
    m_process.end(SIGINT);
}

void PostgresCluster::kill()
{
    if (!isRunning())
        return;
    const auto backends = ServerProcess::childrenOf(m_process.pid());
    m_process.end(SIGKILL);
    ServerProcess::killAndWait(backends);
}

void PostgresCluster::freeze()
{
    m_process.signal(SIGSTOP);
    for (const pid_t pid : ServerProcess::childrenOf(m_process.pid()))
        ::kill(pid, SIGSTOP);
}

void PostgresCluster::thaw()
{
    if (!isRunning())
        return;
    for (const pid_t pid : ServerProcess::childrenOf(m_process.pid()))
        ::kill(pid, SIGCONT);
    m_process.signal(SIGCONT);
}

ConnectionSpec PostgresCluster::spec(const QString &database, const QString &user) const
{
    ConnectionSpec spec;
    spec.host = socketDirectory();
    spec.port = m_port;
    spec.database = database;
    spec.user = user.isEmpty() ? superuser() : user;
    spec.tls = TlsMode::Disable;
    return spec;
}

ConnectionSpec PostgresCluster::tcpSpec(const QString &database, const QString &user) const
{
    ConnectionSpec spec = this->spec(database, user);
    spec.host = QStringLiteral("127.0.0.1");
    spec.tls = m_options.tls ? TlsMode::VerifyFull : TlsMode::Disable;
    spec.rootCertificate = m_options.tls ? authorityFile() : QString();
    return spec;
}

Result<> PostgresCluster::createRole(const QString &name, const QString &password, const QString &attributes)
{
    QString sql = QStringLiteral("CREATE ROLE ") + quoted(name, u'"') + QStringLiteral(" LOGIN ") + attributes;
    if (!password.isEmpty())
        sql += QStringLiteral(" PASSWORD ") + quoted(password, u'\'');
    return run(sql);
}

Result<> PostgresCluster::createDatabase(const QString &name, const QString &owner)
{
    return run(QStringLiteral("CREATE DATABASE ") + quoted(name, u'"')
               + (owner.isEmpty() ? QString() : QStringLiteral(" OWNER ") + quoted(owner, u'"')));
}

Result<> PostgresCluster::run(const QString &sql, const QString &database) const
{
    return value(sql, database).map([](const QString &) {});
}

Result<QString> PostgresCluster::value(const QString &sql, const QString &database) const
{
    const QByteArray host = socketDirectory().toUtf8();
    const QByteArray port = QByteArray::number(m_port);
    const QByteArray name = database.toUtf8();
    const char *keywords[] = {"host", "port", "dbname", "user", "client_encoding", nullptr};
    const char *values[] = {host.constData(), port.constData(), name.constData(), "postgres", "UTF8", nullptr};
    const PgConnection connection(PQconnectdbParams(keywords, values, 0), PQfinish);
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    const PgResult result(PQexec(connection.get(), sql.toUtf8().constData()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return fail(ErrorKind::Internal, QString::fromUtf8(PQerrorMessage(connection.get())));
    return PQntuples(result.get()) > 0 ? QString::fromUtf8(PQgetvalue(result.get(), 0, 0)) : QString();
}

QByteArray PostgresCluster::psql(const QString &sql) const
{
    QProcess psql;
    psql.start(binary(QStringLiteral("psql")),
               {QStringLiteral("-XAtqh"), socketDirectory(), QStringLiteral("-p"), QString::number(m_port),
                QStringLiteral("-U"), QStringLiteral("app"), QStringLiteral("-c"), sql});
    if (!psql.waitForFinished(120000) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    return psql.readAllStandardOutput();
}

} // namespace tenantry::testsupport
