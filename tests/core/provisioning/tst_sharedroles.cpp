#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Roles of one tenant's own in shared tables: whoever holds one is that tenant.
class TestSharedRoles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init()
    {
        m_fleet.begin();
        m_fleet.place().hasOwnRoles = false;
    }
    void cleanup() { m_fleet.place().dropEverything(); }
    void rolesOfItsOwn_holdALoginToTheTenant();
    void rolesOfItsOwn_thatHoldNobody_areFoundByTheProof();
    void rolesOfItsOwn_goWithTheTenant();

private:
    PlacementFixture m_fleet;
};

void TestSharedRoles::rolesOfItsOwn_holdALoginToTheTenant()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    const Placement first = m_fleet.tenant().placement;
    const auto insert = [&](const QString &key) {
        return u"insert into %1.customers (tenant_id, name) values ('%2', 'one')"_s.arg(first.schema, key);
    };
    VERIFY_OK(m_fleet.cluster().run(insert(first.tenantKey), u"fleet"_s));
    m_fleet.place().hasOwnRoles = true;
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false)));
    const QString second = m_fleet.tenant().placement.tenantKey;
    VERIFY_OK(m_fleet.cluster().createRole(u"held"_s, {}, u"in role %1_rw"_s.arg(namesOf(m_fleet.tenant()).base)));
    const auto session = openOrDie(m_fleet.cluster().spec(u"fleet"_s, u"held"_s));
    const auto count = [&] {
        auto rows = session->query(u"select count(*) from %1.customers"_s.arg(first.schema));
        return rows && rows->next() ? rows->value(0).toInt() : -1;
    };
    VERIFY_OK(session->script(u"set app.tenant_id = '%1'; "_s.arg(second) + insert(second)));
    QCOMPARE(count(), 1);
    for (const QString &role : QStringList {u"none"_s, first.schema + u"_rw"_s, first.schema + u"_own"_s}) {
        VERIFY_OK(session->script(u"set app.tenant_id = '%1'; set role %2"_s.arg(first.tenantKey, role)));
        if (!role.endsWith(u"_own")) // which has no right to a table
            QCOMPARE(count(), 0);
        QCOMPARE(session->script(insert(first.tenantKey)).error().sqlState, u"42501"_s);
    }
    VERIFY_OK(m_fleet.suspend()); // its proof is made as the tenant, which is held
    VERIFY_OK(session->script(u"set role none; set app.tenant_id = '%1'"_s.arg(second)));
    QCOMPARE(count(), 0);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(count(), 1);
    VERIFY_OK(m_fleet.cluster().run(u"drop role held"_s));
}

void TestSharedRoles::rolesOfItsOwn_thatHoldNobody_areFoundByTheProof()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    VERIFY_OK(m_fleet.cluster().run(
        u"alter policy tenantry_rows on %1.tenantry using (tenant_key = current_setting('app.tenant_id', true))"_s.arg(
            m_fleet.tenant().placement.schema),
        u"fleet"_s));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false)));
    m_fleet.place().hasOwnRoles = true;
    const OperationId third = m_fleet.plan(u"third"_s, IsolationKind::SharedTable, false);
    const auto refused = m_fleet.run(third);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.undo(third));
}

void TestSharedRoles::rolesOfItsOwn_goWithTheTenant()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    const QString before = m_fleet.left();
    m_fleet.place().hasOwnRoles = true;
    const OperationId second = m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false);
    m_fleet.runUntil(second, stepProve);
    QVERIFY(m_fleet.left().contains(m_fleet.planned().names.rw()));
    VERIFY_OK(m_fleet.undo(second));
    QCOMPARE(m_fleet.left(), before);
}

QTEST_GUILESS_MAIN(TestSharedRoles)
#include "tst_sharedroles.moc"
