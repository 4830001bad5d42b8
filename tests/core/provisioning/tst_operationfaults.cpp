#include "tests/support/faultfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The server dies, cuts sessions off, has no session left or comes back as a standby in the middle of an operation, or its wire is
/// cut: it says so, and goes on to a whole tenant, or back to nothing.
class TestOperationFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_faults.start(); }
    void init() { m_faults.begin(); }
    void cleanup() { fleet().place().dropEverything(); }
    void serverKilled_isResumed_data() { addFaults(); }
    void serverKilled_isResumed() { m_faults.resumeAfterKilledServer(); }
    void serverKilled_isUndone_data() { addFaults(); }
    void serverKilled_isUndone() { m_faults.undoAfterKilledServer(); }
    void sessionCutOff_isResumed_data() { addFaults(); }
    void sessionCutOff_isResumed() { m_faults.resumeAfterCutSession(); }
    void wireCut_isResumed_data() { addFaults(); }
    void wireCut_isResumed() { m_faults.resumeAfterCutWire(); }
    void wireCutBeforeTheAnswer_isUndone_data() { addFaults(); }
    void wireCutBeforeTheAnswer_isUndone() { m_faults.undoAfterLostAnswer(); }
    void noSessionLeft_saysSo_andIsResumed();
    void serverThatIsAStandby_saysSo_andIsResumed();

private:
    static void addFaults()
    {
        FaultFixture::addFaults({{IsolationKind::Schema, stepScript},
                                 {IsolationKind::Schema, stepProve},
                                 {IsolationKind::Schema, stepActivate},
                                 {IsolationKind::SharedTable, stepScript},
                                 {IsolationKind::SharedTable, stepProve},
                                 {IsolationKind::SharedTable, stepActivate},
                                 {IsolationKind::Database, stepTemplate},
                                 {IsolationKind::Database, stepDatabase},
                                 {IsolationKind::Database, stepScript},
                                 {IsolationKind::Database, stepProve},
                                 {IsolationKind::Database, stepActivate}});
    }
    [[nodiscard]] PlacementFixture &fleet() { return m_faults.fleet(); }

    FaultFixture m_faults;
};

void TestOperationFaults::noSessionLeft_saysSo_andIsResumed()
{
    VERIFY_OK(fleet().cluster().run(u"alter database fleet connection limit 1"_s));
    const OperationId id = fleet().plan(u"crowded"_s, IsolationKind::Schema);
    const auto failed = fleet().run(id);
    VERIFY_OK(fleet().cluster().run(u"alter database fleet connection limit -1"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().sqlState, u"53300"_s);
    QVERIFY(!failed.error().remedy.isEmpty());
    QVERIFY2(!fleet().left().contains(u"_probe true"_s), qPrintable(fleet().left())); // no login of the proof is left
    VERIFY_OK(fleet().run(id));
    QCOMPARE(fleet().tenant().state, TenantState::Active);
}

void TestOperationFaults::serverThatIsAStandby_saysSo_andIsResumed()
{
    const OperationId id = fleet().plan(u"standby"_s, IsolationKind::Schema);
    fleet().runUntil(id, stepScript);
    const QString signal = fleet().cluster().socketDirectory() + u"/data/standby.signal"_s;
    fleet().cluster().stop();
    ServerProcess::writeFile(signal, {});
    QVERIFY2(fleet().cluster().start(), qPrintable(fleet().cluster().errorString()));
    const auto refused = fleet().run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(!refused.error().remedy.isEmpty());
    fleet().cluster().stop();
    QVERIFY(QFile::remove(signal));
    QVERIFY2(fleet().cluster().start(), qPrintable(fleet().cluster().errorString()));
    VERIFY_OK(fleet().run(id));
    QCOMPARE(fleet().tenant().state, TenantState::Active);
}

QTEST_GUILESS_MAIN(TestOperationFaults)
#include "tst_operationfaults.moc"
