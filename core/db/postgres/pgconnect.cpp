#include "core/db/postgres/pgconnect.h"

#include "core/db/postgres/pgconninfo.h"
#include "core/db/postgres/pgtlsdiagnosis.h"
#include "core/db/postgresdialect.h"

#include <QFile>
#include <QRegularExpression>

#include <openssl/crypto.h>

#include <cstdlib>
#include <cstring>
#include <vector>

namespace tenantry {

namespace {

struct PgConnect {
    Q_DECLARE_TR_FUNCTIONS(PgConnect)
};

/// How far the opening came, to say what failed where the server did not.
struct Progress {
    ConnStatusType status = CONNECTION_NEEDED;
    bool sawTls = false;
};

tl::unexpected<Error> timeout(const ConnectionSpec &spec)
{
    return fail(ErrorKind::Timeout,
                PgConnect::tr("%1 did not answer within %Ln second(s).", nullptr,
                              static_cast<int>(spec.connectTimeout.count() / 1000))
                    .arg(spec.displayName()),
                PgConnect::tr("Check the host and the port, and whether a firewall drops the packets."));
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
        return pgDiagnoseTls(spec, text, progress.sawTls, QDeadlineTimer(spec.connectTimeout));
    return {ErrorKind::Connection,
            PgConnect::tr("No server answers at %1.").arg(spec.displayName()),
            PgConnect::tr("Check the host and the port, and that the server runs."),
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
        if (!pgWaitForSocket(connection, wanted, deadline))
            return timeout(spec);
        wanted = PQconnectPoll(connection);
    }
    return {};
}

/// PgBouncer's own database answers with PgBouncer's version, which is none of PostgreSQL.
bool isConsole(PGconn *connection)
{
    return QByteArrayView(PQparameterStatus(connection, "server_version")).endsWith("/bouncer");
}

/// libpq keeps the password for PQreset(), which nobody here calls.
void forgetPassword(PGconn *connection)
{
    if (char *kept = PQpass(connection); kept && *kept)
        OPENSSL_cleanse(kept, strlen(kept));
}

} // namespace

void pgWipeFreed(qsizetype passwordSize)
{
    const auto size = static_cast<size_t>(passwordSize) + 1;
    std::vector<std::unique_ptr<char, decltype(&free)>> blocks;
    for (int i = 0; passwordSize > 0 && i < 64; ++i) {
        if (auto *block = static_cast<char *>(malloc(size))) {
            OPENSSL_cleanse(block, size);
            blocks.emplace_back(block, &free);
        }
    }
}

Result<PgConnectionPtr> pgConnect(const ConnectionSpec &spec, const Secret &password)
{
    if (password.view().contains('\0'))
        return fail(ErrorKind::InvalidInput, PgConnect::tr("A password must not contain the character NUL."));
    if (spec.tls != TlsMode::Disable && !spec.rootCertificate.isEmpty() && !QFile::exists(spec.rootCertificate))
        return fail(ErrorKind::Missing,
                    PgConnect::tr("The file of the certificate authority does not exist: %1").arg(spec.rootCertificate),
                    PgConnect::tr("Choose another file."));
    QByteArray plain(password.view().data(), password.view().size());
    PgConnectionPtr connection = PgConnInfo(spec).start(plain.isEmpty() ? nullptr : plain.constData());
    OPENSSL_cleanse(plain.data(), static_cast<size_t>(plain.size()));
    if (!connection)
        return fail(ErrorKind::Internal, PgConnect::tr("There is no memory for another connection."));

    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    // Notices would go to stderr, where nobody looks.
    PQsetNoticeReceiver(
        connection.get(), [](void *, const PGresult *) {}, nullptr);
    const auto opened = drive(spec, connection.get());
    forgetPassword(connection.get());
    pgWipeFreed(plain.size());
    if (!opened)
        return fail(opened);
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    if (isConsole(connection.get()))
        return connection;
    if (const auto supported = PostgresDialect::checkVersion(PQserverVersion(connection.get())); !supported)
        return fail(supported);
    return connection;
}

} // namespace tenantry
