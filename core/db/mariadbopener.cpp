#include "core/db/openers.h"
#include "core/db/sqldialect.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <openssl/crypto.h>

#include <atomic>
#include <mutex>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct MariaDbOpener {
    Q_DECLARE_TR_FUNCTIONS(MariaDbOpener)
};

/// The driver counts in whole seconds.
qint64 wholeSeconds(std::chrono::milliseconds time)
{
    return std::max<qint64>(1, (time.count() + 999) / 1000);
}

QString connectOptions(const ConnectionSpec &spec)
{
    QString options = QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1").arg(wholeSeconds(spec.connectTimeout));
    // The server ends a statement by itself after its time: one that stays silent for longer is frozen or cut off.
    const qint64 silence = wholeSeconds(spec.statementTimeout + spec.connectTimeout);
    options += QStringLiteral(";MYSQL_OPT_READ_TIMEOUT=%1;MYSQL_OPT_WRITE_TIMEOUT=%1").arg(silence);
    if (spec.host.startsWith(u'/'))
        options += QStringLiteral(";UNIX_SOCKET=") + spec.host;
    if (spec.tls != TlsMode::Disable && !spec.rootCertificate.isEmpty())
        options += QStringLiteral(";SSL_CA=") + spec.rootCertificate;
    if (spec.tls != TlsMode::Disable) // any of the SSL options asks for encryption
        options += QStringLiteral(";SSL_CIPHER=HIGH:!aNULL");
    return options;
}

/// Opens `database`; the QString that Qt insists on is overwritten afterwards.
bool openWith(QSqlDatabase &database, const ConnectionSpec &spec, const Secret &password)
{
    database.setHostName(spec.host.startsWith(u'/') ? QStringLiteral("localhost") : spec.host);
    database.setPort(spec.port == 0 ? 3306 : spec.port);
    database.setDatabaseName(spec.database);
    database.setConnectOptions(connectOptions(spec));
    QString plain = QString::fromUtf8(password.view());
    const bool opened = database.open(spec.user, plain);
    OPENSSL_cleanse(plain.data(), static_cast<size_t>(plain.size()) * sizeof(QChar));
    return opened;
}

/// A descriptor of our own for the connection's socket, -1 where there is no way to it: Qt hands out the client library's
/// handle, and the driver has that library loaded.
int socketOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    void *library = ::dlopen("libmariadb.so.3", RTLD_LAZY | RTLD_NOLOAD);
    if (library == nullptr)
        return -1;
    using GetSocket = int (*)(void *);
    const auto getSocket = reinterpret_cast<GetSocket>(::dlsym(library, "mysql_get_socket"));
    int own = -1;
    // The library closes its descriptor when the connection is lost, and the number may be another file's by then.
    if (getSocket != nullptr && handle.metaType() == QMetaType::fromName("MYSQL*"))
        own = ::fcntl(getSocket(*static_cast<void *const *>(handle.constData())), F_DUPFD_CLOEXEC, 0);
    ::dlclose(library);
    return own;
}

/// KILL QUERY needs a second connection, and that one the password: it is kept here, in a Secret, until the first closes.
class MariaDbCancelTarget final : public CancelTarget
{
public:
    MariaDbCancelTarget(ConnectionSpec spec, Secret password, qlonglong connectionId, int socket)
        : m_spec(std::move(spec)), m_password(std::move(password)), m_connectionId(connectionId), m_socket(socket)
    {
        m_spec.statementTimeout = {}; // KILL answers at once or not at all
    }
    ~MariaDbCancelTarget() override { detach(); }
    Q_DISABLE_COPY_MOVE(MariaDbCancelTarget)

    Result<> cancel() override
    {
        std::unique_lock lock(m_mutex);
        if (m_connectionId == 0)
            return {};
        const auto [spec, password, id] = std::tuple(m_spec, m_password, m_connectionId);
        // Whoever disconnects or closes does not wait for a server that answers nothing.
        lock.unlock();
        return kill(spec, password, id);
    }
    void disconnect() override
    {
        const std::lock_guard lock(m_mutex);
        if (m_socket >= 0)
            ::shutdown(m_socket, SHUT_RDWR);
    }
    void detach() override
    {
        const std::lock_guard lock(m_mutex);
        m_connectionId = 0;
        m_password.wipe();
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }

private:
    static Result<> kill(const ConnectionSpec &spec, const Secret &password, qlonglong id)
    {
        static std::atomic<quint64> serial = 0;
        const QString name = QStringLiteral("tenantry-kill-%1").arg(++serial);
        QSqlError error;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), name);
            if (openWith(database, spec, password)) {
                QSqlQuery query(database);
                if (!query.exec(QStringLiteral("KILL QUERY %1").arg(id)))
                    error = query.lastError();
            } else {
                error = database.lastError();
            }
        }
        QSqlDatabase::removeDatabase(name);
        if (!error.isValid())
            return {};
        return fail(SqlDialect::of(Engine::MariaDB).toError(error));
    }

    std::mutex m_mutex;
    ConnectionSpec m_spec;
    Secret m_password;
    qlonglong m_connectionId;
    int m_socket;
};

/// The driver goes on unencrypted where the server has no TLS, and Qt 6.4 passes no wish on to verify a certificate.
Result<> checkEncrypted(const ConnectionSpec &spec, QSqlDatabase &database)
{
    if (spec.tls == TlsMode::Disable)
        return {};
    QSqlQuery query(database);
    const bool answered = query.exec(QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_cipher'")) && query.next();
    if (answered && !query.value(1).toString().isEmpty())
        return {};
    return fail(ErrorKind::Connection, MariaDbOpener::tr("%1 offers no encryption.").arg(spec.displayName()),
                MariaDbOpener::tr("Set up TLS on the server, or choose a connection without encryption."));
}

Result<> checkVerifiable(const ConnectionSpec &spec)
{
    if (spec.tls != TlsMode::VerifyFull && spec.tls != TlsMode::VerifyCa)
        return {};
    return fail(ErrorKind::Unsupported,
                MariaDbOpener::tr("The MariaDB driver of this system cannot verify the certificate of %1.")
                    .arg(spec.displayName()),
                MariaDbOpener::tr("Choose encryption without verification (sslmode=require) where the network can be "
                                  "trusted, or a tunnel to a socket on this machine."));
}

QStringList setup(const ConnectionSpec &spec)
{
    // max_statement_time is in seconds with a fraction, lock_wait_timeout in whole seconds of at least one.
    const qint64 lockSeconds = std::max<qint64>(1, spec.lockTimeout.count() / 1000);
    QStringList statements {QStringLiteral("SET time_zone = '+00:00'")};
    if (spec.mode == SessionMode::Direct) {
        statements << QStringLiteral("SET max_statement_time = %1").arg(double(spec.statementTimeout.count()) / 1000.0)
                   << QStringLiteral("SET lock_wait_timeout = %1, innodb_lock_wait_timeout = %1").arg(lockSeconds);
    }
    if (spec.readOnly)
        statements << QStringLiteral("SET SESSION TRANSACTION READ ONLY");
    return statements;
}

} // namespace

Result<OpenedDatabase> openMariaDb(const ConnectionSpec &spec, const Secret &password, const QString &name)
{
    const auto failure = [&](const QSqlError &reason) {
        Error error = SqlDialect::of(Engine::MariaDB).toError(reason);
        error.message = MariaDbOpener::tr("%1: %2").arg(spec.displayName(), error.message);
        return fail(error);
    };
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), name);
    if (!database.isValid())
        return fail(ErrorKind::Unsupported, MariaDbOpener::tr("The driver for MariaDB is not installed."),
                    MariaDbOpener::tr("Install the package libqt6sql6-mysql."));
    if (const auto verifiable = checkVerifiable(spec); !verifiable)
        return fail(verifiable);
    if (!openWith(database, spec, password))
        return failure(database.lastError());
    if (const auto encrypted = checkEncrypted(spec, database); !encrypted)
        return fail(encrypted);
    QSqlQuery query(database);
    for (const QString &statement : setup(spec)) {
        if (!query.exec(statement))
            return failure(query.lastError());
    }
    if (!query.exec(QStringLiteral("SELECT CONNECTION_ID()")) || !query.next())
        return failure(query.lastError());
    const qlonglong id = query.value(0).toLongLong();
    return OpenedDatabase {database, std::make_shared<MariaDbCancelTarget>(spec, password, id, socketOf(database))};
}

} // namespace tenantry
