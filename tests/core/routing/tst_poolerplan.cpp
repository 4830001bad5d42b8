#include "core/routing/poolertext.h"
#include "tests/support/poolerplanfixture.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Who gets an entry of a pooler, and how many sessions.
class TestPoolerPlan : public QObject, private PoolerPlanFixture
{
    Q_OBJECT
private slots:
    void plan_hasAnEntryForEachPool();
    void plan_ofSharedTables_hasOneForAll_orOneForALoginOfItsOwn();
    void plan_byDatabase_letsLoginsShare();
    void plan_leavesOutWhoIsNotActive_data();
    void plan_leavesOutWhoIsNotActive();
    void plan_dividesEverySession_andNeverNone_data();
    void plan_dividesEverySession_andNeverNone();
    void plan_keepsTheLimitOfALogin_andGivesTheRestToOthers();
    void plan_withTooFewSessions_saysHowToGetOn();
    void plan_withTwoOfOneName_isRefused();
    void plan_isTheSame_inWhateverOrderItIsAsked();

private:
    static QStringList namesOf(const PoolerPlan &plan)
    {
        QStringList names;
        for (const PoolerEntry &entry : plan.entries)
            names << u"%1=%2:%3"_s.arg(entry.name, entry.database).arg(entry.sessions);
        return names;
    }
};

void TestPoolerPlan::plan_hasAnEntryForEachPool()
{
    PoolerTenant own = tenant(u"birch"_s, IsolationKind::Database);
    own.placement.database = u"t_birch"_s;
    PoolerTenant elsewhere = tenant(u"cedar"_s);
    elsewhere.placement.server = m_second; // which this pooler does not stand before
    PoolerSite first = site(10);
    first.logins = {{u"t_acme_app"_s, -1}, {u"t_birch_app"_s, 5}};
    const auto plan = planPooler({}, {first}, {own, elsewhere, tenant(u"acme"_s)});
    VERIFY_OK(plan);
    QCOMPARE(namesOf(*plan), QStringList({u"acme=fleet:5"_s, u"birch=t_birch:5"_s}));
    QCOMPARE(plan->entries[0].login, u"t_acme_app"_s);
    QCOMPARE(plan->entries[0].schema, u"t_acme"_s);
    QCOMPARE(plan->entries[1].schema, u"t_birch"_s);
    QCOMPARE(plan->entries[0].host, u"pg-1.example.com"_s);
    QCOMPARE(plan->logins.size(), 2);
    QVERIFY(plan->omissions.isEmpty());
    QCOMPARE(plan->shares.first().used, 10);
}

void TestPoolerPlan::plan_ofSharedTables_hasOneForAll_orOneForALoginOfItsOwn()
{
    const PoolerTenant own = tenant(u"acme"_s, IsolationKind::SharedTable);
    PoolerSite first = site(10);
    first.logins = {{own.login(), -1}};
    const auto plan = planPooler(
        {}, {first},
        {tenant(u"birch"_s, IsolationKind::SharedTable), own, tenant(u"cedar"_s, IsolationKind::SharedTable)});
    VERIFY_OK(plan);
    QCOMPARE(namesOf(*plan), QStringList({u"acme=fleet:5"_s, u"fleet=fleet:5"_s}));
    QVERIFY(plan->entries[1].tenant.isNull());
    QVERIFY(plan->entries[0].schema.isEmpty()); // it sees nothing there before it says for whom
}

void TestPoolerPlan::plan_byDatabase_letsLoginsShare()
{
    PoolerTenant own = tenant(u"birch"_s, IsolationKind::Database);
    own.placement.database = u"t_birch"_s;
    PoolerSite first = site(7);
    first.logins = {{u"t_acme_app"_s, 3}};
    const auto plan = planPooler({PoolerOrder::By::Database, u"transaction"_s}, {first},
                                 {tenant(u"acme"_s), tenant(u"cedar"_s), own});
    VERIFY_OK(plan);
    QCOMPARE(namesOf(*plan), QStringList({u"fleet=fleet:3"_s, u"t_birch=t_birch:4"_s}));
    QCOMPARE(plan->logins.size(), 1);
}

void TestPoolerPlan::plan_leavesOutWhoIsNotActive_data()
{
    QTest::addColumn<int>("state");
    for (const auto state : {TenantState::Provisioning, TenantState::Suspended, TenantState::Archived})
        QTest::newRow(qPrintable(tenantStateName(state))) << int(state);
}

void TestPoolerPlan::plan_leavesOutWhoIsNotActive()
{
    QFETCH(int, state);
    PoolerSite first = site(4);
    first.logins = {{u"t_acme_app"_s, -1}};
    for (const auto by : {PoolerOrder::By::Tenant, PoolerOrder::By::Database}) {
        const auto plan =
            planPooler({by}, {first}, {tenant(u"acme"_s, IsolationKind::Schema, static_cast<TenantState>(state))});
        VERIFY_OK(plan);
        QVERIFY(plan->entries.isEmpty() && plan->logins.isEmpty());
        QCOMPARE(plan->omissions.size(), 1);
        QVERIFY(!plan->omissions.first().reason.isEmpty());
    }
}

void TestPoolerPlan::plan_dividesEverySession_andNeverNone_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("tenants");
    for (const auto &[sessions, tenants] : {std::pair(1, 1), {7, 7}, {8, 7}, {97, 12}, {1000, 3}, {5, 2}})
        QTest::addRow("%d for %d", sessions, tenants) << sessions << tenants;
}

void TestPoolerPlan::plan_dividesEverySession_andNeverNone()
{
    QFETCH(int, sessions);
    QFETCH(int, tenants);
    QList<PoolerTenant> all;
    for (int i = 0; i < tenants; ++i)
        all << tenant(u"t-%1"_s.arg(i, 3, 10, QLatin1Char('0')));
    const auto plan = planPooler({}, {site(sessions)}, all);
    VERIFY_OK(plan);
    int sum = 0;
    for (const PoolerEntry &entry : plan->entries) {
        QVERIFY(entry.sessions == sessions / tenants || entry.sessions == sessions / tenants + 1);
        sum += entry.sessions;
    }
    QCOMPARE(sum, sessions);
    QCOMPARE(plan->shares.first().used, sessions);
}

void TestPoolerPlan::plan_keepsTheLimitOfALogin_andGivesTheRestToOthers()
{
    PoolerSite first = site(30);
    first.logins = {{u"t_a_app"_s, 2}, {u"t_b_app"_s, -1}, {u"t_c_app"_s, 0}, {u"t_d_app"_s, 100}};
    const auto plan = planPooler({}, {first}, {tenant(u"a"_s), tenant(u"b"_s), tenant(u"c"_s), tenant(u"d"_s)});
    VERIFY_OK(plan);
    QCOMPARE(namesOf(*plan), QStringList({u"a=fleet:2"_s, u"b=fleet:14"_s, u"c=fleet:1"_s, u"d=fleet:13"_s}));
}

void TestPoolerPlan::plan_withTooFewSessions_saysHowToGetOn()
{
    const QList<PoolerTenant> three {tenant(u"a"_s), tenant(u"b"_s), tenant(u"c"_s)};
    const auto plan = planPooler({}, {site(2)}, three);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Constraint);
    QVERIFY(plan.error().remedy.contains(u"--by database"_s));
    VERIFY_OK(planPooler({PoolerOrder::By::Database}, {site(2)}, three)); // which is true
}

void TestPoolerPlan::plan_withTwoOfOneName_isRefused()
{
    const auto both = planPooler({}, {site(9)}, {tenant(u"fleet"_s), tenant(u"b"_s, IsolationKind::SharedTable)});
    QVERIFY(!both);
    QCOMPARE(both.error().kind, ErrorKind::Conflict);
    PoolerTenant other = tenant(u"b"_s);
    other.placement.server = m_second;
    const auto servers =
        planPooler({PoolerOrder::By::Database}, {site(9), site(9, u"pg-2"_s)}, {tenant(u"a"_s), other});
    QVERIFY(!servers);
    QVERIFY(servers.error().message.contains(u"pg-2.example.com"_s));
}

void TestPoolerPlan::plan_isTheSame_inWhateverOrderItIsAsked()
{
    QList<PoolerTenant> all;
    PoolerSite first = site(71);
    for (int i = 0; i < 20; ++i) {
        all << tenant(u"t%1"_s.arg(i), i % 3 == 0 ? IsolationKind::SharedTable : IsolationKind::Schema);
        if (i % 4 == 0)
            first.logins.insert(all.last().login(), i);
    }
    const auto text = [&] { return poolerConfigText({}, *planPooler({}, {first}, all), {}).value(); };
    const QByteArray before = text();
    std::mt19937 random(7);
    for (int i = 0; i < 10; ++i) {
        std::shuffle(all.begin(), all.end(), random);
        QCOMPARE(text(), before);
    }
}

QTEST_GUILESS_MAIN(TestPoolerPlan)
#include "tst_poolerplan.moc"
