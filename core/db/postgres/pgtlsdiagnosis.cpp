#include "core/db/postgres/pgtlsdiagnosis.h"

#include "core/db/postgres/pgconninfo.h"

#include <QDateTime>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace tenantry {

namespace {

struct PgTlsDiagnosis {
    Q_DECLARE_TR_FUNCTIONS(PgTlsDiagnosis)
};

X509 *certificateOf(PGconn *connection)
{
    auto *session = connection ? static_cast<SSL *>(PQsslStruct(connection, "OpenSSL")) : nullptr;
    return session ? SSL_get0_peer_certificate(session) : nullptr;
}

/// An encrypted connection that trusts anybody and ends before its first message to the server's database side.
PgConnectionPtr encryptOnly(const ConnectionSpec &spec, const QDeadlineTimer &deadline)
{
    PgConnInfo info(spec);
    info.set("sslmode", "require");
    // With a file of authorities libpq would verify in this mode as well.
    info.set("sslrootcert", "/nonexistent");
    PgConnectionPtr connection = info.start(nullptr);
    auto wanted = PGRES_POLLING_WRITING;
    while (connection && !certificateOf(connection.get())) {
        if (PQstatus(connection.get()) == CONNECTION_BAD || wanted == PGRES_POLLING_FAILED || wanted == PGRES_POLLING_OK
            || !pgWaitForSocket(connection.get(), wanted, deadline))
            return nullptr;
        wanted = PQconnectPoll(connection.get());
    }
    return connection;
}

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(timegm(&parts), Qt::UTC);
}

bool isForHost(X509 *certificate, const QString &host)
{
    const QByteArray name = host.toUtf8();
    return X509_check_host(certificate, name.constData(), static_cast<size_t>(name.size()), 0, nullptr) == 1
        || X509_check_ip_asc(certificate, name.constData(), 0) == 1;
}

/// Message and remedy for what is wrong with the certificate.
std::pair<QString, QString> problemOf(X509 *certificate, const ConnectionSpec &spec)
{
    const QString server = spec.displayName();
    const QDateTime from = toDateTime(X509_get0_notBefore(certificate));
    const QDateTime until = toDateTime(X509_get0_notAfter(certificate));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (until.isValid() && until < now)
        return {
            PgTlsDiagnosis::tr("The certificate of %1 expired on %2.").arg(server, until.date().toString(Qt::ISODate)),
            PgTlsDiagnosis::tr("Have it renewed on the server.")};
    if (from.isValid() && from > now)
        return {PgTlsDiagnosis::tr("The certificate of %1 is valid only from %2.")
                    .arg(server, from.date().toString(Qt::ISODate)),
                PgTlsDiagnosis::tr("Check the clocks of this computer and of the server.")};
    if (spec.tls == TlsMode::VerifyFull && !isForHost(certificate, spec.host))
        return {PgTlsDiagnosis::tr("The certificate of %1 is made out for another host.").arg(server),
                PgTlsDiagnosis::tr(
                    "Connect by the name that stands in the certificate, or have one made out for %1. If you did "
                    "not expect this, somebody may stand between you and the server.")
                    .arg(spec.host)};
    return {
        PgTlsDiagnosis::tr("The certificate of %1 was signed by an authority that is not trusted here.").arg(server),
        PgTlsDiagnosis::tr(
            "Name the file of the authority that signed it. If you did not expect this, somebody may stand "
            "between you and the server.")};
}

} // namespace

Error pgDiagnoseTls(const ConnectionSpec &spec, const QString &text, bool sawTls, const QDeadlineTimer &deadline)
{
    const PgConnectionPtr connection = encryptOnly(spec, deadline);
    X509 *certificate = certificateOf(connection.get());
    Error error {ErrorKind::Connection, {}, {}, text, {}, {}};
    if (certificate) {
        std::tie(error.message, error.remedy) = problemOf(certificate, spec);
    } else if (sawTls) {
        error.message = PgTlsDiagnosis::tr("No encrypted connection could be made to %1.").arg(spec.displayName());
        error.remedy = PgTlsDiagnosis::tr("Check the server's certificate and its versions of TLS.");
    } else {
        error.message = PgTlsDiagnosis::tr("%1 does not offer an encrypted connection.").arg(spec.displayName());
        error.remedy = PgTlsDiagnosis::tr(
            "Switch TLS on at the server (ssl = on), or choose the unencrypted mode for this server.");
    }
    return error;
}

} // namespace tenantry
