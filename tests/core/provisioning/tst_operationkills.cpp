#include "tests/support/provisioningfixture.h"
#include "tests/support/verifyok.h"

#include <QProcess>

#include <csignal>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// Where a program kills itself: before the statement of a step, after it, after its commit, after its line in the journal.
struct Point {
    int step = 0;
    int moment = 0;
};

constexpr Point runPoints[] = {{2, 0}, {2, 1}, {2, 2}, {2, 3}, {3, 0}, {3, 1},
                               {3, 2}, {3, 3}, {4, 0}, {4, 1}, {4, 2}, {4, 3}};
constexpr Point undoPoints[] = {{3, 3}, {2, 0}, {2, 1}, {2, 2}, {2, 3}};

/// This program, called again: does what it is told and kills itself at a point, if it comes there.
int work(const QStringList &words)
{
    ConnectionSpec daily;
    daily.host = words.at(1);
    daily.port = words.at(2).toUShort();
    daily.user = u"daily"_s;
    daily.tls = TlsMode::Disable;
    ConnectionSpec registrySpec;
    registrySpec.engine = Engine::SQLite;
    registrySpec.database = words.at(3);
    const OperationId id = OperationId::fromString(words.at(4));
    const Point point {words.at(6).toInt(), words.at(7).toInt()};
    TenantRegistry registry(registrySpec, PasswordSource(), RegistryFixture::client());
    if (!answerOf(registry.open()))
        return 3;
    const SystemClock clock;
    RunControl control;
    OperationRunner::Services services = runnerOn(registry, clock, control, daily);
    services.observe = [point](const OperationStep &step, StepMoment moment) {
        if (step.number == point.step && static_cast<int>(moment) == point.moment)
            std::raise(SIGKILL);
    };
    OperationRunner runner(services);
    const auto done = words.at(5) == u"undo" ? runner.undo(id) : runner.run(id);
    if (!done)
        qWarning("%s", qPrintable(done.error().toText()));
    return done ? 0 : 4;
}

} // namespace

/// SIGKILL before, during and after every step of making a tenant and of taking it away, and again while going on: what is left
/// is a whole tenant or nothing.
class TestOperationKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void killedRun_isResumedToAWholeTenant_data() { addPoints(runPoints); }
    void killedRun_isResumedToAWholeTenant();
    void killedRun_isUndoneToNothing_data() { addPoints(runPoints); }
    void killedRun_isUndoneToNothing();
    void killedResume_isResumedAgain_data() { addPoints(runPoints); }
    void killedResume_isResumedAgain();
    void killedUndo_isUndoneAgain_data() { addPoints(undoPoints); }
    void killedUndo_isUndoneAgain();

private:
    template<size_t N>
    static void addPoints(const Point (&points)[N])
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("moment");
        static constexpr const char *words[] = {"recorded", "ran", "committed", "noted"};
        for (const Point &point : points)
            QTest::addRow("step %d, %s", point.step, words[point.moment]) << point.step << point.moment;
    }
    void plan();
    /// The exit code of a program that does this; -1 where it was killed.
    int call(const QString &what, Point point = {});
    [[nodiscard]] Operation operation();
    void verifyWhole();
    void verifyNothing();
    void endLease() { ProvisioningFixture::endLeases(m_registry->spec()); }

    ProvisioningFixture m_fixture;
    std::unique_ptr<TenantRegistry> m_registry;
    OnboardingPlan m_plan;
    QString m_before;
    QString m_whole; ///< what a tenant that was never disturbed leaves, with its name taken out
    int m_serial = 0;
};

void TestOperationKills::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    plan();
    QCOMPARE(call(u"run"_s), 0);
    m_whole = m_fixture.fingerprint().replace(m_plan.names.base, u"BASE"_s);
    QVERIFY(m_whole.contains(u"schema BASE"_s));
    VERIFY_OK(m_fixture.dropTenant(m_plan.names));
}

void TestOperationKills::plan()
{
    ServerId server;
    m_registry = std::make_unique<TenantRegistry>(m_fixture.newRegistry(Engine::SQLite, &server), PasswordSource(),
                                                  RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
    m_before = m_fixture.fingerprint();
    const auto planned = m_fixture.plan(u"tenant-%1"_s.arg(++m_serial), server, m_registry->info().id);
    VERIFY_OK(planned);
    m_plan = *planned;
    VERIFY_OK(answerOf(recordOnboarding(*m_registry, m_plan)));
}

int TestOperationKills::call(const QString &what, Point point)
{
    const ConnectionSpec daily = m_fixture.daily();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--work"_s, daily.host, QString::number(daily.port), m_registry->spec().database,
                   m_plan.operation.id.toString(), what, QString::number(point.step), QString::number(point.moment)});
    process.waitForFinished(120000);
    return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
}

Operation TestOperationKills::operation()
{
    return answerOf(m_registry->operation(m_plan.operation.id)).value_or(Operation());
}

void TestOperationKills::verifyWhole()
{
    QCOMPARE(operation().state, OperationState::Done);
    QCOMPARE(answerOf(m_registry->tenant(m_plan.tenant.id))->state, TenantState::Active);
    QCOMPARE(answerOf(m_registry->openIntents())->size(), 0); // the next run told what became of them
    QCOMPARE(m_fixture.fingerprint().replace(m_plan.names.base, u"BASE"_s), m_whole);
    VERIFY_OK(m_fixture.dropTenant(m_plan.names));
}

void TestOperationKills::verifyNothing()
{
    QCOMPARE(operation().state, OperationState::Undone);
    QCOMPARE(answerOf(m_registry->tenant(m_plan.tenant.id))->state, TenantState::Erased);
    QCOMPARE(m_fixture.fingerprint(), m_before);
    QCOMPARE(answerOf(m_registry->attention())->size(), 0);
}

void TestOperationKills::killedRun_isResumedToAWholeTenant()
{
    QFETCH(int, step);
    QFETCH(int, moment);
    plan();
    QCOMPARE(call(u"run"_s, {step, moment}), -1);
    if (step == 4 && moment == 3) { // everything was done before
        verifyWhole();
        return;
    }
    QCOMPARE(operation().state, OperationState::Running); // as the next start shows it
    endLease();
    QCOMPARE(call(u"run"_s), 0);
    verifyWhole();
}

void TestOperationKills::killedRun_isUndoneToNothing()
{
    QFETCH(int, step);
    QFETCH(int, moment);
    plan();
    QCOMPARE(call(u"run"_s, {step, moment}), -1);
    endLease();
    const bool isActive = step == 4 && moment >= 2;
    QCOMPARE(call(u"undo"_s), isActive ? 4 : 0);
    if (!isActive) {
        verifyNothing();
        return;
    }
    if (moment == 2)
        QCOMPARE(call(u"run"_s), 0); // only the registry was not told
    verifyWhole();
}

void TestOperationKills::killedResume_isResumedAgain()
{
    QFETCH(int, step);
    QFETCH(int, moment);
    plan();
    QCOMPARE(call(u"run"_s, {2, 1}), -1);
    endLease();
    QCOMPARE(call(u"run"_s, {step, moment}), -1);
    endLease();
    if (step != 4 || moment != 3)
        QCOMPARE(call(u"run"_s), 0);
    verifyWhole();
}

void TestOperationKills::killedUndo_isUndoneAgain()
{
    QFETCH(int, step);
    QFETCH(int, moment);
    plan();
    QCOMPARE(call(u"run"_s, {4, 0}), -1);
    endLease();
    QCOMPARE(call(u"undo"_s, {step, moment}), -1);
    QCOMPARE(operation().state, OperationState::Undoing);
    endLease();
    QCOMPARE(call(u"undo"_s), 0);
    verifyNothing();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--work")
        return work(words);
    TestOperationKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_operationkills.moc"
