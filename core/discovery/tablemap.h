#pragma once
// What is known about the tables of one database: how the catalogue shows them, and what a person confirmed. Values and functions; what
// reads the server blocks.

#include "core/discovery/discoverysession.h"
#include "core/discovery/tenantgraph.h"

namespace tenantry {

struct TableMapRequest {
    DiscoveryPlace place;
    QList<AdoptionPreset> presets; ///< which may tell the table of the tenants; empty = not tried
    PresetVariables given;
    std::optional<TableName> root; ///< instead of what a preset tells
    QString column; ///< that names the tenant; empty = what foreign keys tell
    QStringList schemas; ///< empty = that of the root, else public
};

struct TableMap {
    TenantGraph graph;
    QString schemaVersion; ///< of the root's schema; empty = unknown
    QStringList statements;
};

/// Blocks. Errors: Missing (neither a root nor a column is known, or the root is not there), of the session.
[[nodiscard]] Result<TableMap> readTableMap(const TableMapRequest &request, ImportProgress &progress);
/// As the registry keeps it.
[[nodiscard]] QList<TableRule> rulesOf(const TenantGraph &graph);
/// With what was confirmed in place of what the catalogue shows; rules of tables that are not there any more are left out.
[[nodiscard]] TenantGraph withRules(TenantGraph graph, const QList<TableRule> &rules);
/// A correction as people write it: "column:NAME", "path" (the way that a foreign key shows), "reference". Errors: InvalidInput, Missing
/// (no such table or column, no way).
[[nodiscard]] Result<TableRule> correctedRule(const TenantGraph &graph, const TableName &table, const QString &words);

} // namespace tenantry
