#include "core/db/postgres/pgconnect.h"

#include "core/db/postgresdialect.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

#include <openssl/crypto.h>
#include <openssl/x509.h>
#include <poll.h>

#include <cerrno>
#include <vector>

namespace tenantry {

namespace {

struct PgConnect {
    Q_DECLARE_TR_FUNCTIONS(PgConnect)
};

/// Keywords and values for libpq; an empty value is left out.
class Parameters
{
public:
    void add(const char *keyword, const QByteArray &value)
    {
        if (!value.isEmpty())
            m_pairs.emplace_back(keyword, value);
    }
    void add(const char *keyword, const QString &value) { add(keyword, value.toUtf8()); }

    [[nodiscard]] PgConnectionPtr start(const char *password) const
    {
        std::vector<const char *> keywords;
        std::vector<const char *> values;
        for (const auto &[keyword, value] : m_pairs) {
            keywords.push_back(keyword);
            values.push_back(value.constData());
        }
        if (password) {
            keywords.push_back("password");
            values.push_back(password);
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PgConnectionPtr(PQconnectStartParams(keywords.data(), values.data(), 0));
    }

private:
    std::vector<std::pair<const char *, QByteArray>> m_pairs;
};

/// The file in which libpq, which knows no "system store" before version 16, finds the authorities of the system.
QByteArray systemAuthorities()
{
    const QByteArray debian("/etc/ssl/certs/ca-certificates.crt");
    return QFile::exists(QString::fromLatin1(debian)) ? debian : QByteArray(X509_get_default_cert_file());
}

const char *sslMode(TlsMode mode)
{
    static constexpr const char *names[] = {"verify-full", "verify-ca", "require", "disable"};
    return names[static_cast<int>(mode)];
}

/// What a direct session has set from its first moment.
QByteArray sessionOptions(const ConnectionSpec &spec)
{
    QByteArray options = "-c statement_timeout=" + QByteArray::number(qint64(spec.statementTimeout.count()))
        + " -c lock_timeout=" + QByteArray::number(qint64(spec.lockTimeout.count()))
        + " -c DateStyle=ISO -c TimeZone=UTC";
    if (spec.readOnly)
        options += " -c default_transaction_read_only=on";
    return options;
}

Parameters parametersFor(const ConnectionSpec &spec)
{
    Parameters parameters;
    parameters.add("host", spec.host);
    parameters.add("port", QByteArray::number(spec.port == 0 ? 5432 : spec.port));
    parameters.add("dbname", spec.database);
    parameters.add("user", spec.user);
    parameters.add("application_name", spec.applicationName);
    parameters.add("client_encoding", QByteArray("UTF8"));
    parameters.add("sslmode", QByteArray(sslMode(spec.tls)));
    if (!spec.rootCertificate.isEmpty())
        parameters.add("sslrootcert", spec.rootCertificate);
    else if (spec.tls == TlsMode::VerifyFull || spec.tls == TlsMode::VerifyCa)
        parameters.add("sslrootcert", systemAuthorities());
    parameters.add("gssencmode", QByteArray("disable"));
    parameters.add("target_session_attrs", QByteArray("any"));
    parameters.add("keepalives_idle", QByteArray("30"));
    parameters.add("keepalives_interval", QByteArray("10"));
    parameters.add("keepalives_count", QByteArray("3"));
    parameters.add("tcp_user_timeout", QByteArray("60000"));
    if (spec.mode == SessionMode::Direct)
        parameters.add("options", sessionOptions(spec));
    return parameters;
}

/// How far the opening came, to say what failed where the server did not.
struct Progress {
    ConnStatusType status = CONNECTION_NEEDED;
    bool sawTls = false;
};

tl::unexpected<Error> timeout(const ConnectionSpec &spec)
{
    return fail(ErrorKind::Timeout,
                PgConnect::tr("%1 did not answer within %n second(s).", nullptr,
                              static_cast<int>(spec.connectTimeout.count() / 1000))
                    .arg(spec.displayName()),
                PgConnect::tr("Check the host and the port, and whether a firewall drops the packets."));
}

Error tlsError(const ConnectionSpec &spec, const Progress &progress, const QString &text)
{
    if (!progress.sawTls) {
        return {
            ErrorKind::Connection,
            PgConnect::tr("%1 does not offer an encrypted connection.").arg(spec.displayName()),
            PgConnect::tr("Switch TLS on at the server (ssl = on), or choose the unencrypted mode for this server."),
            text,
            {},
            {}};
    }
    if (text.contains(u"certificate verify failed")) {
        return {ErrorKind::Connection,
                PgConnect::tr("The certificate of %1 could not be verified.").arg(spec.displayName()),
                PgConnect::tr("Name the file of the authority that signed it, or have the certificate renewed."),
                text,
                {},
                {}};
    }
    return {ErrorKind::Connection,
            PgConnect::tr("No encrypted connection could be made to %1.").arg(spec.displayName()),
            PgConnect::tr("Check that the server's certificate is made out for the host's name."),
            text,
            {},
            {}};
}

/// The server's own refusal carries a SQLSTATE, which libpq shows only in its verbose text.
Error refusal(const ConnectionSpec &spec, PGconn *connection, const Progress &progress)
{
    const QString text = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    static const QRegularExpression pattern(QStringLiteral("([^\\n]*):  ([0-9A-Z]{5}): ([^\\n]*)"));
    if (const auto match = pattern.match(text); match.hasMatch()) {
        const QSqlError error({}, match.captured(3), QSqlError::ConnectionError, match.captured(2));
        Error result = SqlDialect::of(Engine::PostgreSQL).toError(error);
        result.message = PgConnect::tr("%1: %2").arg(spec.displayName(), result.message);
        return result;
    }
    if (PQconnectionNeedsPassword(connection)) {
        return {ErrorKind::Denied,
                PgConnect::tr("%1 asks for a password and none is known.").arg(spec.displayName()),
                PgConnect::tr("Type the password, or store it for this server."),
                text,
                {},
                {}};
    }
    if (progress.status == CONNECTION_SSL_STARTUP)
        return tlsError(spec, progress, text);
    const bool isFileMissing = !spec.rootCertificate.isEmpty() && !QFile::exists(spec.rootCertificate);
    return {ErrorKind::Connection,
            isFileMissing
                ? PgConnect::tr("The file of the certificate authority does not exist: %1").arg(spec.rootCertificate)
                : PgConnect::tr("No server answers at %1.").arg(spec.displayName()),
            isFileMissing ? PgConnect::tr("Choose another file.")
                          : PgConnect::tr("Check the host and the port, and that the server runs."),
            text,
            {},
            {}};
}

Result<> drive(const ConnectionSpec &spec, PGconn *connection)
{
    const QDeadlineTimer deadline(spec.connectTimeout);
    Progress progress;
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (wanted != PGRES_POLLING_OK) {
        if (wanted == PGRES_POLLING_FAILED || PQstatus(connection) == CONNECTION_BAD)
            return fail(refusal(spec, connection, progress));
        progress.status = PQstatus(connection);
        progress.sawTls = progress.sawTls || PQsslStruct(connection, "OpenSSL");
        pollfd descriptor {PQsocket(connection), static_cast<short>(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT),
                           0};
        const int ready = poll(&descriptor, 1, static_cast<int>(deadline.remainingTime()));
        if (ready == 0)
            return timeout(spec);
        if (ready < 0 && errno != EINTR)
            return fail(refusal(spec, connection, progress));
        if (ready > 0)
            wanted = PQconnectPoll(connection);
    }
    return {};
}

/// libpq keeps the password for PQreset(), which nobody here calls.
void forgetPassword(PGconn *connection)
{
    if (char *kept = PQpass(connection); kept && *kept)
        OPENSSL_cleanse(kept, strlen(kept));
}

} // namespace

Result<PgConnectionPtr> pgConnect(const ConnectionSpec &spec, const Secret &password)
{
    if (password.view().contains('\0'))
        return fail(ErrorKind::InvalidInput, PgConnect::tr("A password must not contain the character NUL."));
    QByteArray plain(password.view().data(), password.view().size());
    PgConnectionPtr connection = parametersFor(spec).start(plain.isEmpty() ? nullptr : plain.constData());
    OPENSSL_cleanse(plain.data(), static_cast<size_t>(plain.size()));
    if (!connection)
        return fail(ErrorKind::Internal, PgConnect::tr("There is no memory for another connection."));

    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    // Notices would go to stderr, where nobody looks.
    PQsetNoticeReceiver(
        connection.get(), [](void *, const PGresult *) {}, nullptr);
    const auto opened = drive(spec, connection.get());
    forgetPassword(connection.get());
    if (!opened)
        return fail(opened);
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    if (const auto supported = PostgresDialect::checkVersion(PQserverVersion(connection.get())); !supported)
        return fail(supported);
    return connection;
}

} // namespace tenantry
