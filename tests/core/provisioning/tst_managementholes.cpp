#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Ways from one tenant to another that others built: found before a tenant is managed, and when they come later.
class TestManagementHoles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void hole_keepsItObserved_untilItIsMended_data();
    void hole_keepsItObserved_untilItIsMended();
    void laterWay_toAnotherTenant_isNotOpened_data();
    void laterWay_toAnotherTenant_isNotOpened();

private:
    ManagementFixture m_fleet;
};

void TestManagementHoles::hole_keepsItObserved_untilItIsMended_data()
{
    QTest::addColumn<QString>("hole");
    QTest::addColumn<QString>("mended");
    QTest::addColumn<QString>("evidence");
    QTest::newRow("everybody reads")
        << u"grant usage on schema acme to public; grant select on all tables in schema acme to public"_s
        << u"revoke usage on schema acme from public"_s << u"select from \"acme\".\"shop_order\" -> done"_s;
    QTest::newRow("everybody deletes")
        << u"grant usage on schema acme to public; grant delete on acme.shop_order to public"_s
        << u"revoke delete on acme.shop_order from public"_s << u"delete from \"acme\".\"shop_order\""_s;
    QTest::newRow("everybody makes tables")
        << u"grant usage, create on schema acme to public"_s << u"revoke create on schema acme from public"_s
        << u"create table \"acme\".made"_s;
    QTest::newRow("everybody reads another tenant")
        << u"grant usage on schema fjord to public; grant select on fjord.shop_order to public"_s
        << u"revoke usage on schema fjord from public"_s << u"fjord.shop_order"_s;
    QTest::newRow("a function of another's rights")
        << u"create function acme.all_orders() returns bigint language sql security definer as 'select count(*) from "
           "fjord.shop_order'; grant execute on function acme.all_orders() to tenantry_definer with grant option"_s
        << u"drop function acme.all_orders()"_s << u"acme.all_orders() runs as"_s;
    QTest::newRow("a view of another tenant")
        << u"set role harbor; create view acme.theirs as select * from fjord.shop_order"_s << u"drop view acme.theirs"_s
        << u"its view acme.theirs shows fjord.shop_order"_s;
    QTest::newRow("another tenant's view of it")
        << u"set role harbor; create view fjord.ours as select * from acme.shop_order"_s << u"drop view fjord.ours"_s
        << u"the view fjord.ours of another tenant shows acme.shop_order"_s;
    QTest::newRow("a view of a view of another tenant")
        << u"set role harbor; create view public.middle as select * from fjord.shop_order; create view acme.theirs as "
           "select * from public.middle"_s
        << u"drop view public.middle cascade"_s << u"its view acme.theirs shows fjord.shop_order"_s;
    QTest::newRow("a function elsewhere of its owner's rights")
        << u"set role harbor; create function public.all_orders() returns bigint language sql security definer as "
           u"'select "
           "count(*) from acme.shop_order'"_s
        << u"revoke execute on function public.all_orders() from public"_s
        << u"all_orders() runs as harbor, and everybody may call it"_s;
    QTest::newRow("a function that a login may call")
        << u"create role clerk; grant harbor to clerk; create function public.all_orders() returns bigint language sql "
           "security definer as 'select count(*) from acme.shop_order'; alter function public.all_orders() owner to "
           "clerk; "
           "revoke execute on function public.all_orders() from public; grant execute on function public.all_orders() "
           "to "
           "application"_s
        << u"drop function public.all_orders(); drop role clerk"_s
        << u"all_orders() runs as clerk, and application may call it"_s;
    QTest::newRow("everybody reads by a view")
        << u"set role harbor; create view public.all_orders as select * from acme.shop_order; grant select on "
           "public.all_orders to public"_s
        << u"drop view public.all_orders"_s << u"everybody reads acme.shop_order by public.all_orders"_s;
    QTest::newRow("a role of another tenant")
        << u"create role t_other_0123456789ab_rw; grant harbor to t_other_0123456789ab_rw"_s
        << u"drop role t_other_0123456789ab_rw"_s << u"t_other_0123456789ab_rw, of another tenant"_s;
}

void TestManagementHoles::hole_keepsItObserved_untilItIsMended()
{
    QFETCH(QString, hole);
    QFETCH(QString, mended);
    QFETCH(QString, evidence);
    m_fleet.observe(u"acme"_s);
    m_fleet.change(hole);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    const auto failed = m_fleet.run(*id);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Constraint);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    const auto findings = answerOf(m_fleet.registry().findingsOf(m_fleet.tenant().id));
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().severity, Severity::Critical);
    QVERIFY2(findings->first().evidence.contains(evidence), qPrintable(findings->first().evidence));
    QCOMPARE(m_fleet.value(u"select state from tenantry_adopted.tenantry"_s), u"provisioning"_s);
    m_fleet.change(mended);
    VERIFY_OK(m_fleet.run(*id));
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
    QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 0);
}

void TestManagementHoles::laterWay_toAnotherTenant_isNotOpened_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("closed");
    QTest::newRow("view") << u"create view acme.theirs as select * from fjord.shop_order"_s
                          << u"its view acme.theirs shows fjord.shop_order"_s << u"drop view acme.theirs"_s;
    QTest::newRow("routine")
        << u"create function acme.theirs() returns bigint language sql security definer as 'select count(*) from "
           "fjord.shop_order'"_s
        << u"acme.theirs() runs as harbor"_s << u"drop function acme.theirs()"_s;
}

/// The application makes it, after the proof, as an update of it may.
void TestManagementHoles::laterWay_toAnotherTenant_isNotOpened()
{
    QFETCH(QString, way);
    QFETCH(QString, words);
    QFETCH(QString, closed);
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    VERIFY_OK(m_fleet.cluster().run(u"grant tenantry_reader to daily"_s));
    VERIFY_OK(m_fleet.open(u"harbor"_s)->script(way + u"; create table acme.later (id int)"_s));
    const auto daily = m_fleet.open(u"daily"_s);
    const auto refused = TenantSession::open(*daily, m_fleet.route(), m_fleet.services().openAs);
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(words), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.value(u"select count(*) from pg_class where relnamespace = 'acme'::regnamespace and relname in "
                           "('theirs', 'later') and has_table_privilege('%1_ro', oid, 'select')"_s.arg(m_fleet.base())),
             u"0"_s);
    m_fleet.change(closed);
    VERIFY_OK(TenantSession::open(*daily, m_fleet.route(), m_fleet.services().openAs));
}

QTEST_GUILESS_MAIN(TestManagementHoles)
#include "tst_managementholes.moc"
