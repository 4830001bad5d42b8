#include "core/routing/rebuildplan.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Which copy is the tenant, from what the control tables say.
class TestRebuildPlan : public QObject
{
    Q_OBJECT
private slots:
    void tenant_isRecordedAsItsTableSays_data();
    void tenant_isRecordedAsItsTableSays();
    void copies_ofOneTenant_theHigherEpochWins();
    void copies_ofTheSameEpoch_areBothLeftOut();
    void copies_ofTheSameEpoch_belowAHigherOne_areOldBoth();
    void tenants_ofOneSlug_areBothLeftOut();
    void row_thatCannotBeATenant_isLeftOut();
    void registries_several_needAChoice();
    void nobody_isAnError();

private:
    [[nodiscard]] FoundTenant found(const QString &slug, qint64 epoch, const QString &place,
                                    const TenantId &id = TenantId::create()) const
    {
        FoundTenant one;
        one.control = {m_registry, id, slug, epoch, u"active"_s, u"12"_s};
        one.placement = {IsolationKind::Schema, ServerId::create(), u"fleet"_s, u"t_" + slug, {}, epoch};
        one.place = place;
        return one;
    }
    RegistryId m_registry = RegistryId::create();
};

void TestRebuildPlan::tenant_isRecordedAsItsTableSays_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("recorded");
    QTest::newRow("active") << u"active"_s << static_cast<int>(TenantState::Active);
    QTest::newRow("frozen") << u"frozen"_s << static_cast<int>(TenantState::Active);
    QTest::newRow("suspended") << u"suspended"_s << static_cast<int>(TenantState::Suspended);
    QTest::newRow("half made") << u"proving"_s << static_cast<int>(TenantState::Provisioning);
}

void TestRebuildPlan::tenant_isRecordedAsItsTableSays()
{
    QFETCH(QString, state);
    QFETCH(int, recorded);
    FoundTenant one = found(u"kestrel"_s, 4, u"pg-1/fleet/t_kestrel"_s);
    one.control.state = state;
    const auto plan = planRebuild({one});
    QVERIFY(plan.has_value());
    QCOMPARE(plan->registry, m_registry);
    QCOMPARE(plan->tenants.size(), 1);
    const Tenant &tenant = plan->tenants.first();
    QCOMPARE(tenant.id, one.control.tenant);
    QCOMPARE(tenant.slug, u"kestrel"_s);
    QCOMPARE(tenant.placement, one.placement);
    QCOMPARE(tenant.schemaVersion, u"12"_s);
    QCOMPARE(static_cast<int>(tenant.state), recorded);
    QCOMPARE(tenant.management, Management::Managed);
}

void TestRebuildPlan::copies_ofOneTenant_theHigherEpochWins()
{
    const auto id = TenantId::create();
    const auto plan = planRebuild(
        {found(u"kestrel"_s, 2, u"old"_s, id), found(u"kestrel"_s, 3, u"new"_s, id), found(u"osprey"_s, 1, u"x"_s)});
    QCOMPARE(plan->tenants.size(), 2);
    QCOMPARE(plan->tenants.first().placement.epoch, 3);
    QCOMPARE(plan->leftOut.size(), 1);
    QCOMPARE(plan->leftOut.first().place, u"old"_s);
    for (const QString &word : {u"epoch 2"_s, u"epoch 3"_s, u"new"_s})
        QVERIFY2(plan->leftOut.first().reason.contains(word), qPrintable(plan->leftOut.first().reason));
}

void TestRebuildPlan::copies_ofTheSameEpoch_areBothLeftOut()
{
    const auto id = TenantId::create();
    const auto plan = planRebuild({found(u"kestrel"_s, 3, u"one"_s, id), found(u"kestrel"_s, 3, u"two"_s, id)});
    QCOMPARE(plan->tenants.size(), 0);
    QCOMPARE(plan->leftOut.size(), 2);
    QVERIFY(plan->leftOut.at(0).reason.contains(u"two") && plan->leftOut.at(1).reason.contains(u"one"));
}

void TestRebuildPlan::copies_ofTheSameEpoch_belowAHigherOne_areOldBoth()
{
    const auto id = TenantId::create();
    const auto plan = planRebuild(
        {found(u"kestrel"_s, 1, u"a"_s, id), found(u"kestrel"_s, 1, u"b"_s, id), found(u"kestrel"_s, 2, u"c"_s, id)});
    QCOMPARE(plan->tenants.size(), 1);
    QCOMPARE(plan->leftOut.size(), 2);
    for (const LeftOut &one : plan->leftOut)
        QVERIFY2(one.reason.contains(u"old copy"), qPrintable(one.reason));
}

void TestRebuildPlan::tenants_ofOneSlug_areBothLeftOut()
{
    const auto plan = planRebuild({found(u"kestrel"_s, 1, u"a"_s), found(u"kestrel"_s, 2, u"b"_s)});
    QCOMPARE(plan->tenants.size(), 0);
    QCOMPARE(plan->leftOut.size(), 2);
}

void TestRebuildPlan::row_thatCannotBeATenant_isLeftOut()
{
    const auto plan = planRebuild({found(u"No Slug; --"_s, 1, u"a"_s), found(u"kestrel"_s, 1, u"b"_s)});
    QCOMPARE(plan->tenants.size(), 1);
    QCOMPARE(plan->leftOut.size(), 1);
    QCOMPARE(plan->leftOut.first().place, u"a"_s);
    QVERIFY(!plan->leftOut.first().reason.isEmpty());
}

void TestRebuildPlan::registries_several_needAChoice()
{
    FoundTenant other = found(u"osprey"_s, 1, u"b"_s);
    other.control.registry = RegistryId::create();
    const QList<FoundTenant> both {found(u"kestrel"_s, 1, u"a"_s), other};
    const auto refused = planRebuild(both);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains(m_registry.toString())
            && refused.error().message.contains(other.control.registry.toString()));
    const auto plan = planRebuild(both, other.control.registry);
    QCOMPARE(plan->tenants.size(), 1);
    QCOMPARE(plan->tenants.first().slug, u"osprey"_s);
    QCOMPARE(plan->leftOut.size(), 0);
    QCOMPARE(planRebuild(both, RegistryId::create()).error().kind, ErrorKind::Missing);
}

void TestRebuildPlan::nobody_isAnError()
{
    QCOMPARE(planRebuild({}).error().kind, ErrorKind::Missing);
}

QTEST_GUILESS_MAIN(TestRebuildPlan)
#include "tst_rebuildplan.moc"
