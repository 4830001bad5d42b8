#include "core/provisioning/manychanges.h"
#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A hundred adopted tenants become managed at once, each with an outcome of its own; those that failed are tried again alone.
class TestManageMany : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init();
    void cleanup() { m_pool.reset(); }
    void twoOfAHundred_fail_andAreTriedAgainAlone();
    void dryRun_leavesNothing();
    void allAreLeftAgain();

private:
    using Kind = ChangeOutcome::Kind;
    void observeMany(int count);
    QList<ChangeOutcome> change(const QString &kind, const QList<Tenant> &tenants, bool isDryRun = false)
    {
        RunControl control;
        ManyChanges many({m_fleet.registry(), *m_pool, m_budgets, m_clock, control}, {kind, u"a test"_s, {}}, tenants);
        ManagementFixture::must(many.run(isDryRun));
        return many.outcomes();
    }
    static qsizetype count(const QList<ChangeOutcome> &outcomes, Kind kind)
    {
        return std::count_if(outcomes.begin(), outcomes.end(), [kind](const auto &one) { return one.kind == kind; });
    }
    static QString errors(const QList<ChangeOutcome> &outcomes)
    {
        QStringList errors;
        for (const ChangeOutcome &one : outcomes) {
            if (!one.error.isEmpty())
                errors << one.slug + u": "_s + one.error;
        }
        return errors.join(u'\n');
    }
    qsizetype managed()
    {
        qsizetype count = 0;
        for (const Tenant &tenant : std::as_const(m_tenants))
            count += answerOf(m_fleet.registry().tenant(tenant.id))->management == Management::Managed ? 1 : 0;
        return count;
    }
    ManagementFixture m_fleet;
    SystemClock m_clock;
    ServerBudgets m_budgets;
    std::unique_ptr<ConnectionPool> m_pool;
    QList<Tenant> m_tenants;
};

void TestManageMany::init()
{
    m_fleet.begin();
    m_pool = std::make_unique<ConnectionPool>(m_budgets);
    m_tenants.clear();
}

void TestManageMany::observeMany(int count)
{
    ManagementFixture::must(m_fleet.cluster().run(
        u"set role harbor; do $$ begin for i in 1..%1 loop execute format('create schema shop_%s', i); "
        "execute format('create table shop_%s.sale (id int)', i); end loop; end $$"_s.arg(count),
        u"harbor"_s));
    m_fleet.approve({u"shop_*"_s});
    for (int i = 1; i <= count; ++i)
        m_tenants.append(
            m_fleet.observe(u"shop-%1"_s.arg(i), {IsolationKind::Schema, {}, u"harbor"_s, u"shop_%1"_s.arg(i), {}, 1}));
}

void TestManageMany::twoOfAHundred_fail_andAreTriedAgainAlone()
{
    observeMany(100);
    // One where everybody makes tables, which only a login finds out, and one that is not approved as a whole.
    m_fleet.change(u"grant usage, create on schema shop_7 to public; "
                   "revoke all on shop_9.sale from tenantry_definer"_s);
    const auto outcomes = change(u"tenant.manage"_s, m_tenants);
    QVERIFY2(count(outcomes, Kind::Done) == 98, qPrintable(errors(outcomes)));
    QCOMPARE(count(outcomes, Kind::Failed), 2);
    QCOMPARE(managed(), 98);
    const auto open = answerOf(m_fleet.registry().unfinishedOperations(10));
    VERIFY_OK(open);
    QCOMPARE(open->size(), 1); // whose proof failed; what its server would have refused was not begun
    QVERIFY2(outcomes.at(8).error.contains(u"shop_9.sale"_s), qPrintable(outcomes.at(8).error));
    m_fleet.change(u"revoke usage, create on schema shop_7 from public"_s);
    m_fleet.approve({u"shop_9"_s});
    QList<Tenant> again;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        if (outcomes.at(i).isToRetry())
            again.append(m_tenants.at(i));
    }
    QCOMPARE(again.size(), 2);
    const auto second = change(u"tenant.manage"_s, again);
    QVERIFY2(count(second, Kind::Done) == 2, qPrintable(errors(second)));
    QCOMPARE(second.at(0).operation, open->first().operation.id); // gone on with
    QCOMPARE(managed(), 100);
    QCOMPARE(count(change(u"tenant.manage"_s, m_tenants), Kind::Unchanged), 100);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 0);
}

void TestManageMany::dryRun_leavesNothing()
{
    observeMany(5);
    const QString before = m_fleet.everything();
    QCOMPARE(count(change(u"tenant.manage"_s, m_tenants, true), Kind::Done), 5);
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(managed(), 0);
}

void TestManageMany::allAreLeftAgain()
{
    observeMany(8);
    const QString before = m_fleet.everything();
    QCOMPARE(count(change(u"tenant.manage"_s, m_tenants), Kind::Done), 8);
    QCOMPARE(count(change(u"tenant.unmanage"_s, m_tenants), Kind::Done), 8);
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(managed(), 0);
}

QTEST_GUILESS_MAIN(TestManageMany)
#include "tst_managemany.moc"
