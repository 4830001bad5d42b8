#pragma once
// One line of the audit trail and its canonical bytes, which hashes and proofs are made of. A plain value, any thread.

#include "core/base/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tenantry {

/// Intent is written before the first statement of a change elsewhere; the outcome follows in a record of its own.
enum class AuditOutcome { Intent, Done, Failed, Unknown, Refused };
[[nodiscard]] QString auditOutcomeName(AuditOutcome outcome);
[[nodiscard]] bool auditOutcomeFromName(const QString &name, AuditOutcome *outcome);

/// Whom a record is about: one tenant, or the platform. There is no third way, so no record can lack it.
class AuditSubject
{
public:
    AuditSubject(const TenantId &tenant) : m_text(tenant.isNull() ? platformText() : tenant.toString()) { }
    [[nodiscard]] static AuditSubject platform() { return AuditSubject(TenantId()); }
    [[nodiscard]] QString text() const { return m_text; } ///< the id, or "-" for the platform
    [[nodiscard]] TenantId tenant() const { return TenantId::fromString(m_text); } ///< null for the platform
    friend bool operator==(const AuditSubject &, const AuditSubject &) = default;

private:
    static QString platformText() { return QStringLiteral("-"); }
    QString m_text;
};

struct AuditRecord {
    explicit AuditRecord(AuditSubject of) : subject(std::move(of)) { }

    AuditSubject subject;
    qint64 atUs = 0; ///< the client's clock, microseconds since 1970 UTC; order is told by clientSeq, not by this
    QString operatorName; ///< the person, as the program knows them
    std::optional<QString> dbUser; ///< asserted by the server, never by the client
    ClientId client;
    qint64 clientSeq = 0; ///< 1, 2, 3 … without a gap for each client
    QString action; ///< audit name of the action ("tenant.update")
    QString object; ///< what it was done to, in words and ids; never a value of a tenant's row
    AuditOutcome outcome = AuditOutcome::Done;
    std::optional<QString> reason;
    std::optional<qint64> grantId;
    QString appVersion;
    QByteArray salt; ///< 16 bytes; empty without a detail, or after an erasure
    QByteArray detail; ///< JSON as sent; empty without one, or after an erasure
    QByteArray detailCommit; ///< SHA-256(salt, detail); stays when salt and detail are erased
    QByteArray clientPrev; ///< 32 bytes: clientHash() of the client's record before this; empty for its first
    std::optional<qint64> receivedUs; ///< asserted by the server

    qint64 id = 0; ///< the registry's own number; outside the canonical bytes
    qint64 intentId = 0; ///< of an outcome: the intent's id, 0 = none; outside the canonical bytes, repeated in detail

    /// Sets salt (16 fresh bytes), detail and detailCommit.
    void setDetail(const QByteArray &json);
    /// "TNTRYAUD", version 1, then TLV of tags 1 to 15 in ascending order; what is absent is left out.
    [[nodiscard]] QByteArray canonicalBytes() const;
    /// The same without what only the server asserts (tags 4 and 15): known to the client before it sends.
    [[nodiscard]] QByteArray clientBytes() const;
    [[nodiscard]] QByteArray leafHash() const; ///< SHA-256(0x00, canonicalBytes())
    [[nodiscard]] QByteArray clientHash() const; ///< SHA-256(0x00, clientBytes()): the next record's clientPrev
};

/// SHA-256(salt, detail), as detailCommit holds it.
[[nodiscard]] QByteArray auditDetailCommit(const QByteArray &salt, const QByteArray &detail);

} // namespace tenantry
