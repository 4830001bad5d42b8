#include "core/discovery/tablemap.h"
#include "core/registry/tablerulerepository.h"

#include "core/db/sqldialect.h"
#include "core/registry/serverrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;
using namespace Qt::StringLiterals;

/// The graph of a real catalogue: a cycle, a self reference, a composite key, a partitioned table, two parents, and rows reached only
/// through others.
class TestTenantGraph : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void read_relations_areToldByKeysNamesAndPaths_data();
    void read_relations_areToldByKeysNamesAndPaths();
    void read_pathOverNullableKey_isTakenOnlyWhereNoOtherIs();
    void read_withoutRoot_goesByTheColumn();
    void read_unknownRoot_isMissing();
    void predicate_selectsThatTenantsRows();
    void correct_badWords_areRefused_data();
    void correct_badWords_areRefused();
    void confirm_rulesStayWithTheirVersion_data() { RegistryFixture::addEngines(); }
    void confirm_rulesStayWithTheirVersion();

private:
    Result<TableMap> read(const std::optional<TableName> &root = TableName {u"app"_s, u"tenants"_s},
                          const QString &column = {});

    RegistryFixture m_fixture;
};

void TestTenantGraph::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    VERIFY_OK(m_fixture.cluster().createDatabase(u"graph"_s));
    VERIFY_OK(m_fixture.cluster().run(uR"(
create schema app;
set search_path = app;
create table schema_migrations (version bigint not null, dirty boolean not null);
insert into schema_migrations values (7, false);
create table tenants (id int primary key, name text);
create table countries (code text primary key);
create table teams (id int primary key, tenant_id int not null references tenants, lead int);
create table users (id int primary key, tenant_id int not null references tenants, team int references teams, boss int references users, country text references countries);
alter table teams add foreign key (lead) references users;
create table projects (tenant_id int not null references tenants, id int, primary key (tenant_id, id));
create table tasks (id int primary key, project_tenant int not null, project int not null, foreign key (project_tenant, project) references projects (tenant_id, id));
create table comments (id int primary key, task int not null references tasks, author int references users);
create table notes (id int primary key, author int references users);
create table logs (at date, tenant_id int, text text) partition by range (at);
create table logs_2026 partition of logs for values from ('2026-01-01') to ('2027-01-01');
insert into tenants values (1, 'one'), (2, 'two');
insert into projects values (1, 1), (2, 1);
insert into tasks values (1, 1, 1), (2, 2, 1), (3, 2, 1);
insert into comments values (1, 1, null), (2, 2, null), (3, 3, null);
)"_s,
                                      u"graph"_s));
}

Result<TableMap> TestTenantGraph::read(const std::optional<TableName> &root, const QString &column)
{
    ImportProgress progress;
    TableMapRequest request;
    request.place.spec = m_fixture.cluster().spec(u"graph"_s);
    request.root = root;
    request.column = column;
    if (!root)
        request.schemas = {u"app"_s};
    return readTableMap(request, progress);
}

void TestTenantGraph::read_relations_areToldByKeysNamesAndPaths_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("by");
    QTest::newRow("root") << u"tenants"_s << u"root"_s << u"id"_s;
    QTest::newRow("key") << u"users"_s << u"column"_s << u"tenant_id"_s;
    QTest::newRow("cycle") << u"teams"_s << u"column"_s << u"tenant_id"_s;
    QTest::newRow("composite") << u"tasks"_s << u"path"_s << u"app.projects"_s;
    QTest::newRow("two steps") << u"comments"_s << u"path"_s << u"app.tasks"_s;
    QTest::newRow("name alone, partitions once") << u"logs"_s << u"column"_s << u"tenant_id"_s;
    QTest::newRow("reference") << u"countries"_s << u"reference"_s << QString();
}

void TestTenantGraph::read_relations_areToldByKeysNamesAndPaths()
{
    QFETCH(QString, table);
    QFETCH(QString, relation);
    QFETCH(QString, by);
    const auto map = read();
    VERIFY_OK(map);
    const TenantTable *found = map->graph.find({u"app"_s, table});
    QVERIFY(found);
    QCOMPARE(tableRelationName(found->relation), relation);
    QCOMPARE(found->via ? found->via->parent.toString() : found->column, by);
    QCOMPARE(found->isGuessed, table == u"logs"_s);
    QVERIFY(!map->graph.find({u"app"_s, u"logs_2026"_s}));
    QCOMPARE(map->schemaVersion, u"7"_s);
}

void TestTenantGraph::read_pathOverNullableKey_isTakenOnlyWhereNoOtherIs()
{
    const auto map = read();
    VERIFY_OK(map);
    const auto comments = map->graph.find({u"app"_s, u"comments"_s})->via;
    QCOMPARE(comments->parent.name, u"tasks"_s); // not over the author, who may be missing
    const auto notes = map->graph.find({u"app"_s, u"notes"_s})->via;
    QVERIFY(notes && notes->isNullable);
    QVERIFY(!comments->isIndexed);
}

void TestTenantGraph::read_withoutRoot_goesByTheColumn()
{
    const auto map = read({}, u"tenant_id"_s);
    VERIFY_OK(map);
    QCOMPARE(map->graph.find({u"app"_s, u"projects"_s})->relation, TableRelation::Column);
    QCOMPARE(map->graph.find({u"app"_s, u"tasks"_s})->relation, TableRelation::Path);
    QVERIFY(!map->graph.find({u"app"_s, u"logs"_s})->isGuessed);
}

void TestTenantGraph::read_unknownRoot_isMissing()
{
    const auto map = read(TableName {u"app"_s, u"customers"_s});
    QVERIFY(!map);
    QCOMPARE(map.error().kind, ErrorKind::Missing);
    QVERIFY(map.error().message.contains(u"app.customers"));
    const auto nothing = read(std::nullopt, {});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, ErrorKind::Missing);
}

void TestTenantGraph::predicate_selectsThatTenantsRows()
{
    const auto map = read();
    VERIFY_OK(map);
    const auto connection = openOrDie(m_fixture.cluster().spec(u"graph"_s));
    const auto predicate =
        tenantPredicate(map->graph, *map->graph.find({u"app"_s, u"comments"_s}), SqlDialect::of(Engine::PostgreSQL));
    VERIFY_OK(predicate);
    auto rows = connection->query(u"select count(*) from app.comments t where "_s + *predicate, {2});
    VERIFY_OK(rows);
    QVERIFY(rows->next());
    QCOMPARE(rows->value(0).toInt(), 2);
}

void TestTenantGraph::correct_badWords_areRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("words");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no table") << u"nothing"_s << u"reference"_s << ErrorKind::Missing;
    QTest::newRow("no column") << u"users"_s << u"column:owner"_s << ErrorKind::Missing;
    QTest::newRow("no way") << u"countries"_s << u"path"_s << ErrorKind::Missing;
    QTest::newRow("no words") << u"users"_s << u"perhaps"_s << ErrorKind::InvalidInput;
}

void TestTenantGraph::correct_badWords_areRefused()
{
    QFETCH(QString, table);
    QFETCH(QString, words);
    QFETCH(ErrorKind, kind);
    const auto map = read();
    VERIFY_OK(map);
    const auto rule = correctedRule(map->graph, {u"app"_s, table}, words);
    QVERIFY(!rule);
    QCOMPARE(rule.error().kind, kind);
    QVERIFY(!rule.error().remedy.isEmpty());
}

void TestTenantGraph::confirm_rulesStayWithTheirVersion()
{
    QFETCH(Engine, engine);
    const auto registry = openOrDie(m_fixture.create(engine));
    Server server;
    server.name = u"pg"_s;
    server.host = m_fixture.cluster().socketDirectory();
    const auto added = RegistryFixture::change(*registry, [&](Connection &connection, AuditWriter &audit) {
        return ServerRepository(connection).add(server, {}, audit);
    });
    VERIFY_OK(added);
    const auto map = read();
    VERIFY_OK(map);
    const auto notes = correctedRule(map->graph, {u"app"_s, u"notes"_s}, u"reference"_s);
    VERIFY_OK(notes);
    const TableRulesPlace place {added->id, u"graph"_s, map->schemaVersion};
    const auto rules = rulesOf(withRules(map->graph, {*notes}));
    const auto saved =
        RegistryFixture::change(*registry, [&](Connection &connection, AuditWriter &audit) -> Result<bool> {
            const auto done = TableRuleRepository(connection).save(place, rules, audit);
            return done ? Result<bool>(true) : Result<bool>(fail(done));
        });
    VERIFY_OK(saved);

    const auto stored = TableRuleRepository(*registry).rules(place);
    VERIFY_OK(stored);
    QCOMPARE(stored->size(), map->graph.tables.size());
    QCOMPARE(stored->first().confirmedBy, u"Ann Admin"_s);
    const TenantGraph graph = withRules(map->graph, *stored);
    QCOMPARE(graph.find({u"app"_s, u"notes"_s})->relation, TableRelation::Reference);
    QVERIFY(graph.find({u"app"_s, u"tasks"_s})->isConfirmed);
    QCOMPARE(graph.find({u"app"_s, u"tasks"_s})->via->columns, QStringList({u"project_tenant"_s, u"project"_s}));
    // The next version of the application is somebody's to confirm anew.
    const auto later = TableRuleRepository(*registry).rules({added->id, u"graph"_s, u"8"_s});
    VERIFY_OK(later);
    QVERIFY(later->isEmpty());
}

QTEST_GUILESS_MAIN(TestTenantGraph)
#include "tst_tenantgraph.moc"
