#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant in each of the four models: made, proven, and taken away with nothing left.
class TestPlacements : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void tenant_isMadeAndProven_data() { PlacementFixture::addKinds(); }
    void tenant_isMadeAndProven();
    void undo_leavesNothing_data() { PlacementFixture::addKinds(); }
    void undo_leavesNothing();

private:
    PlacementFixture m_fleet;
};

void TestPlacements::tenant_isMadeAndProven()
{
    QFETCH(IsolationKind, kind);
    const auto done = m_fleet.run(m_fleet.plan(u"kestrel"_s, kind));
    VERIFY_OK(done);
    QCOMPARE(done->state, OperationState::Done);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    const QString proof = done->steps.at(done->steps.size() - 2).statement;
    QVERIFY2(proof.contains(u"as a neighbour"_s) && !proof.contains(u"FAIL"_s), qPrintable(proof));
    QVERIFY2(proof.count(u'\n') > 15, qPrintable(proof));
    if (kind == IsolationKind::Deployment)
        return;
    const QString control =
        kind == IsolationKind::SharedTable ? m_fleet.tenant().placement.schema : namesOf(m_fleet.tenant()).base;
    QCOMPARE(m_fleet.value(
                 u"select slug || ' ' || state || ' ' || schema_version from %1.tenantry where state <> 'canary'"_s.arg(
                     control)),
             kind == IsolationKind::SharedTable ? u"kestrel active 1"_s : u"kestrel active 2"_s);
    // No login of the proof is left, and nobody else gets in.
    QVERIFY2(!m_fleet.left().contains(u"_probe"_s) && !m_fleet.left().contains(u"_other"_s),
             qPrintable(m_fleet.left()));
}

void TestPlacements::undo_leavesNothing()
{
    QFETCH(IsolationKind, kind);
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"undone"_s, kind);
    m_fleet.runUntil(id, stepProve);
    QVERIFY(m_fleet.left() != before);
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

QTEST_GUILESS_MAIN(TestPlacements)
#include "tst_placements.moc"
