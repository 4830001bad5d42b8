#include "core/db/postgres/pgconninfo.h"

#include <QFile>

#include <openssl/x509.h>
#include <poll.h>

#include <algorithm>

namespace tenantry {

namespace {

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

} // namespace

PgConnInfo::PgConnInfo(const ConnectionSpec &spec)
{
    set("host", spec.host.toUtf8());
    set("port", QByteArray::number(spec.port == 0 ? 5432 : spec.port));
    set("dbname", spec.database.toUtf8());
    set("user", spec.user.toUtf8());
    set("application_name", spec.applicationName.toUtf8());
    set("client_encoding", "UTF8");
    set("sslmode", sslMode(spec.tls));
    if (!spec.rootCertificate.isEmpty())
        set("sslrootcert", QFile::encodeName(spec.rootCertificate));
    else if (spec.tls == TlsMode::VerifyFull || spec.tls == TlsMode::VerifyCa)
        set("sslrootcert", systemAuthorities());
    // Where a password comes from is decided before: left alone, libpq reads ~/.pgpass for a login that was to have none. Below
    // a device there can be no file, and libpq says nothing about one that is not there.
    set("passfile", "/dev/null/none");
    set("gssencmode", "disable");
    set("target_session_attrs", "any");
    set("keepalives_idle", "30");
    set("keepalives_interval", "10");
    set("keepalives_count", "3");
    set("tcp_user_timeout", "60000");
    if (spec.mode == SessionMode::Direct)
        set("options", sessionOptions(spec));
}

void PgConnInfo::set(const char *keyword, const QByteArray &value)
{
    std::erase_if(m_pairs, [&](const auto &pair) { return pair.first == keyword; });
    if (!value.isEmpty())
        m_pairs.emplace_back(keyword, value);
}

PgConnectionPtr PgConnInfo::start(const char *password) const
{
    std::vector<const char *> keywords;
    std::vector<const char *> values;
    for (const auto &[keyword, value] : m_pairs) {
        keywords.push_back(keyword.constData());
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

bool pgWaitForSocket(PGconn *connection, PostgresPollingStatusType wanted, const QDeadlineTimer &deadline)
{
    pollfd descriptor {PQsocket(connection), static_cast<short>(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    return poll(&descriptor, 1, static_cast<int>(deadline.remainingTime())) != 0;
}

} // namespace tenantry
