#pragma once
// Which tables of a database hold rows of tenants, and how each row is known to be whose. Plain values and functions, usable on any
// thread; what reads, on the session's.

#include "core/discovery/discoverysession.h"
#include "core/registry/tablerule.h"

namespace tenantry {

struct TenantTable {
    TableName table;
    TableRelation relation = TableRelation::Reference;
    QString column; ///< that names the tenant; the key's own column for the root
    bool isColumnNullable = false;
    bool isGuessed = false; ///< by the column's name alone: no foreign key says so
    std::optional<TableKey> via; ///< of a path: to the parent that is nearer to the root
    qint64 rows = -1; ///< as the server estimates; -1 = unknown
    QStringList columns; ///< all of its own
    std::optional<TableKey> bestKey; ///< the way over another table that holds tenants' rows, whatever `relation` is
    bool isConfirmed = false; ///< a person said so
    friend bool operator==(const TenantTable &, const TenantTable &) = default;
};

struct TenantGraph {
    QList<TenantTable> tables; ///< root first, then by relation and name
    QString columnName; ///< the usual name of the tenant column; empty = there is none

    [[nodiscard]] const TenantTable *find(const TableName &table) const; ///< null = it is not there
};

/// What the catalogue says.
struct GraphFacts {
    struct Column {
        QString name;
        QString type;
        bool isNullable = false;
    };
    struct Table {
        TableName table;
        qint64 rows = -1;
        QList<Column> columns;
        QString keyColumn; ///< of a primary key of one column; else empty
    };
    QList<Table> tables;
    QList<TableKey> keys;
};

/// Of the ordinary and partitioned tables of these schemas, without partitions. Errors: of the session.
[[nodiscard]] Result<GraphFacts> readGraphFacts(DiscoverySession &session, const QStringList &schemas);
/// `root` is the table of the tenants; without one, `columnName` is the column that names the tenant. What a foreign key to the root
/// says goes before what a column's name says, and of several ways the one whose keys are not NULL, then the shortest. Source:
/// research on moving one tenant out of shared tables (docs/adopt.md, "The graph").
[[nodiscard]] TenantGraph tenantGraph(const GraphFacts &facts, const std::optional<TableName> &root,
                                      const QString &columnName = {});
/// The condition that a row `t` of the table is one tenant's, with $1 for the tenant's key: for people and for later statements. Empty
/// for a reference. Error InvalidInput: a name that cannot be quoted.
[[nodiscard]] Result<QString> tenantPredicate(const TenantGraph &graph, const TenantTable &table,
                                              const SqlDialect &dialect);

} // namespace tenantry
