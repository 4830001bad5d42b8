#pragma once
// The journal of operations and their steps. Made for one piece of work on the
// connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/operation.h"
#include "core/registry/registryqueries.h"

#include <QCoreApplication>

namespace tenantry {

class OperationRepository
{
    Q_DECLARE_TR_FUNCTIONS(OperationRepository)
public:
    explicit OperationRepository(Connection &connection) : m_connection(connection) { }

    /// Newest first, without steps. Errors: of the connection only.
    [[nodiscard]] Result<Page<Operation>> page(const OperationQuery &query);
    [[nodiscard]] Result<Operation> byId(const OperationId &id); ///< with its steps; Missing where there is none
    /// Writes the operation and all its steps before anything runs. A null id gets a new one; steps are numbered from 1.
    [[nodiscard]] Result<Operation> plan(Operation operation, AuditWriter &audit);
    /// Done and undone end it. Returns it as it is stored, with its steps. Errors: Missing where there is none, Conflict where
    /// somebody else moved it since that revision.
    [[nodiscard]] Result<Operation> setState(const OperationId &id, qint64 revision, OperationState state,
                                             AuditWriter &audit);
    /// The journal's line itself, by operation and number; Missing where there is none.
    [[nodiscard]] Result<> writeStep(const OperationStep &step);

private:
    Connection &m_connection;
};

} // namespace tenantry
