#include "tests/support/placementfixture.h"
#include "tests/support/relay.h"
#include "tests/support/serverprocess.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The server dies, cuts sessions off, has no session left or comes back as a standby in the middle of an operation: it says so, and
/// goes on to a whole tenant, or back to nothing.
class TestOperationFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init()
    {
        m_fleet.begin();
        m_fleet.wire.clear();
    }
    void cleanup() { m_fleet.place().dropEverything(); }
    void serverKilled_isResumed_data() { addFaults(); }
    void serverKilled_isResumed();
    void serverKilled_isUndone_data() { addFaults(); }
    void serverKilled_isUndone();
    void sessionCutOff_isResumed_data() { addFaults(); }
    void sessionCutOff_isResumed();
    void wireCut_isResumed_data() { addFaults(); }
    void wireCut_isResumed();
    void wireCutBeforeTheAnswer_isUndone_data() { addFaults(); }
    void wireCutBeforeTheAnswer_isUndone();
    void noSessionLeft_saysSo_andIsResumed();
    void serverThatIsAStandby_saysSo_andIsResumed();

private:
    static void addFaults();
    /// Runs until the fault, which happens at the step of this kind, after its first statement.
    void runUntilFault(const OperationId &id, const std::function<void()> &fault);
    [[nodiscard]] QString stepKind() const { return *static_cast<QString *>(QTest::qData("step", QMetaType::QString)); }
    [[nodiscard]] IsolationKind kind() const
    {
        return *static_cast<IsolationKind *>(QTest::qData("kind", qMetaTypeId<IsolationKind>()));
    }

    PlacementFixture m_fleet;
};

void TestOperationFaults::addFaults()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::addColumn<QString>("step");
    const std::pair<IsolationKind, QList<QLatin1StringView>> steps[] = {
        {IsolationKind::Schema, {stepScript, stepProve, stepActivate}},
        {IsolationKind::SharedTable, {stepScript, stepProve, stepActivate}},
        {IsolationKind::Database, {stepTemplate, stepDatabase, stepScript, stepProve, stepActivate}}};
    for (const auto &[kind, kinds] : steps) {
        for (const QLatin1StringView step : kinds)
            QTest::newRow(qPrintable(isolationKindName(kind) + u' ' + step)) << kind << QString(step);
    }
}

void TestOperationFaults::runUntilFault(const OperationId &id, const std::function<void()> &fault)
{
    bool hasHappened = false;
    const auto failed = m_fleet.runWith(id, [&](const OperationStep &step, StepMoment moment) {
        if (hasHappened || step.kind != stepKind() || moment != StepMoment::Ran)
            return;
        hasHappened = true;
        fault();
    });
    QVERIFY(hasHappened);
    QVERIFY(!failed);
    QVERIFY2(failed.error().kind == ErrorKind::Connection, qPrintable(failed.error().toText()));
    QVERIFY(!failed.error().message.isEmpty());
    QCOMPARE(answerOf(m_fleet.registry().operation(id))->state, OperationState::Failed);
}

void TestOperationFaults::serverKilled_isResumed()
{
    const OperationId id = m_fleet.plan(u"resumed"_s, kind());
    runUntilFault(id, [&] { m_fleet.cluster().kill(); });
    QVERIFY(!m_fleet.run(id)); // while it is down
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestOperationFaults::serverKilled_isUndone()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"undone"_s, kind());
    runUntilFault(id, [&] { m_fleet.cluster().kill(); });
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestOperationFaults::sessionCutOff_isResumed()
{
    const OperationId id = m_fleet.plan(u"cut-off"_s, kind());
    runUntilFault(id, [&] {
        VERIFY_OK(m_fleet.cluster().run(u"select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename "
                                        u"in ('daily', 'tenantry_creator') "
                                        "or usename ~ '_(probe|other)$'"_s));
    });
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestOperationFaults::wireCut_isResumed()
{
    Relay relay(m_fleet.cluster().socketDirectory(), m_fleet.cluster().port());
    m_fleet.wire = relay.host();
    const OperationId id = m_fleet.plan(u"unplugged"_s, kind());
    runUntilFault(id, [&] { relay.cut(); });
    QVERIFY(!m_fleet.run(id)); // while it is
    relay.mend();
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

/// The server does what it was asked, and nobody hears of it.
void TestOperationFaults::wireCutBeforeTheAnswer_isUndone()
{
    const QString before = m_fleet.left();
    Relay relay(m_fleet.cluster().socketDirectory(), m_fleet.cluster().port());
    m_fleet.wire = relay.host();
    const OperationId id = m_fleet.plan(u"unheard"_s, kind());
    runUntilFault(id, [&] { relay.cutBeforeTheAnswer(); });
    QVERIFY(relay.isCut());
    relay.mend();
    if (stepKind() == stepActivate) { // it was the commit: the tenant is active, and only the registry has to be told
        QCOMPARE(m_fleet.undo(id).error().kind, ErrorKind::Constraint);
        VERIFY_OK(m_fleet.run(id));
        QCOMPARE(m_fleet.tenant().state, TenantState::Active);
        return;
    }
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestOperationFaults::noSessionLeft_saysSo_andIsResumed()
{
    VERIFY_OK(m_fleet.cluster().run(u"alter database fleet connection limit 1"_s));
    const OperationId id = m_fleet.plan(u"crowded"_s, IsolationKind::Schema);
    const auto failed = m_fleet.run(id);
    VERIFY_OK(m_fleet.cluster().run(u"alter database fleet connection limit -1"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().sqlState, u"53300"_s);
    QVERIFY(!failed.error().remedy.isEmpty());
    QVERIFY2(!m_fleet.left().contains(u"_probe"_s), qPrintable(m_fleet.left())); // no login of the proof is left
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestOperationFaults::serverThatIsAStandby_saysSo_andIsResumed()
{
    const OperationId id = m_fleet.plan(u"standby"_s, IsolationKind::Schema);
    m_fleet.runUntil(id, stepScript);
    const QString signal = m_fleet.cluster().socketDirectory() + u"/data/standby.signal"_s;
    m_fleet.cluster().stop();
    ServerProcess::writeFile(signal, {});
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(!refused.error().remedy.isEmpty());
    m_fleet.cluster().stop();
    QVERIFY(QFile::remove(signal));
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

QTEST_GUILESS_MAIN(TestOperationFaults)
#include "tst_operationfaults.moc"
