#pragma once
// The plans of a registry: reads, and changes with their audit records. Made for one piece of work on the
// connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/plan.h"
#include "core/registry/registrychange.h"

#include <QCoreApplication>

namespace tenantry {

class PlanRepository
{
    Q_DECLARE_TR_FUNCTIONS(PlanRepository)
public:
    explicit PlanRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<Plan>> all(); ///< by code
    [[nodiscard]] Result<Plan> byId(const PlanId &id); ///< Missing where there is none
    [[nodiscard]] Result<RecordConflict<Plan>> conflict(const Plan &mine); ///< see TenantRegistry
    /// A null id makes one. Errors: InvalidInput, Constraint (code taken), Missing, Conflict.
    [[nodiscard]] Result<Plan> save(Plan plan, AuditWriter &audit);

private:
    Connection &m_connection;
};

} // namespace tenantry
