#pragma once
// Where the tables of a graph stand when it is drawn from the tenants outwards. Plain values and a function for any thread.

#include "core/discovery/tenantgraph.h"

namespace tenantry {

struct GraphNode {
    TenantTable table;
    int column = 0; ///< from the tenants' table outwards
    int row = 0;
};

struct GraphEdge {
    int from = 0; ///< of the nodes
    int to = 0;
    bool isThroughParent = false; ///< the table has no column of its own that names the tenant
};

struct TableGraphLayout {
    QList<GraphNode> nodes; ///< column by column
    QList<GraphEdge> edges;
    int columns = 0;
    int rows = 0;
    qsizetype hidden = 0; ///< tables for which there is no room

    [[nodiscard]] int find(const TableName &table) const; ///< -1 = it is not drawn
};

/// At most `rows` tables below each other and `columns` of them. Tables through which others are reached go before large ones, and
/// those of no tenant come last.
[[nodiscard]] TableGraphLayout layOutGraph(const TenantGraph &graph, int columns, int rows);

} // namespace tenantry
