#include "core/provisioning/tenantsession.h"
#include "core/routing/controlscan.h"
#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Tenants that share tables on a real MariaDB server, and find their own rows alone.
class TestMariaDbShared : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_fleet.start(); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.dropEverything(); }
    void tenants_findTheirOwnRowsAlone();
    void tables_areReachedThroughViewsAlone();
    void secondTenant_joinsTheTables();
    void undo_leavesNothing();
    void undo_ofTheSecond_leavesTheFirst();
    void otherVersion_isRefused();
    void sameKey_isRefused();
    void suspend_hidesTheRowsAndResumeGivesBack();
    void rename_archiveAndTypedQuery_work();
    void verifiedOpen_readsTheOwnRow();
    void controls_areRead();
    void proof_findsARightToTheTables();
    void killedServer_isGoneOnWith_data();
    void killedServer_isGoneOnWith();
    void killedServer_isUndone_data() { killedServer_isGoneOnWith_data(); }
    void killedServer_isUndone();

private:
    [[nodiscard]] std::unique_ptr<Connection> onboarded(const QString &slug)
    {
        if (const auto done = m_fleet.run(m_fleet.plan(slug, IsolationKind::SharedTable)); !done)
            qFatal("%s", qPrintable(done.error().toText()));
        return m_fleet.application();
    }
    [[nodiscard]] static QString valueOf(Connection &connection, const QString &sql)
    {
        auto rows = connection.query(sql);
        return rows && rows->next() ? rows->value(0).toString() : rows ? u"none"_s : rows.error().toText();
    }
    MariaDbFleet m_fleet;
};

void TestMariaDbShared::tenants_findTheirOwnRowsAlone()
{
    const auto kestrel = onboarded(u"kestrel"_s);
    const QString kestrelKey = m_fleet.tenant().placement.tenantKey;
    const auto falcon = onboarded(u"falcon"_s);
    const QString falconKey = m_fleet.tenant().placement.tenantKey;
    VERIFY_OK(kestrel->script(
        u"insert into orders values ('%1', 1, 'tea'); insert into customers (tenant_id, name) values ('%1', 'K')"_s.arg(
            kestrelKey)));
    VERIFY_OK(falcon->script(
        u"insert into orders values ('%1', 1, 'milk'); insert into items values ('%1', 1, 1)"_s.arg(falconKey)));
    QCOMPARE(valueOf(*kestrel, u"select group_concat(customer) from orders"_s), u"tea"_s);
    QCOMPARE(valueOf(*falcon, u"select group_concat(customer) from orders"_s), u"milk"_s);
    QCOMPARE(valueOf(*falcon, u"select count(*) from customers"_s), u"0"_s);
    QCOMPARE(valueOf(*falcon, u"select name from countries"_s), u"Germany"_s);
    for (const QString &sql :
         {u"insert into orders values ('%1', 2, 'evil')"_s, u"update orders set tenant_id = '%1'"_s,
          u"insert into items values ('%1', 9, 1)"_s, u"update tenantry set state = 'x'"_s, u"delete from countries"_s,
          u"select * from tenantry_admin.member"_s})
        QVERIFY2(!falcon->script(sql.contains(u"%1"_s) ? sql.arg(kestrelKey) : sql), qPrintable(sql));
    VERIFY_OK(falcon->script(u"update orders set customer = 'cream'; delete from items"_s));
    QCOMPARE(valueOf(*kestrel, u"select group_concat(customer) from orders"_s), u"tea"_s);
    for (const char *table : {"orders", "customers", "countries", "tenantry"})
        VERIFY_OK(kestrel->query(u"describe "_s + QLatin1StringView(table)));
    QCOMPARE(valueOf(*falcon, u"select tenant_key from tenantry"_s), falconKey);
}

void TestMariaDbShared::tables_areReachedThroughViewsAlone()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    VERIFY_OK(m_fleet.run(id));
    const auto kestrel = m_fleet.application();
    const QString shared = sharedBase(u"app"_s);
    for (const QString &sql : {u"select * from `%1`.orders"_s, u"use `%1`"_s, u"create view mine as select 1"_s,
                               u"show create view orders"_s, u"drop view orders"_s, u"set role `%1_rw`"_s})
        QCOMPARE(kestrel->script(sql.contains(u"%1"_s) ? sql.arg(shared) : sql).error().kind, ErrorKind::Denied);
    const QString proof = m_fleet.operation(id).steps.at(4).statement;
    QVERIFY2(!proof.contains(u"FAIL") && proof.contains(u"INSERT INTO `orders`"), qPrintable(proof));
}

void TestMariaDbShared::secondTenant_joinsTheTables()
{
    (void)onboarded(u"kestrel"_s);
    const auto planned = m_fleet.planned(u"falcon"_s, IsolationKind::SharedTable);
    VERIFY_OK(planned);
    QCOMPARE(planned->operation.steps.size(), 4); // reserve, enter, prove, activate
    (void)onboarded(u"falcon"_s);
    QCOMPARE(m_fleet.value(u"select group_concat(state order by state) from `%1`.tenantry"_s.arg(sharedBase(u"app"_s))),
             u"active,active,canary"_s);
}

void TestMariaDbShared::undo_leavesNothing()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(id, stepProve);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    // The name of the tables is free again.
    (void)onboarded(u"kestrel"_s);
}

void TestMariaDbShared::undo_ofTheSecond_leavesTheFirst()
{
    const auto kestrel = onboarded(u"kestrel"_s);
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"falcon"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(id, stepProve);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(valueOf(*kestrel, u"select count(*) from orders"_s), u"0"_s);
}

void TestMariaDbShared::otherVersion_isRefused()
{
    (void)onboarded(u"kestrel"_s);
    QVERIFY(m_fleet.writeShared(u"0002_more.up.sql"_s, "create table more (tenant_id uuid not null, id int);"));
    const auto removed = qScopeGuard([&] { m_fleet.removeShared(u"0002_more.up.sql"_s); });
    const OperationId id = m_fleet.plan(u"falcon"_s, IsolationKind::SharedTable);
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(id));
}

/// Also one that differs by its case alone: a column may be compared without regard to it.
void TestMariaDbShared::sameKey_isRefused()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable)));
    const QString taken = m_fleet.tenant().placement.tenantKey;
    const OperationId id = m_fleet.plan(u"falcon"_s, IsolationKind::SharedTable, taken.toUpper());
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(id));
}

void TestMariaDbShared::suspend_hidesTheRowsAndResumeGivesBack()
{
    const auto session = onboarded(u"kestrel"_s);
    const Tenant kestrel = m_fleet.tenant();
    VERIFY_OK(session->script(u"insert into orders values ('%1', 1, 'tea')"_s.arg(kestrel.placement.tenantKey)));
    const QString before = m_fleet.left();
    VERIFY_OK(m_fleet.carryOut(planSuspension(kestrel, m_fleet.recorded())));
    QVERIFY(!session->query(u"select * from orders"_s));
    QVERIFY(!Connection::open(m_fleet.applicationSpec(), Secret("word")));
    VERIFY_OK(m_fleet.carryOut(planResumption(m_fleet.tenant(), m_fleet.recorded())));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(valueOf(*openOrDie(m_fleet.applicationSpec(), "word"), u"select customer from orders"_s), u"tea"_s);
}

void TestMariaDbShared::rename_archiveAndTypedQuery_work()
{
    const auto application = onboarded(u"kestrel"_s);
    VERIFY_OK(m_fleet.carryOut(planRename(m_fleet.tenant(), m_fleet.recorded(), {u"falcon"_s, u"Falcon"_s})));
    QCOMPARE(valueOf(*application, u"select slug from tenantry"_s), u"falcon"_s);
    const auto route = routeOf(m_fleet.tenant(), m_fleet.recorded(), m_fleet.registry().info().id);
    VERIFY_OK(route);
    {
        const auto server = openOrDie(m_fleet.daily(m_fleet.tenant().placement.database));
        const auto session = TenantSession::open(*server, *route, m_fleet.services().openAs);
        VERIFY_OK(session);
        VERIFY_OK((*session)->run(u"select * from orders"_s, 5));
        QVERIFY(!(*session)->run(u"delete from orders"_s, 5));
    }
    VERIFY_OK(m_fleet.carryOut(planArchive(m_fleet.tenant(), m_fleet.recorded(), {})));
    VERIFY_OK(m_fleet.carryOut(planUnarchive(m_fleet.tenant(), m_fleet.recorded(), TenantState::Active)));
}

void TestMariaDbShared::verifiedOpen_readsTheOwnRow()
{
    const auto application = onboarded(u"kestrel"_s);
    const auto route = routeOf(m_fleet.tenant(), m_fleet.recorded(), m_fleet.registry().info().id);
    VERIFY_OK(route);
    {
        const auto open = VerifiedOpen::begin(*application, *route);
        VERIFY_OK(open);
        QCOMPARE(open->control().tenant, m_fleet.tenant().id);
    }
    const auto daily = openOrDie(m_fleet.daily());
    const auto open = VerifiedOpen::begin(*daily, *route, {ControlReader::Operator});
    VERIFY_OK(open);
    QCOMPARE(open->control().slug, u"kestrel"_s);
}

void TestMariaDbShared::controls_areRead()
{
    (void)onboarded(u"kestrel"_s);
    const auto connection = openOrDie(m_fleet.daily());
    const ControlScan scan = scanControls(
        m_fleet.recorded(), [&](const QString &) { return Result<Connection *>(connection.get()); },
        [] { return false; });
    QCOMPARE(scan.tenants.size(), 1);
    QVERIFY(scan.tenants.first().placement.isAt(m_fleet.tenant().placement));
}

void TestMariaDbShared::proof_findsARightToTheTables()
{
    (void)onboarded(u"kestrel"_s);
    m_fleet.asRoot({u"CREATE USER application@localhost"_s,
                    u"GRANT SELECT ON `%1`.orders TO application@localhost"_s.arg(sharedBase(u"app"_s))});
    const auto dropped = qScopeGuard([&] { m_fleet.asRoot({u"DROP USER application@localhost"_s}); });
    const auto failed = m_fleet.run(m_fleet.plan(u"falcon"_s, IsolationKind::SharedTable));
    QVERIFY(!failed);
    QVERIFY2(failed.error().detail.contains(u"application"), qPrintable(failed.error().toText()));
    QCOMPARE(m_fleet.tenant().state, TenantState::Provisioning);
}

void TestMariaDbShared::killedServer_isGoneOnWith_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("times");
    for (int times = 1; times <= 3; ++times)
        QTest::addRow("making the database, statement %d", times) << 2 << times;
    QTest::newRow("among the migrations") << 3 << 1;
    for (int times = 1; times <= 2; ++times)
        QTest::addRow("entering the tenant, statement %d", times) << 4 << times;
    QTest::newRow("in the proof") << 5 << 1;
}

void TestMariaDbShared::killedServer_isGoneOnWith()
{
    QFETCH(int, step);
    QFETCH(int, times);
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    QVERIFY(m_fleet.losesServer(id, step, StepMoment::Ran, times));
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(valueOf(*m_fleet.application(), u"select state from tenantry"_s), u"active"_s);
}

void TestMariaDbShared::killedServer_isUndone()
{
    QFETCH(int, step);
    QFETCH(int, times);
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::SharedTable);
    QVERIFY(m_fleet.losesServer(id, step, StepMoment::Ran, times));
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
}

QTEST_GUILESS_MAIN(TestMariaDbShared)
#include "tst_mariadbshared.moc"
