#include "models/tablegraphlayout.h"

#include <algorithm>
#include <set>

namespace tenantry {

namespace {

class GraphLayouter
{
public:
    GraphLayouter(const TenantGraph &graph, int columns, int rows) : m_graph(graph), m_columns(columns), m_rows(rows)
    {
        for (const auto &table : graph.tables) {
            if (table.via)
                m_parents.insert(table.via->parent);
        }
    }

    TableGraphLayout lay()
    {
        for (const auto &table : sorted(TableRelation::Root))
            place(table, 0);
        const bool hasRoot = !m_layout.nodes.isEmpty();
        for (const auto &table : sorted(TableRelation::Column))
            place(table, hasRoot ? 1 : 0);
        for (const auto &table : sorted(TableRelation::Path)) // the nearest to the root first
            placeBehindParent(table);
        for (const auto &table : sorted(TableRelation::Reference))
            place(table, m_columns - 1);
        std::stable_sort(m_layout.nodes.begin(), m_layout.nodes.end(), [](const GraphNode &a, const GraphNode &b) {
            return std::pair(a.column, a.row) < std::pair(b.column, b.row);
        });
        connectNodes();
        m_layout.hidden = m_graph.tables.size() - m_layout.nodes.size();
        return m_layout;
    }

private:
    QList<TenantTable> sorted(TableRelation relation) const
    {
        QList<TenantTable> tables;
        for (const auto &table : m_graph.tables) {
            if (table.relation == relation)
                tables << table;
        }
        const auto rank = [this](const TenantTable &table) {
            return std::tuple(depth(table), m_parents.contains(table.table) ? 0 : 1, -table.rows);
        };
        std::stable_sort(tables.begin(), tables.end(),
                         [&](const TenantTable &a, const TenantTable &b) { return rank(a) < rank(b); });
        return tables;
    }

    int depth(const TenantTable &table) const
    {
        int steps = 0;
        for (const TenantTable *at = &table; at && at->via && steps < m_columns; at = m_graph.find(at->via->parent))
            ++steps;
        return steps;
    }

    void placeBehindParent(const TenantTable &table)
    {
        const int parent = m_layout.find(table.via->parent);
        if (parent < 0)
            return;
        const GraphNode at = m_layout.nodes.at(parent);
        place(table, at.column + 1, at.row);
    }

    /// In the wanted row where that is free, else in the next one that is; nowhere where the column is full.
    void place(const TenantTable &table, int column, int wanted = 0)
    {
        if (column >= m_columns)
            return;
        for (int step = 0; step < m_rows; ++step) {
            const int row = (wanted + step) % m_rows;
            if (m_taken.contains({column, row}))
                continue;
            m_taken.insert({column, row});
            m_layout.nodes << GraphNode {table, column, row};
            m_layout.columns = std::max(m_layout.columns, column + 1);
            m_layout.rows = std::max(m_layout.rows, row + 1);
            return;
        }
    }

    void connectNodes()
    {
        for (int to = 0; to < m_layout.nodes.size(); ++to) {
            const TenantTable &table = m_layout.nodes.at(to).table;
            int from = -1;
            if (table.relation == TableRelation::Path)
                from = m_layout.find(table.via->parent);
            else if (table.relation == TableRelation::Column)
                from = m_layout.nodes.first().table.relation == TableRelation::Root ? 0 : -1;
            if (from >= 0)
                m_layout.edges << GraphEdge {from, to, table.relation == TableRelation::Path};
        }
    }

    const TenantGraph &m_graph;
    int m_columns;
    int m_rows;
    std::set<TableName> m_parents;
    std::set<std::pair<int, int>> m_taken;
    TableGraphLayout m_layout;
};

} // namespace

int TableGraphLayout::find(const TableName &table) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const GraphNode &node) { return node.table.table == table; });
    return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

TableGraphLayout layOutGraph(const TenantGraph &graph, int columns, int rows)
{
    return GraphLayouter(graph, columns, rows).lay();
}

} // namespace tenantry
