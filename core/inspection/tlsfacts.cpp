#include "core/inspection/tlsfacts.h"

#include "core/db/connection.h"
#include "core/db/sqldialect.h"

#include <libpq-fe.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>

namespace tenantry {

namespace {

struct Tls {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Tls)
};

QString nameText(const X509_NAME *name)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> buffer(BIO_new(BIO_s_mem()), &BIO_free);
    if (!name || !buffer
        || X509_NAME_print_ex(buffer.get(), name, 0, XN_FLAG_RFC2253 & ~unsigned(ASN1_STRFLGS_ESC_MSB)) < 0)
        return {};
    char *text = nullptr;
    const long length = BIO_get_mem_data(buffer.get(), &text);
    return QString::fromUtf8(text, qsizetype(length));
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace

Result<TlsFacts> readTlsFacts(const Connection &connection)
{
    PGconn *pg = connection.pgConnection();
    if (!pg)
        return fail(
            ErrorKind::Unsupported,
            Tls::tr("The encryption of a %1 connection cannot be read.").arg(connection.dialect().displayName()));
    TlsFacts facts;
    if (!PQsslInUse(pg))
        return facts;
    facts.protocol = QString::fromLatin1(PQsslAttribute(pg, "protocol"));
    facts.cipher = QString::fromLatin1(PQsslAttribute(pg, "cipher"));
    const TlsMode mode = connection.spec().tls;
    facts.verified = mode == TlsMode::VerifyFull || mode == TlsMode::VerifyCa;
    auto *session = static_cast<SSL *>(PQsslStruct(pg, "OpenSSL"));
    if (!session)
        return fail(ErrorKind::Unsupported, Tls::tr("The client library was not built with OpenSSL."));
    if (const X509 *certificate = SSL_get0_peer_certificate(session)) {
        facts.subject = nameText(X509_get_subject_name(certificate));
        facts.issuer = nameText(X509_get_issuer_name(certificate));
        facts.validUntil = timeOf(X509_get0_notAfter(certificate));
    }
    return facts;
}

} // namespace tenantry
