#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What keeps tenants in shared tables of a real MariaDB server apart: keys, the optimizer's order, and who makes the tables.
class TestMariaDbSharedWalls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_fleet.start(); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.dropEverything(); }
    void tablesThatCannotBeShared_areRefused_data();
    void tablesThatCannotBeShared_areRefused();
    void keyThatMayBeAnothers_isRefused_data();
    void keyThatMayBeAnothers_isRefused();
    void tablesThatAnotherIsIn_areNotMadeAnew();
    void tablesOfAnotherLogin_areNotDropped();
    void conditions_areNotAskedAboutANeighboursRows_data();
    void conditions_areNotAskedAboutANeighboursRows();

private:
    MariaDbFleet m_fleet;
};

void TestMariaDbSharedWalls::tablesThatCannotBeShared_areRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("word");
    QTest::newRow("a key without its tenant") << QByteArray(
        "create table parents (tenant_id uuid not null, id bigint primary key); create table children "
        "(tenant_id uuid not null, id bigint, parent bigint, foreign key (parent) references parents (id));")
                                              << u"does not name the tenant"_s;
    // Through either, REPLACE and ON DUPLICATE KEY UPDATE take a neighbour's row.
    QTest::newRow("a primary key without its tenant")
        << QByteArray("create table loose (tenant_id uuid not null, id bigint primary key, key (tenant_id));")
        << u"the unique key PRIMARY of loose"_s;
    QTest::newRow("a unique key without its tenant")
        << QByteArray("create table loose (tenant_id uuid not null, id bigint, word char(9) unique, "
                      "primary key (tenant_id, id));")
        << u"the unique key word of loose"_s;
    QTest::newRow("a unique key with a part of its tenant")
        << QByteArray("create table loose (tenant_id char(36) not null, id bigint, word char(9), "
                      "primary key (tenant_id, id), unique key half (tenant_id(2), word));")
        << u"the unique key half of loose"_s;
    QTest::newRow("no index by the tenant")
        << QByteArray("create table loose (tenant_id uuid not null, id bigint, primary key (id, tenant_id));")
        << u"no index of loose begins with tenant_id"_s;
    QTest::newRow("tenants of two types")
        << QByteArray("create table counted (tenant_id bigint not null, id bigint, primary key (tenant_id, id));")
        << u"no key is both"_s;
    QTest::newRow("a tenant that may be null")
        << QByteArray("create table loose (tenant_id char(36), id bigint);") << u"may be null"_s;
    QTest::newRow("a tenant of another type")
        << QByteArray("create table dated (tenant_id date not null, id bigint);") << u"no text, uuid or integer"_s;
}

void TestMariaDbSharedWalls::tablesThatCannotBeShared_areRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, word);
    const QString before = m_fleet.left();
    QVERIFY(m_fleet.writeShared(u"0002_wrong.up.sql"_s, sql));
    const auto removed = qScopeGuard([&] { m_fleet.removeShared(u"0002_wrong.up.sql"_s); });
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(word), qPrintable(refused.error().toText()));
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

void TestMariaDbSharedWalls::keyThatMayBeAnothers_isRefused_data()
{
    QTest::addColumn<bool>("isInteger");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a uuid") << true << u"19e0a1b2-0000-7000-8000-000000000001"_s << false;
    QTest::newRow("digits and a letter") << true << u"42x"_s << false;
    QTest::newRow("a zero before") << true << u"042"_s << false;
    QTest::newRow("more digits than fit") << true << u"1234567890123456789"_s << false;
    QTest::newRow("an integer") << true << u"42"_s << true;
    QTest::newRow("a uuid without hyphens") << false << u"19e0a1b2000070008000000000000001"_s << false;
    QTest::newRow("a uuid with capitals") << false << u"19E0A1B2-0000-7000-8000-000000000001"_s << true;
}

/// The database's cast makes one tenant of them.
void TestMariaDbSharedWalls::keyThatMayBeAnothers_isRefused()
{
    QFETCH(bool, isInteger);
    QFETCH(QString, key);
    QFETCH(bool, isTaken);
    QByteArray sql;
    if (isInteger) {
        QVERIFY(m_fleet.readShared(u"0001_base.up.sql"_s, &sql));
        QVERIFY(m_fleet.writeShared(u"0001_base.up.sql"_s,
                                    "create table orders (tenant_id bigint not null, id bigint, customer varchar(30), "
                                    "primary key (tenant_id, id));"));
    }
    const auto back = qScopeGuard([&] { QVERIFY(sql.isEmpty() || m_fleet.writeShared(u"0001_base.up.sql"_s, sql)); });
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable, key);
    const auto done = m_fleet.run(id);
    QCOMPARE(done.has_value(), isTaken);
    if (isTaken) {
        const auto application = m_fleet.application();
        auto own = application->query(u"select tenant_key from tenantry"_s);
        QVERIFY(own && own->next());
        QCOMPARE(own->value(0).toString(), key);
        return;
    }
    QCOMPARE(done.error().kind, ErrorKind::InvalidInput);
    VERIFY_OK(m_fleet.undo(id));
}

/// Killed after they were made and before that was noted: nobody joins them until it is, and who is in them keeps them.
void TestMariaDbSharedWalls::tablesThatAnotherIsIn_areNotMadeAnew()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(id, stepMigrate);
    const QString shared = sharedBase(u"app"_s);
    QCOMPARE(m_fleet.value(u"select tenantry_admin.shared_version('%1')"_s.arg(shared)), QString());
    m_fleet.asRoot({u"delete from tenantry_admin.step_done where operation = '%1' and number = 3"_s.arg(id.toString()),
                    u"insert into `%1`.tenantry (registry_id, tenant_id, tenant_key, slug, state, schema_version, "
                    u"operation_id) values (uuid(), uuid(), uuid(), 'falcon', 'active', '', uuid())"_s.arg(shared)});
    const auto daily = openOrDie(m_fleet.daily());
    VERIFY_OK(requirePreparation(*daily));
    const auto refused = daily->query(u"call tenantry_admin.open_ddl(?, ?)"_s, {id.toString(), u"*"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(u"not made anew"), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.value(u"select count(*) from `%1`.tenantry where slug = 'falcon'"_s.arg(shared)), u"1"_s);
}

void TestMariaDbSharedWalls::tablesOfAnotherLogin_areNotDropped()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(id, stepMigrate);
    m_fleet.asRoot({u"CREATE USER stranger@localhost"_s, u"GRANT tenantry_provisioner TO stranger@localhost"_s});
    const auto dropped = qScopeGuard([&] { m_fleet.asRoot({u"DROP USER stranger@localhost"_s}); });
    ConnectionSpec spec = m_fleet.daily();
    spec.user = u"stranger"_s;
    const auto stranger = openOrDie(spec);
    VERIFY_OK(requirePreparation(*stranger));
    const QString before = m_fleet.left();
    const QString shared = sharedBase(u"app"_s);
    const QString own = m_fleet.value(u"SELECT id FROM tenantry_admin.operation WHERE makes = '%1'"_s.arg(shared));
    QCOMPARE(stranger->query(u"CALL tenantry_admin.drop_shared_database(?, ?)"_s, {own, shared}).error().kind,
             ErrorKind::Denied);
    QCOMPARE(m_fleet.left(), before);
    VERIFY_OK(m_fleet.run(id));
}

void TestMariaDbSharedWalls::conditions_areNotAskedAboutANeighboursRows_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"select * from %1 where %2 + 0 = 7", "select * from %1 where %2 + 0 = 7 or 1 = 0",
          "select * from %1 a left join %1 b on b.%2 + 0 = 7", "select 7 in (select %2 + 0 from %1)",
          "select * from %1 where (@seen := concat(coalesce(@seen, ''), %2)) is null",
          "select %2 + 0 from %1 group by 1 order by 1", "update %1 set %2 = %2 where %2 + 0 = 7",
          "update %1 set %2 = %2 where id = 1 and %2 + 0 = 7", "delete from %1 where id = 1 and %2 + 0 = 7",
          "delete from %1 where %2 + 0 = 7 order by id limit 1",
          "delete from %1 where id = 1 and (@seen := concat(coalesce(@seen, ''), %2)) is null",
          "update %1 a join %1 b on b.%2 + 0 = 7 set a.%2 = 'x' where a.%2 + 0 = 7"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

/// Warnings, variables and times tell what a condition was asked about, whatever the view holds.
void TestMariaDbSharedWalls::conditions_areNotAskedAboutANeighboursRows()
{
    QFETCH(QString, sql);
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable)));
    VERIFY_OK(m_fleet.application()->script(
        u"insert into orders values ('%1', 1, 'secret'); insert into customers "
        u"(tenant_id, id, name) values ('%1', 1, 'secret')"_s.arg(m_fleet.tenant().placement.tenantKey)));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"falcon"_s, IsolationKind::SharedTable)));
    const auto falcon = m_fleet.application();
    VERIFY_OK(
        falcon->script(u"insert into orders values ('%1', 1, 'mine'); set sql_mode = '', max_error_count = 65535, "
                       u"@seen = ''"_s.arg(m_fleet.tenant().placement.tenantKey)));
    for (const auto &[table, column] : {std::pair(u"orders"_s, u"customer"_s), std::pair(u"customers"_s, u"name"_s),
                                        std::pair(u"tenantry"_s, u"slug"_s)}) {
        const bool isRefused = !falcon->script(QString(sql).replace(u"%1"_s, table).replace(u"%2"_s, column));
        // The control table is read only, and has no id.
        QVERIFY2(!isRefused || table == u"tenantry", qPrintable(table));
        QString told;
        for (const QString &asked : {u"show warnings"_s, u"select 0, 0, @seen"_s}) {
            auto rows = falcon->query(asked);
            VERIFY_OK(rows);
            while (rows->next())
                told += rows->value(2).toString();
        }
        QVERIFY2(!told.contains(u"secret") && !told.contains(u"kestrel"), qPrintable(table + u": "_s + told));
    }
}

QTEST_GUILESS_MAIN(TestMariaDbSharedWalls)
#include "tst_mariadbsharedwalls.moc"
