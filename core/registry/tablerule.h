#pragma once
// How the rows of one table belong to tenants, as a person confirmed it for one version of an application's schema. Plain values,
// usable on any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <tuple>

namespace tenantry {

/// How a table's rows belong to tenants.
enum class TableRelation {
    Root, ///< the table of the tenants itself
    Column, ///< a column of its own names the tenant
    Path, ///< only through another table, by a foreign key
    Reference ///< no way leads to a tenant: the same for all
};
[[nodiscard]] QString tableRelationName(TableRelation relation); ///< "root", "column", "path", "reference"
[[nodiscard]] bool tableRelationFromName(const QString &name, TableRelation *relation);

/// A table by schema and name.
struct TableName {
    QString schema;
    QString name;
    [[nodiscard]] QString toString() const { return schema + u'.' + name; }
    friend bool operator==(const TableName &, const TableName &) = default;
    friend bool operator<(const TableName &a, const TableName &b)
    {
        return std::tie(a.schema, a.name) < std::tie(b.schema, b.name);
    }
};

/// A foreign key.
struct TableKey {
    TableName child;
    QStringList columns;
    TableName parent;
    QStringList parentColumns;
    bool isNullable = false; ///< one of the columns may be NULL: such a row has no parent
    bool isIndexed = false; ///< an index begins with the columns
    friend bool operator==(const TableKey &, const TableKey &) = default;
};

struct TableRule {
    TableName table;
    TableRelation relation = TableRelation::Reference;
    QString column; ///< that names the tenant; empty for a path and a reference
    std::optional<TableKey> via; ///< of a path
    QString confirmedBy;
    QDateTime confirmedAt; ///< UTC
    friend bool operator==(const TableRule &, const TableRule &) = default;
};

/// Whose tables they are: a server, a database, and a version of what is in it (empty = unknown).
struct TableRulesPlace {
    ServerId server;
    QString database;
    QString schemaVersion;
};

} // namespace tenantry
