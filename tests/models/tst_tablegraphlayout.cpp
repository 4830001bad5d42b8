#include "models/tablegraphlayout.h"

#include <QTest>

#include <set>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Where the tables of a graph stand.
class TestTableGraphLayout : public QObject
{
    Q_OBJECT
private slots:
    void tables_standFromTheTenantsOutwards();
    void tablesWithoutRoom_areCounted_andParentsGoFirst();
    void graphWithoutATableOfTenants_beginsWithItsColumn();
    void twoThousandTables_standInTheirCells();
    void nothing_isNothing();

private:
    static TableName name(const QString &table) { return {u"public"_s, table}; }
    static TenantTable table(const QString &what, TableRelation relation, const QString &via = {}, qint64 rows = 0);
};

TenantTable TestTableGraphLayout::table(const QString &what, TableRelation relation, const QString &via, qint64 rows)
{
    TenantTable made;
    made.table = name(what);
    made.relation = relation;
    made.rows = rows;
    if (!via.isEmpty())
        made.via = TableKey {made.table, {u"x"_s}, name(via), {u"id"_s}, false, true};
    return made;
}

void TestTableGraphLayout::tables_standFromTheTenantsOutwards()
{
    using enum TableRelation;
    const TenantGraph graph {{table(u"client"_s, Root), table(u"domain"_s, Column), table(u"invoice"_s, Column),
                              table(u"line"_s, Path, u"invoice"_s), table(u"country"_s, Reference)},
                             u"client_id"_s};
    const auto layout = layOutGraph(graph, 3, 4);
    const auto column = [&](const QString &what) { return layout.nodes.at(layout.find(name(what))).column; };
    QCOMPARE(column(u"client"_s), 0);
    QCOMPARE(column(u"domain"_s), 1);
    QCOMPARE(column(u"invoice"_s), 1);
    QCOMPARE(column(u"line"_s), 2);
    QCOMPARE(column(u"country"_s), 2);
    QCOMPARE(layout.edges.size(), 3);
    QCOMPARE(layout.hidden, 0);
    const auto through = std::find_if(layout.edges.begin(), layout.edges.end(),
                                      [](const GraphEdge &edge) { return edge.isThroughParent; });
    QVERIFY(through != layout.edges.end());
    QCOMPARE(layout.nodes.at(through->from).table.table, name(u"invoice"_s));
    QCOMPARE(layout.nodes.at(through->to).table.table, name(u"line"_s));
    QCOMPARE(layout.nodes.at(through->to).row, layout.nodes.at(through->from).row);
}

void TestTableGraphLayout::tablesWithoutRoom_areCounted_andParentsGoFirst()
{
    using enum TableRelation;
    TenantGraph graph {{table(u"client"_s, Root)}, u"client_id"_s};
    for (int i = 0; i < 6; ++i)
        graph.tables << table(u"big%1"_s.arg(i), Column, {}, 1000);
    graph.tables << table(u"small"_s, Column, {}, 1) << table(u"deep"_s, Path, u"small"_s)
                 << table(u"deeper"_s, Path, u"deep"_s);
    const auto layout = layOutGraph(graph, 3, 4);
    QVERIFY(layout.find(name(u"small"_s)) >= 0);
    QVERIFY(layout.find(name(u"deep"_s)) >= 0);
    QCOMPARE(layout.find(name(u"deeper"_s)), -1);
    QCOMPARE(layout.nodes.size() + layout.hidden, graph.tables.size());
    QCOMPARE(layout.rows, 4);
}

void TestTableGraphLayout::graphWithoutATableOfTenants_beginsWithItsColumn()
{
    using enum TableRelation;
    const TenantGraph graph {{table(u"invoice"_s, Column), table(u"line"_s, Path, u"invoice"_s)}, u"tenant_id"_s};
    const auto layout = layOutGraph(graph, 3, 4);
    QCOMPARE(layout.nodes.first().table.table, name(u"invoice"_s));
    QCOMPARE(layout.nodes.first().column, 0);
    QCOMPARE(layout.edges.size(), 1);
    QVERIFY(layout.edges.first().isThroughParent);
}

void TestTableGraphLayout::twoThousandTables_standInTheirCells()
{
    using enum TableRelation;
    TenantGraph graph {{table(u"client"_s, Root)}, u"client_id"_s};
    for (int i = 0; i < 2000; ++i)
        graph.tables << table(u"t%1"_s.arg(i), static_cast<TableRelation>(i % 2 == 0 ? 1 : 3));
    const auto layout = layOutGraph(graph, 3, 4);
    std::set<std::pair<int, int>> cells;
    for (const auto &node : layout.nodes)
        cells.insert({node.column, node.row});
    QCOMPARE(cells.size(), size_t(layout.nodes.size()));
    QCOMPARE(layout.nodes.size(), 9);
    QCOMPARE(layout.hidden, 1992);
}

void TestTableGraphLayout::nothing_isNothing()
{
    const auto layout = layOutGraph({}, 3, 4);
    QVERIFY(layout.nodes.isEmpty());
    QCOMPARE(layout.columns, 0);
}

QTEST_GUILESS_MAIN(TestTableGraphLayout)
#include "tst_tablegraphlayout.moc"
