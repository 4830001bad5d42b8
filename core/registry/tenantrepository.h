#pragma once
// The tenants of a registry: reads, and changes with their audit records. Made for one piece of work on the connection's
// thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/registrychange.h"
#include "core/registry/tenant.h"

#include <QCoreApplication>

namespace tenantry {

class TenantRepository
{
    Q_DECLARE_TR_FUNCTIONS(TenantRepository)
public:
    explicit TenantRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<Tenant> byId(const TenantId &id); ///< Missing where there is none
    [[nodiscard]] Result<Tenant> bySlug(const QString &slug); ///< Missing where there is none
    [[nodiscard]] Result<QList<Tenant>>
    byIds(const QList<TenantId> &ids); ///< those there are; errors: of the connection only
    [[nodiscard]] Result<QStringList> tags(); ///< in use, sorted; errors: of the connection only
    [[nodiscard]] Result<RecordConflict<Tenant>> conflict(const Tenant &mine); ///< see TenantRegistry

    /// A null id gets a new one. Errors: InvalidInput, Constraint (slug or external id taken).
    [[nodiscard]] Result<Tenant> create(Tenant tenant, const QString &reason, AuditWriter &audit);
    /// Errors: the same, Missing, Conflict (the revision is not the one stored).
    [[nodiscard]] Result<Tenant> update(const Tenant &tenant, const QString &reason, AuditWriter &audit);
    /// The same, called tenant.rename in the audit trail.
    [[nodiscard]] Result<Tenant> rename(const Tenant &tenant, const QString &reason, AuditWriter &audit);
    /// Errors: Missing, Conflict, Constraint (to or from erased, which has its own way).
    [[nodiscard]] Result<Tenant> setState(const TenantId &id, qint64 revision, TenantState state, const QString &reason,
                                          AuditWriter &audit);
    /// Leaves a tombstone. Errors: Missing, Conflict, Constraint (it still has data on a server).
    [[nodiscard]] Result<Tenant> erase(const TenantId &id, qint64 revision, const QString &reason, AuditWriter &audit);

private:
    [[nodiscard]] Result<Tenant> one(const QString &statement, const QString &key);
    [[nodiscard]] Result<> checkFree(const Tenant &tenant);
    [[nodiscard]] Result<Tenant> update(const Tenant &tenant, const QString &action, const QString &reason,
                                        AuditWriter &audit);
    [[nodiscard]] Result<Tenant> write(const Tenant &before, Tenant after, const QString &action, const QString &reason,
                                       AuditWriter &audit);

    Connection &m_connection;
};

} // namespace tenantry
