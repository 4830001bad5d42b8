#include "core/registry/auditwriter.h"

#include "core/registry/auditlog.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"

#include <QJsonDocument>

namespace tenantry {

namespace {

QVariant bytesValue(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(bytes);
}

template<class T>
QVariant optionalValue(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

} // namespace

QVariantList auditValues(const AuditRecord &record)
{
    return {record.subject.text(),
            record.atUs,
            textValue(record.operatorName),
            record.client.toString(),
            record.clientSeq,
            textValue(record.action),
            textValue(record.object),
            auditOutcomeName(record.outcome),
            optionalValue(record.reason),
            optionalValue(record.grantId),
            textValue(record.appVersion),
            bytesValue(record.salt),
            record.detail.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(record.detail)),
            bytesValue(record.detailCommit),
            bytesValue(record.clientPrev),
            record.intentId == 0 ? QVariant() : QVariant(record.intentId)};
}

AuditWriter::AuditWriter(Connection &connection, RegistryClient client, Clock clock)
    : m_connection(connection), m_client(std::move(client)), m_clock(clock ? std::move(clock) : Clock(nowUs))
{ }

Result<> AuditWriter::findEnd()
{
    if (m_endKnown)
        return {};
    if (m_connection.pgConnection()) {
        if (const auto locked = registryQuery(m_connection, QStringLiteral("audit_lock"), {m_client.id.toString()});
            !locked)
            return fail(locked);
    }
    const auto last =
        readRow(m_connection, registryQuery(m_connection, QStringLiteral("audit_last"), {m_client.id.toString()}),
                AuditLog::read);
    if (!last)
        return fail(last);
    if (*last) {
        m_seq = (*last)->clientSeq;
        m_previous = (*last)->clientHash();
    }
    m_endKnown = true;
    return {};
}

Result<> AuditWriter::complete(AuditRecord &record)
{
    if (const auto found = findEnd(); !found)
        return found;
    record.client = m_client.id;
    record.operatorName = m_client.operatorName;
    record.appVersion = QStringLiteral(TENANTRY_VERSION);
    record.atUs = m_clock();
    record.clientSeq = ++m_seq;
    m_wrote = true;
    record.clientPrev = m_previous;
    m_previous = record.clientHash();
    return {};
}

Result<qint64> AuditWriter::write(AuditRecord record)
{
    if (const auto completed = complete(record); !completed)
        return fail(completed);
    return registryValue(m_connection, QStringLiteral("audit_insert"), auditValues(record)).map([](const QVariant &id) {
        return id.toLongLong();
    });
}

Result<qint64> AuditWriter::write(AuditSubject subject, const QString &action, const QString &object,
                                  const QJsonObject &detail, const QString &reason)
{
    AuditRecord record(std::move(subject));
    record.action = action;
    record.object = object;
    if (!reason.isEmpty())
        record.reason = reason;
    if (!detail.isEmpty())
        record.setDetail(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    return write(std::move(record));
}

} // namespace tenantry
