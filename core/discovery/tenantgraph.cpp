#include "core/discovery/tenantgraph.h"

#include "core/db/sqldialect.h"

#include <algorithm>

namespace tenantry {

namespace {

/// Finds for each table the way to the tenants; one for each graph.
class GraphBuilder
{
public:
    GraphBuilder(const GraphFacts &facts, const std::optional<TableName> &root, const QString &columnName)
        : m_facts(facts), m_root(root), m_columnName(columnName)
    {
        for (const auto &table : facts.tables)
            m_tables.insert(table.table, openTable(table));
    }

    TenantGraph build()
    {
        addRoot();
        addByKey();
        addByName();
        addPaths();
        addBestKeys();
        TenantGraph graph {m_tables.values(), m_columnName};
        std::stable_sort(graph.tables.begin(), graph.tables.end(),
                         [](const TenantTable &a, const TenantTable &b) { return a.relation < b.relation; });
        return graph;
    }

private:
    static TenantTable openTable(const GraphFacts::Table &facts)
    {
        TenantTable table;
        table.table = facts.table;
        table.rows = facts.rows;
        for (const auto &column : facts.columns)
            table.columns << column.name;
        return table;
    }

    void addRoot()
    {
        if (!m_root || !m_tables.contains(*m_root))
            return;
        TenantTable &root = m_tables[*m_root];
        root.relation = TableRelation::Root;
        for (const auto &table : m_facts.tables) {
            if (table.table == *m_root)
                root.column = table.keyColumn;
        }
    }

    /// A key of one column to the root's own key.
    void addByKey()
    {
        QMap<QString, int> names;
        for (const auto &key : m_facts.keys) {
            if (!m_root || key.parent != *m_root || key.columns.size() != 1 || !isOpen(key.child))
                continue;
            TenantTable &table = m_tables[key.child];
            table.relation = TableRelation::Column;
            table.column = key.columns.first();
            table.isColumnNullable = key.isNullable;
            ++names[table.column];
        }
        if (!m_columnName.isEmpty() || names.isEmpty())
            return;
        const auto mostUsed = std::max_element(names.begin(), names.end());
        m_columnName = mostUsed.key();
    }

    /// A column of the usual name: many applications declare no foreign key.
    void addByName()
    {
        if (m_columnName.isEmpty())
            return;
        for (const auto &facts : m_facts.tables) {
            for (const auto &column : facts.columns) {
                if (column.name != m_columnName || !isOpen(facts.table))
                    continue;
                TenantTable &table = m_tables[facts.table];
                table.relation = TableRelation::Column;
                table.column = column.name;
                table.isColumnNullable = column.isNullable;
                table.isGuessed = m_root.has_value();
            }
        }
    }

    /// From the tables that are known outwards: first over keys that are never NULL, as far as they lead, then over one that may be.
    void addPaths()
    {
        while (addLayer(false) || addLayer(true)) { }
    }

    bool addLayer(bool overNullable)
    {
        QMap<TableName, TableKey> layer;
        for (const auto &key : m_facts.keys) {
            if (key.isNullable == overNullable && isOpen(key.child) && !isOpen(key.parent)
                && m_tables.contains(key.parent) && m_tables.contains(key.child) && !layer.contains(key.child))
                layer.insert(key.child, key);
        }
        for (auto step = layer.begin(); step != layer.end(); ++step) {
            TenantTable &table = m_tables[step.key()];
            table.relation = TableRelation::Path;
            table.via = step.value();
        }
        return !layer.isEmpty();
    }

    /// What a person may choose instead of a column.
    void addBestKeys()
    {
        for (const auto &key : m_facts.keys) {
            const auto child = m_tables.find(key.child);
            if (child == m_tables.end() || !m_tables.contains(key.parent) || isOpen(key.parent)
                || m_tables[key.parent].relation == TableRelation::Root)
                continue;
            if (!child->bestKey || (child->bestKey->isNullable && !key.isNullable))
                child->bestKey = key;
        }
        for (auto &table : m_tables) {
            if (table.via)
                table.bestKey = table.via;
        }
    }

    /// Nobody knows yet whose its rows are.
    bool isOpen(const TableName &table) const
    {
        const auto found = m_tables.find(table);
        return found == m_tables.end() || found->relation == TableRelation::Reference;
    }

    const GraphFacts &m_facts;
    std::optional<TableName> m_root;
    QString m_columnName;
    QMap<TableName, TenantTable> m_tables;
};

/// Nested EXISTS along the way, each level with a name of its own.
class PredicateWriter
{
public:
    PredicateWriter(const TenantGraph &graph, const SqlDialect &dialect) : m_graph(graph), m_dialect(dialect) { }

    Result<QString> write(const TenantTable &table, const QString &alias, int level)
    {
        if (table.relation == TableRelation::Reference)
            return QString();
        if (!table.via) {
            const auto column = m_dialect.quoteIdentifier(table.column);
            return column ? Result<QString>(QStringLiteral("%1.%2 = $1").arg(alias, *column)) : fail(column);
        }
        const TenantTable *parent = m_graph.find(table.via->parent);
        if (!parent)
            return QString();
        const QString name = QStringLiteral("p%1").arg(level);
        const auto from = m_dialect.quoteQualified(table.via->parent.schema, table.via->parent.name);
        if (!from)
            return fail(from);
        const auto joined = join(*table.via, name, alias);
        if (!joined)
            return joined;
        const auto rest = write(*parent, name, level + 1);
        if (!rest)
            return rest;
        return QStringLiteral("EXISTS (SELECT 1 FROM %1 %2 WHERE %3 AND %4)").arg(*from, name, *joined, *rest);
    }

private:
    Result<QString> join(const TableKey &key, const QString &parent, const QString &child) const
    {
        QStringList parts;
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            const auto of = m_dialect.quoteIdentifier(key.parentColumns.at(i));
            const auto is = m_dialect.quoteIdentifier(key.columns.at(i));
            if (!of || !is)
                return fail(of ? is : of);
            parts << QStringLiteral("%1.%2 = %3.%4").arg(parent, *of, child, *is);
        }
        return parts.join(QStringLiteral(" AND "));
    }

    const TenantGraph &m_graph;
    const SqlDialect &m_dialect;
};

} // namespace

const TenantTable *TenantGraph::find(const TableName &table) const
{
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const TenantTable &known) { return known.table == table; });
    return found == tables.end() ? nullptr : &*found;
}

TenantGraph tenantGraph(const GraphFacts &facts, const std::optional<TableName> &root, const QString &columnName)
{
    return GraphBuilder(facts, root, columnName).build();
}

Result<QString> tenantPredicate(const TenantGraph &graph, const TenantTable &table, const SqlDialect &dialect)
{
    return PredicateWriter(graph, dialect).write(table, QStringLiteral("t"), 0);
}

} // namespace tenantry
