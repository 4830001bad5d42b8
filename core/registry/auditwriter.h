#pragma once
// Appends audit records to the chain of one client, inside the transaction of the change they tell of. Made for one
// transaction, used on the connection's thread.

#include "core/audit/auditrecord.h"
#include "core/db/connection.h"
#include "core/registry/registryinfo.h"

#include <QJsonObject>

#include <functional>

namespace tenantry {

class AuditWriter
{
public:
    using Clock = std::function<qint64()>; ///< microseconds since 1970 UTC
    AuditWriter(Connection &connection, RegistryClient client, Clock clock = {});

    /// Fills client, sequence, previous hash, operator, version and time, and inserts the record. Returns its id.
    [[nodiscard]] Result<qint64> write(AuditRecord record);
    /// The usual record of a done change.
    [[nodiscard]] Result<qint64> write(AuditSubject subject, const QString &action, const QString &object,
                                       const QJsonObject &detail = {}, const QString &reason = {});
    /// Fills what write() fills without inserting, for records that travel in bulk and in this order.
    [[nodiscard]] Result<> complete(AuditRecord &record);
    /// The hash of the record that was written or completed last; empty before the first.
    [[nodiscard]] const QByteArray &lastHash() const { return m_previous; }
    /// Its number in the client's sequence; 0 before the first.
    [[nodiscard]] qint64 lastSeq() const { return m_wrote ? m_seq : 0; }
    [[nodiscard]] const RegistryClient &client() const { return m_client; }

private:
    [[nodiscard]] Result<> findEnd();

    Connection &m_connection;
    RegistryClient m_client;
    Clock m_clock;
    bool m_endKnown = false;
    bool m_wrote = false;
    qint64 m_seq = 0;
    QByteArray m_previous;
};

/// The values of audit_insert, in its order.
[[nodiscard]] QVariantList auditValues(const AuditRecord &record);

} // namespace tenantry
