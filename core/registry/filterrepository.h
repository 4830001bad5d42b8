#pragma once
// The saved filters of a registry: reads, and changes with their audit records. Made for one piece of work on the
// connection's thread; changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/registrychange.h"
#include "core/registry/savedfilter.h"

#include <QCoreApplication>

namespace tenantry {

class FilterRepository
{
    Q_DECLARE_TR_FUNCTIONS(FilterRepository)
public:
    explicit FilterRepository(Connection &connection) : m_connection(connection) { }

    /// Everybody's and those of `owner`, by name; an empty page means all of them.
    [[nodiscard]] Result<QList<SavedFilter>> all(const QString &page, const QString &owner);
    [[nodiscard]] Result<RecordConflict<SavedFilter>> conflict(const SavedFilter &mine); ///< see TenantRegistry
    /// A null id makes one. Errors: InvalidInput, Constraint (name taken), Missing, Conflict.
    [[nodiscard]] Result<SavedFilter> save(SavedFilter filter, AuditWriter &audit);
    /// Errors: Missing where there is none, Conflict where somebody changed it since.
    [[nodiscard]] Result<> remove(const FilterId &id, qint64 revision, AuditWriter &audit);

private:
    [[nodiscard]] Result<SavedFilter> byId(const FilterId &id);
    Connection &m_connection;
};

} // namespace tenantry
