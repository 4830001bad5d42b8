#pragma once
// Inserts many audit records at once, in their order: COPY on a server, statement by statement in a file. A function for the
// thread that owns the connection.

#include "core/audit/auditrecord.h"
#include "core/db/connection.h"

namespace tenantry {

/// The records were completed by the AuditWriter of this transaction, which wrote nothing since. Errors: of the connection.
[[nodiscard]] Result<> writeRecords(Connection &connection, const QList<AuditRecord> &records);

} // namespace tenantry
