#include "tests/support/killfixture.h"
#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// What was ran of a step, times and times: MariaDB commits at each statement.
constexpr KillPoint onboardingPoints[] = {{2, 0},    {2, 1, 1}, {2, 1, 2}, {2, 1, 3}, {2, 2}, {2, 3}, {3, 0},
                                          {3, 1, 1}, {3, 1, 2}, {3, 2},    {3, 3},    {4, 0}, {4, 1}, {4, 2},
                                          {4, 3},    {5, 0},    {5, 1, 1}, {5, 1, 2}, {5, 2}, {5, 3}};
constexpr KillPoint undoingPoints[] = {{4, 3}, {3, 3}, {2, 0}, {2, 1}, {2, 2}, {2, 3}};
constexpr KillPoint changePoints[] = {{1, 0}, {1, 1, 1}, {1, 1, 2}, {1, 1, 3}, {1, 2}, {1, 3}, {2, 0},
                                      {2, 1}, {2, 2},    {2, 3},    {3, 0},    {3, 1}, {3, 2}, {3, 3}};
constexpr KillPoint serverPoints[] = {{2, 0}, {2, 1, 1}, {2, 1, 2}, {3, 0}, {3, 1, 1}, {4, 1}, {5, 0}, {5, 1, 1}};

} // namespace

/// Programs and servers that are killed at every moment of an operation on MariaDB: what is left is a whole tenant, or nothing.
class TestMariaDbKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.dropEverything(); }
    void killedRun_isResumedToAWholeTenant_data() { KillFixture::addPoints(onboardingPoints); }
    void killedRun_isResumedToAWholeTenant();
    void killedRun_isUndoneToNothing_data() { KillFixture::addPoints(onboardingPoints); }
    void killedRun_isUndoneToNothing();
    void killedUndo_isUndoneAgain_data() { KillFixture::addPoints(undoingPoints); }
    void killedUndo_isUndoneAgain();
    void killedSuspension_isResumed_data() { KillFixture::addPoints(changePoints); }
    void killedSuspension_isResumed();
    void killedSuspension_isUndone_data() { KillFixture::addPoints(changePoints); }
    void killedSuspension_isUndone();
    void killedServer_isGoneOnWith_data() { KillFixture::addPoints(serverPoints); }
    void killedServer_isGoneOnWith();
    void killedServer_isUndone_data() { KillFixture::addPoints(serverPoints); }
    void killedServer_isUndone();
    void sessionThatIsStillAtWork_isEnded();

private:
    [[nodiscard]] int call(const OperationId &id, const QString &what, KillPoint point = {});
    /// Of a tenant that is active and whose application has a login: killed at the row's point.
    [[nodiscard]] OperationId suspendUntilKilled();
    /// Run in this program, whose server dies at the row's point.
    [[nodiscard]] bool losesServer(const OperationId &id);
    void verifyWhole(const OperationId &id);

    MariaDbFleet m_fleet;
    QString m_whole;
    QString m_before; ///< of a tenant that is about to be changed
};

void TestMariaDbKills::initTestCase()
{
    m_fleet.start();
    m_fleet.begin();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"undisturbed"_s)));
    m_whole = m_fleet.whole();
    m_fleet.dropEverything();
}

int TestMariaDbKills::call(const OperationId &id, const QString &what, KillPoint point)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--work"_s, m_fleet.daily().host, m_fleet.registry().spec().database, id.toString(), what,
                   QString::number(point.step), QString::number(point.moment), QString::number(point.times)});
    process.waitForFinished(120000);
    ProvisioningFixture::endLeases(m_fleet.registry().spec());
    return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
}

void TestMariaDbKills::verifyWhole(const OperationId &id)
{
    QVERIFY(m_fleet.operation(id).state == OperationState::Done || call(id, u"run"_s) == 0);
    QCOMPARE(m_fleet.operation(id).state, OperationState::Done);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.whole(), m_whole);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

/// Killed there, killed again at the next moment while it goes on, and resumed.
void TestMariaDbKills::killedRun_isResumedToAWholeTenant()
{
    QFETCH(KillPoint, point);
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    QCOMPARE(call(id, u"run"_s, point), -1);
    if (const KillPoint next = point.next(); next.step <= 5 && point.times == 1)
        QCOMPARE(call(id, u"run"_s, next), -1);
    verifyWhole(id);
}

void TestMariaDbKills::killedRun_isUndoneToNothing()
{
    QFETCH(KillPoint, point);
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    QCOMPARE(call(id, u"run"_s, point), -1);
    const bool isActive = point.step == 5 && point.moment >= 2;
    QCOMPARE(call(id, u"undo"_s), isActive ? 4 : 0);
    if (isActive) {
        verifyWhole(id);
        return;
    }
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestMariaDbKills::killedUndo_isUndoneAgain()
{
    QFETCH(KillPoint, point);
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    QCOMPARE(call(id, u"run"_s, {5, 0}), -1);
    QCOMPARE(call(id, u"undo"_s, point), -1);
    QCOMPARE(call(id, u"undo"_s), 0);
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
}

OperationId TestMariaDbKills::suspendUntilKilled()
{
    const auto made =
        m_fleet.run(m_fleet.plan(u"kestrel"_s)).and_then([this](const Operation &) { return m_fleet.setLogin(); });
    m_before = m_fleet.whole();
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.recorded()));
    const KillPoint point = *static_cast<KillPoint *>(QTest::qData("point", qMetaTypeId<KillPoint>()));
    if (!made || !id || call(*id, u"run"_s, point) != -1)
        qFatal("the suspension was not killed");
    return *id;
}

void TestMariaDbKills::killedSuspension_isResumed()
{
    const OperationId id = suspendUntilKilled();
    QVERIFY(m_fleet.operation(id).state == OperationState::Done || call(id, u"run"_s) == 0);
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    QVERIFY(!Connection::open(m_fleet.applicationSpec(), Secret("word")));
    VERIFY_OK(m_fleet.carryOut(planResumption(m_fleet.tenant(), m_fleet.recorded())));
    QCOMPARE(m_fleet.whole(), m_before);
    QVERIFY(Connection::open(m_fleet.applicationSpec(), Secret("word")));
}

void TestMariaDbKills::killedSuspension_isUndone()
{
    QFETCH(KillPoint, point);
    const OperationId id = suspendUntilKilled();
    if (point.step == 3 && point.moment >= 2) { // what the server has ended stays
        QCOMPARE(call(id, u"undo"_s), 4);
        return;
    }
    QCOMPARE(call(id, u"undo"_s), 0);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.whole(), m_before);
    QVERIFY(Connection::open(m_fleet.applicationSpec(), Secret("word")));
}

bool TestMariaDbKills::losesServer(const OperationId &id)
{
    const KillPoint point = *static_cast<KillPoint *>(QTest::qData("point", qMetaTypeId<KillPoint>()));
    return m_fleet.losesServer(id, point.step, static_cast<StepMoment>(point.moment), point.times);
}

void TestMariaDbKills::killedServer_isGoneOnWith()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    QVERIFY(losesServer(id));
    VERIFY_OK(m_fleet.run(id));
    verifyWhole(id);
}

void TestMariaDbKills::killedServer_isUndone()
{
    const QString before = m_fleet.left();
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    QVERIFY(losesServer(id));
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
}

/// The session of a program that is gone, or that only lost its lease, goes on at the server: it is ended before another begins.
void TestMariaDbKills::sessionThatIsStillAtWork_isEnded()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s);
    const auto earlier = openOrDie(m_fleet.daily());
    QCOMPARE(m_fleet
                 .runWith(id,
                          [&](const OperationStep &step, StepMoment moment) {
                              if (step.number == 2 && moment == StepMoment::Recorded)
                                  m_fleet.server().kill();
                          })
                 .error()
                 .kind,
             ErrorKind::Connection);
    QVERIFY(m_fleet.server().start());
    const auto stuck = openOrDie(m_fleet.daily());
    VERIFY_OK(requirePreparation(*stuck));
    VERIFY_OK(stuck->query(u"SELECT GET_LOCK(CONCAT('tenantry ', ?), 0)"_s, {id.toString()}));
    VERIFY_OK(m_fleet.run(id));
    QVERIFY(!stuck->query(u"SELECT 1"_s));
    verifyWhole(id);
}

namespace {

/// "--work SOCKET REGISTRY OPERATION run|undo STEP MOMENT TIMES"
int workOnMariaDb(const QStringList &words)
{
    ConnectionSpec daily;
    daily.engine = Engine::MariaDB;
    daily.host = words.at(1);
    daily.user = u"daily"_s;
    daily.tls = TlsMode::Disable;
    ConnectionSpec registrySpec;
    registrySpec.engine = Engine::SQLite;
    registrySpec.database = words.at(2);
    const OperationId id = OperationId::fromString(words.at(3));
    const KillPoint point {words.at(5).toInt(), words.at(6).toInt(), words.at(7).toInt()};
    TenantRegistry registry(registrySpec, PasswordSource(), RegistryFixture::client());
    if (!answerOf(registry.open()))
        return 3;
    const SystemClock clock;
    RunControl control;
    OperationRunner::Services services = MariaDbFleet::prepared(runnerOn(registry, clock, control, daily));
    int times = 0;
    services.observe = [point, &times](const OperationStep &step, StepMoment moment) {
        if (step.number == point.step && static_cast<int>(moment) == point.moment && ++times == point.times)
            std::raise(SIGKILL);
    };
    OperationRunner runner(services);
    const auto done = words.at(4) == u"undo" ? runner.undo(id) : runner.run(id);
    if (!done)
        qWarning("%s", qPrintable(done.error().toText()));
    return done ? 0 : 4;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--work")
        return workOnMariaDb(words);
    TestMariaDbKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mariadbkills.moc"
