#pragma once
// The terms of archived tenants: reads, and changes with their audit records. Made for one piece of work on the connection's thread;
// changes belong into the transaction of their AuditWriter.

#include "core/base/finding.h"
#include "core/registry/archiveterms.h"
#include "core/registry/auditwriter.h"

#include <QCoreApplication>

#include <optional>

namespace tenantry {

class ArchiveRepository
{
    Q_DECLARE_TR_FUNCTIONS(ArchiveRepository)
public:
    explicit ArchiveRepository(Connection &connection) : m_connection(connection) { }

    /// Nothing where the tenant is not archived. Errors: of the connection only.
    [[nodiscard]] Result<std::optional<ArchiveTerms>> of(const TenantId &tenant);
    /// Of a tenant that is, or with this transaction becomes, archived. Errors: InvalidInput (the notice).
    [[nodiscard]] Result<> save(const TenantId &tenant, const ArchiveTerms &terms, const QString &reason,
                                AuditWriter &audit);
    /// Of one that is archived no longer. Errors: of the connection only.
    [[nodiscard]] Result<> remove(const TenantId &tenant);
    /// One for each archived tenant whose time is over at `now`, which is UTC. Errors: of the connection only.
    [[nodiscard]] Result<QList<Finding>> findingsOver(const QDateTime &now);

private:
    Connection &m_connection;
};

/// Errors: InvalidInput, saying what is wrong with them.
[[nodiscard]] Result<> checkTerms(const ArchiveTerms &terms);

} // namespace tenantry
