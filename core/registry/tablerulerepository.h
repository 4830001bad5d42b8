#pragma once
// The confirmed rules of tables: reads, and changes with their audit record. Made for one piece of work on the connection's thread;
// changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/registry/tablerule.h"

namespace tenantry {

class TableRuleRepository
{
    Q_DECLARE_TR_FUNCTIONS(TableRuleRepository)
public:
    explicit TableRuleRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<TableRule>> rules(const TableRulesPlace &place); ///< by table
    /// In place of all that stand there for this version; who and when are filled in. Errors: InvalidInput (a relation without its
    /// column or way, a table twice), Missing (the server).
    [[nodiscard]] Result<> save(const TableRulesPlace &place, const QList<TableRule> &rules, AuditWriter &audit);

private:
    [[nodiscard]] static Result<> check(const QList<TableRule> &rules);
    Connection &m_connection;
};

} // namespace tenantry
