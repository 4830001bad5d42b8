#pragma once
// Writes one audit record for each tenant that an import changes, in portions, in the order of the lines. Made for one
// import inside its transaction, on the connection's thread.

#include "core/registry/auditwriter.h"

namespace tenantry {

class ImportAudit
{
public:
    ImportAudit(Connection &connection, AuditWriter &audit, QString source);

    /// Records the next portion; returns its size, 0 when all is recorded. Errors: of the connection.
    [[nodiscard]] Result<qint64> writePortion();

private:
    [[nodiscard]] Result<QList<AuditRecord>> nextRecords();

    Connection &m_connection;
    AuditWriter &m_audit;
    QString m_source;
    qint64 m_line = -1;
};

/// An import as a whole.
struct ImportSummary {
    QString action;
    QString source;
    qint64 inserted = 0;
    qint64 updated = 0;
};

/// The one record of an import as a whole, which names the chain its records have to themselves and how that one ends;
/// none where nothing changed.
[[nodiscard]] Result<> concludeImport(AuditWriter &audit, const ImportSummary &summary,
                                      const AuditWriter *chain = nullptr);

} // namespace tenantry
