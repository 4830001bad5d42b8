#include "core/audit/auditrecord.h"

#include "core/base/enumname.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace tenantry {

namespace {

constexpr EnumNames<AuditOutcome, 5> outcomes {{"intent", "done", "failed", "unknown", "refused"}};

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// Appends fields as tag (1 byte), length (4 bytes, big-endian), value. The caller keeps the tags ascending.
class FieldWriter
{
public:
    FieldWriter() : m_bytes(QByteArrayLiteral("TNTRYAUD\x01")) { }
    void add(char tag, const QByteArray &value)
    {
        std::array<char, 4> length {};
        qToBigEndian(static_cast<quint32>(value.size()), length.data());
        m_bytes.append(tag).append(length.data(), length.size()).append(value);
    }
    void add(char tag, const QString &text) { add(tag, text.toUtf8()); }
    void add(char tag, qint64 number) { add(tag, bigEndian(number)); }
    template<class T>
    void addIf(char tag, const std::optional<T> &value)
    {
        if (value)
            add(tag, *value);
    }
    void addIfAny(char tag, const QByteArray &value)
    {
        if (!value.isEmpty())
            add(tag, value);
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray encode(const AuditRecord &record, bool withServersWord)
{
    FieldWriter fields;
    fields.add(1, record.subject.text());
    fields.add(2, record.atUs);
    fields.add(3, record.operatorName);
    if (withServersWord)
        fields.addIf(4, record.dbUser);
    fields.add(5, record.client.uuid().toRfc4122());
    fields.add(6, record.clientSeq);
    fields.add(7, record.action);
    fields.add(8, record.object);
    fields.add(9, auditOutcomeName(record.outcome));
    fields.addIf(10, record.reason);
    fields.addIf(11, record.grantId);
    fields.add(12, record.appVersion);
    fields.addIfAny(13, record.detailCommit);
    fields.addIfAny(14, record.clientPrev);
    if (withServersWord)
        fields.addIf(15, record.receivedUs);
    return fields.bytes();
}

QByteArray leafOf(const QByteArray &canonical)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(canonical);
    return hash.result();
}

} // namespace

QString auditOutcomeName(AuditOutcome outcome)
{
    return outcomes.name(outcome);
}

bool auditOutcomeFromName(const QString &name, AuditOutcome *outcome)
{
    return outcomes.value(name, outcome);
}

void AuditRecord::setDetail(const QByteArray &json)
{
    std::array<quint32, 4> random {};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    salt = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random);
    detail = json;
    detailCommit = auditDetailCommit(salt, detail);
}

QByteArray auditDetailCommit(const QByteArray &salt, const QByteArray &detail)
{
    return QCryptographicHash::hash(QByteArray(salt + detail), QCryptographicHash::Sha256);
}

QByteArray AuditRecord::canonicalBytes() const
{
    return encode(*this, true);
}

QByteArray AuditRecord::clientBytes() const
{
    return encode(*this, false);
}

QByteArray AuditRecord::leafHash() const
{
    return leafOf(canonicalBytes());
}

QByteArray AuditRecord::clientHash() const
{
    return leafOf(clientBytes());
}

} // namespace tenantry
