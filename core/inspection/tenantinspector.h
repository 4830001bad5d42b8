#pragma once
// Reads the facts of one tenant over a connection to the database it lives in. A local value of a job, used on the
// connection's thread; every statement runs in a read-only transaction.

#include "core/base/clock.h"
#include "core/base/finding.h"
#include "core/inspection/factreader.h"
#include "core/inspection/tenantfacts.h"
#include "core/registry/operation.h"

namespace tenantry {

class TenantInspector
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantInspector)
public:
    /// `connection` leads to the database of the tenant's placement and outlives this.
    TenantInspector(Connection &connection, const Clock &clock);

    /// Brings the figures of the server up to date; one that is refused tells why and does not hide the others.
    void refresh(TenantFacts &facts, const Tenant &tenant);

private:
    template<class T>
    void set(Fact<T> &fact, Result<T> result);
    [[nodiscard]] Result<SchemaVersion> readOwnVersion(const Tenant &tenant);
    [[nodiscard]] Result<SessionUse> readSessions(const Tenant &tenant, const Result<TenantClients> &clients);
    [[nodiscard]] Result<SessionUse> countSessions(const Tenant &tenant, const Result<TenantClients> &clients);
    [[nodiscard]] Result<LongestTransaction> readLongestTransaction(const Placement &placement);
    [[nodiscard]] Result<QList<Blocking>> readBlocking(const Placement &placement);
    [[nodiscard]] Result<TenantSize> readSize(const Placement &placement);
    [[nodiscard]] Result<TenantSize> readTableSizes(const Placement &placement);
    [[nodiscard]] Result<TenantSize> sizeOfFile(const QString &path) const;

    FactReader m_reader;
    const Clock &m_clock;
    TenantId m_tenant;
};

/// A row of schemasize.sql or schemas.sql: name, bytes, tables, unmeasured, oldest measuring.
[[nodiscard]] Result<TenantSize> schemaSizeOf(const FactReader::Row &row);
/// The newest of what the registry knows: open findings and failed operations of the tenant.
[[nodiscard]] LastError lastErrorOf(const QList<Finding> &findings, const QList<Operation> &operations);

} // namespace tenantry
