#include "tests/support/killfixture.h"
#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

constexpr KillPoint managePoints[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}, {2, 1},
                                      {2, 2}, {2, 3}, {3, 0}, {3, 1}, {3, 2}, {3, 3}};
constexpr KillPoint unmanagePoints[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};

} // namespace

/// SIGKILL before, during and after every step of managing an adopted tenant and of leaving it: gone on with it is whole, undone it is
/// what it was.
class TestManageKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init()
    {
        m_fleet.begin();
        m_fleet.observe(u"acme"_s);
        m_before = m_fleet.everything();
    }
    void killedManaging_isDone_data() { KillFixture::addPoints(managePoints); }
    void killedManaging_isDone();
    void killedManaging_isUndone_data() { KillFixture::addPoints(managePoints); }
    void killedManaging_isUndone();
    void killedUndoing_isUndone_data() { KillFixture::addPoints(managePoints); }
    void killedUndoing_isUndone();
    void killedLeaving_isDone_data() { KillFixture::addPoints(unmanagePoints); }
    void killedLeaving_isDone();
    void killedLeaving_isUndone_data() { KillFixture::addPoints(unmanagePoints); }
    void killedLeaving_isUndone();

private:
    void record(const Result<Operation> &planned)
    {
        const auto id = m_fleet.record(planned);
        VERIFY_OK(id);
        m_id = *id;
    }
    [[nodiscard]] OperationState state() { return answerOf(m_fleet.registry().operation(m_id))->state; }
    /// The exit code of a program that does this; -1 where it was killed.
    [[nodiscard]] int call(const QString &what, KillPoint point = {})
    {
        const ConnectionSpec way = m_fleet.cluster().spec({}, u"daily"_s);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--work"_s, way.host, QString::number(way.port), way.user, m_fleet.registry().spec().database,
                       m_id.toString(), what, QString::number(point.step), QString::number(point.moment),
                       QString::number(point.times)});
        process.waitForFinished(120000);
        ProvisioningFixture::endLeases(m_fleet.registry().spec());
        return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }
    void verifyManaged()
    {
        QCOMPARE(state(), OperationState::Done);
        QCOMPARE(m_fleet.tenant().management, Management::Managed);
        QCOMPARE(m_fleet.value(u"select state from tenantry_adopted.tenantry"_s), u"active"_s);
        QCOMPARE(m_fleet.value(u"select has_table_privilege('%1_rw', 'acme.shop_order', 'insert') and "
                               "has_schema_privilege('%1_rw', 'acme', 'usage')"_s.arg(m_fleet.base())),
                 u"t"_s);
        QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '_(probe|other)$'"_s), u"0"_s);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    void verifyNothing()
    {
        QCOMPARE(m_fleet.tenant().management, Management::Observed);
        QCOMPARE(m_fleet.everything(), m_before);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    ManagementFixture m_fleet;
    OperationId m_id;
    QString m_before;
};

void TestManageKills::killedManaging_isDone()
{
    QFETCH(KillPoint, point);
    record(m_fleet.planManage());
    QCOMPARE(call(u"run"_s, point), -1);
    if (const KillPoint next = point.next(); next.step <= 3)
        QCOMPARE(call(u"run"_s, next), -1);
    QVERIFY(state() == OperationState::Done || call(u"run"_s) == 0);
    verifyManaged();
}

void TestManageKills::killedManaging_isUndone()
{
    QFETCH(KillPoint, point);
    record(m_fleet.planManage());
    QCOMPARE(call(u"run"_s, point), -1);
    if (state() == OperationState::Done) { // the registry says so: there is nothing to undo
        QCOMPARE(call(u"undo"_s), 4);
        verifyManaged();
        return;
    }
    QCOMPARE(call(u"undo"_s), 0);
    QCOMPARE(state(), OperationState::Undone);
    verifyNothing();
    record(m_fleet.planManage()); // and it can be managed
    QCOMPARE(call(u"run"_s), 0);
    verifyManaged();
}

void TestManageKills::killedUndoing_isUndone()
{
    QFETCH(KillPoint, point);
    record(m_fleet.planManage());
    QCOMPARE(call(u"run"_s, {3, 0}), -1);
    (void)call(u"undo"_s, point); // not every step has each moment when it is undone
    QVERIFY(state() == OperationState::Undone || call(u"undo"_s) == 0);
    QCOMPARE(state(), OperationState::Undone);
    verifyNothing();
}

void TestManageKills::killedLeaving_isDone()
{
    QFETCH(KillPoint, point);
    VERIFY_OK(m_fleet.manage());
    record(planUnmanagement(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(call(u"run"_s, point), -1);
    if (const KillPoint next = point.next(); next.step <= 1)
        QCOMPARE(call(u"run"_s, next), -1);
    QVERIFY(state() == OperationState::Done || call(u"run"_s) == 0);
    QCOMPARE(state(), OperationState::Done);
    verifyNothing();
}

void TestManageKills::killedLeaving_isUndone()
{
    QFETCH(KillPoint, point);
    VERIFY_OK(m_fleet.manage());
    const QString managed = m_fleet.everything();
    record(planUnmanagement(m_fleet.tenant(), m_fleet.server()));
    QCOMPARE(call(u"run"_s, point), -1);
    const bool isDoneThere = point.moment >= 2;
    QCOMPARE(call(u"undo"_s), isDoneThere ? 4 : 0); // what the server has done stays, and only the registry is told
    if (isDoneThere) {
        QVERIFY(state() == OperationState::Done || call(u"run"_s) == 0);
        verifyNothing();
        return;
    }
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
    QCOMPARE(m_fleet.everything(), managed);
    VERIFY_OK(m_fleet.unmanage());
}

int main(int argc, char **argv)
{
    return killTestMain<TestManageKills>(argc, argv);
}

#include "tst_managekills.moc"
