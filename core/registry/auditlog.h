#pragma once
// Reads the audit trail. Made for one piece of work on the connection's thread.

#include "core/audit/auditrecord.h"
#include "core/db/connection.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registryqueries.h"

#include <QCoreApplication>

namespace tenantry {

class AuditLog
{
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
public:
    explicit AuditLog(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<Page<AuditRecord>> page(const AuditQuery &query); ///< newest first
    [[nodiscard]] Result<AuditRecord> byId(qint64 id); ///< Missing where there is none
    [[nodiscard]] Result<QList<AuditRecord>> openIntents(); ///< oldest first
    /// Whether this record of the client was kept: waits for whoever still writes as that client, and compares the hash.
    [[nodiscard]] Result<bool> has(const ClientId &client, qint64 clientSeq, const QByteArray &hash);
    [[nodiscard]] static AuditRecord read(const RecordRow &row);

private:
    Connection &m_connection;
};

} // namespace tenantry
