#pragma once
// The tables of a database by how their rows belong to tenants. Owned by the page that adopts, GUI thread.

#include "core/base/format.h"
#include "core/discovery/tenantgraph.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

/// "root, 118 rows", "client_id, 4,812", "invoice_id only, 31,077", "reference, no path".
[[nodiscard]] QString tenantTableRemark(const TenantTable &table, const Format &format);
[[nodiscard]] QString tableRelationWord(TableRelation relation); ///< "Has the tenant column", ...

class TenantTableListModel : public RecordTableModel<TenantTable, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantTableListModel)
public:
    enum Column { Table, Relation, Way, Rows };
    /// The format outlives it.
    explicit TenantTableListModel(const Format &format, QObject *parent = nullptr);
};

} // namespace tenantry
