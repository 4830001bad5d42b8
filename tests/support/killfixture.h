#pragma once
// A program that kills itself at a moment of an operation, and what it left. Owned by one test program, which calls itself for that.

#include "tests/support/placementfixture.h"

#include <QProcess>

#include <csignal>
#include <span>

namespace tenantry::testsupport {

/// Where a program kills itself: before the statement of a step, after it, after its commit, after its line in the journal. Steps of
/// several statements have a moment several times.
struct KillPoint {
    int step = 0;
    int moment = 0;
    int times = 1;
    [[nodiscard]] QByteArray words() const
    {
        static constexpr const char *names[] = {"recorded", "ran", "committed", "noted"};
        return QStringLiteral("step %1, %2 %3").arg(step).arg(QLatin1String(names[moment])).arg(times).toLatin1();
    }
    /// Where the next run gets first.
    [[nodiscard]] KillPoint next() const
    {
        constexpr int noted = 3;
        return moment < noted ? KillPoint {step, moment + 1} : KillPoint {step + 1, 0};
    }
};

} // namespace tenantry::testsupport

Q_DECLARE_METATYPE(tenantry::testsupport::KillPoint)

namespace tenantry::testsupport {

class KillFixture
{
public:
    explicit KillFixture(IsolationKind kind, bool hasOwnRoles = false) : m_kind(kind)
    {
        m_fleet.place().hasOwnRoles = hasOwnRoles;
    }
    /// Rows for the points, in the columns that the tests below read.
    static void addPoints(std::span<const KillPoint> points)
    {
        QTest::addColumn<KillPoint>("point");
        for (const KillPoint &point : points)
            QTest::newRow(point.words()) << point;
    }
    /// What a tenant leaves that was never disturbed.
    void start()
    {
        QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
        plan();
        QCOMPARE(call(QStringLiteral("run")), 0);
        m_whole = m_fleet.whole();
        QVERIFY(m_whole != m_before);
        dropEverything();
    }
    void dropEverything() { m_fleet.place().dropEverything(); }

    /// Killed there, killed again at the next moment while it goes on, and resumed: a whole tenant.
    void resumeAfterKill(int last)
    {
        QFETCH(KillPoint, point);
        plan();
        QCOMPARE(call(QStringLiteral("run"), point), -1);
        if (const KillPoint next = point.next(); next.step <= last)
            QCOMPARE(call(QStringLiteral("run"), next), -1);
        QVERIFY(operation().state == OperationState::Done || call(QStringLiteral("run")) == 0);
        verifyWhole();
    }
    /// Of a tenant that is active: killed while it is suspended or resumed, killed again, and done.
    void changeAfterKill(bool suspends)
    {
        QFETCH(KillPoint, point);
        makeWhole();
        if (!suspends)
            QVERIFY(m_fleet.suspend());
        record(suspends);
        QCOMPARE(call(QStringLiteral("run"), point), -1);
        if (const KillPoint next = point.next(); next.step <= operation().steps.size())
            QCOMPARE(call(QStringLiteral("run"), next), -1);
        QVERIFY(operation().state == OperationState::Done || call(QStringLiteral("run")) == 0);
        QCOMPARE(m_fleet.tenant().state, suspends ? TenantState::Suspended : TenantState::Active);
        if (suspends)
            QVERIFY(m_fleet.resume());
        QCOMPARE(m_fleet.whole(), m_whole);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    /// The same, taken back: it is what it was.
    void changeUndoneAfterKill(bool suspends)
    {
        QFETCH(KillPoint, point);
        makeWhole();
        if (!suspends)
            QVERIFY(m_fleet.suspend());
        const QString before = m_fleet.whole();
        record(suspends);
        QCOMPARE(call(QStringLiteral("run"), point), -1);
        // What the server has ended stays, and only the registry is told.
        if (point.step == operation().steps.size() && point.moment >= 2) {
            QCOMPARE(call(QStringLiteral("undo")), 4);
            return;
        }
        QCOMPARE(call(QStringLiteral("undo")), 0);
        QCOMPARE(m_fleet.tenant().state, suspends ? TenantState::Active : TenantState::Suspended);
        QCOMPARE(m_fleet.whole(), before);
    }
    /// Of a tenant that is active: killed while the planned change is carried out, killed again within its step, and done.
    void plannedAfterKill(const PlanChange &plan)
    {
        QFETCH(KillPoint, point);
        makeWhole();
        recordPlanned(plan(m_fleet.tenant(), m_fleet.server()));
        QCOMPARE(call(QStringLiteral("run"), point), -1);
        if (const KillPoint next = point.next(); next.step == point.step)
            QCOMPARE(call(QStringLiteral("run"), next), -1);
        QVERIFY(operation().state == OperationState::Done || call(QStringLiteral("run")) == 0);
        QCOMPARE(operation().state, OperationState::Done);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    }
    /// The same, taken back: it is what it was. False where the server had done all of it, which stays.
    [[nodiscard]] bool isPlannedUndoneAfterKill(const PlanChange &plan)
    {
        const KillPoint point = *static_cast<KillPoint *>(QTest::qData("point", qMetaTypeId<KillPoint>()));
        makeWhole();
        const QString before = m_fleet.whole();
        const Tenant was = m_fleet.tenant();
        recordPlanned(plan(was, m_fleet.server()));
        const bool isKilled = call(QStringLiteral("run"), point) == -1;
        const bool stays = point.step == operation().steps.size() && point.moment >= 2;
        const bool isUndone = isKilled && call(QStringLiteral("undo")) == (stays ? 4 : 0);
        const Tenant is = m_fleet.tenant();
        const bool isSame = is.slug == was.slug && is.name == was.name && is.state == was.state;
        if (!isUndone || (!stays && (!isSame || m_fleet.whole() != before)))
            qFatal("it is not what it was");
        return !stays;
    }
    [[nodiscard]] PlacementFixture &fleet() { return m_fleet; }
    /// Killed there and undone: nothing. What the server has activated in `last` stays, and only the registry is told.
    void undoAfterKill(int last)
    {
        QFETCH(KillPoint, point);
        plan();
        QCOMPARE(call(QStringLiteral("run"), point), -1);
        const bool isActive = point.step == last && point.moment >= 2;
        QCOMPARE(call(QStringLiteral("undo")), isActive ? 4 : 0);
        if (!isActive) {
            verifyNothing();
            return;
        }
        QVERIFY(operation().state == OperationState::Done || call(QStringLiteral("run")) == 0);
        verifyWhole();
    }
    /// Killed before it became active, killed while that was undone, and undone again: nothing.
    void undoAfterKilledUndo(int last)
    {
        QFETCH(KillPoint, point);
        plan();
        QCOMPARE(call(QStringLiteral("run"), {last, 0}), -1);
        QCOMPARE(call(QStringLiteral("undo"), point), -1);
        QCOMPARE(operation().state, OperationState::Undoing);
        QCOMPARE(call(QStringLiteral("undo")), 0);
        verifyNothing();
    }

private:
    void makeWhole()
    {
        plan();
        QCOMPARE(call(QStringLiteral("run")), 0);
    }
    void recordPlanned(const Result<Operation> &planned)
    {
        const auto recorded = m_fleet.record(planned);
        QVERIFY2(recorded, qPrintable(recorded ? QString() : recorded.error().toText()));
        m_id = *recorded;
    }
    void record(bool suspends)
    {
        recordPlanned(suspends ? planSuspension(m_fleet.tenant(), m_fleet.server())
                               : planResumption(m_fleet.tenant(), m_fleet.server()));
    }
    void verifyWhole()
    {
        QCOMPARE(operation().state, OperationState::Done);
        QCOMPARE(m_fleet.tenant().state, TenantState::Active);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0); // the next run told what became of them
        QCOMPARE(m_fleet.whole(), m_whole);
    }
    void verifyNothing()
    {
        QCOMPARE(operation().state, OperationState::Undone);
        QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
        QCOMPARE(m_fleet.left(), m_before);
        QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
        QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 0);
    }
    [[nodiscard]] Operation operation() { return answerOf(m_fleet.registry().operation(m_id)).value_or(Operation()); }
    /// The exit code of a program that does this; -1 where it was killed. What it held is free again.
    [[nodiscard]] int call(const QString &what, KillPoint point = {})
    {
        const Server server = m_fleet.server();
        const ConnectionSpec way =
            m_kind == IsolationKind::Deployment ? server.connectionSpec() : m_fleet.place().daily();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--work"), way.host, QString::number(way.port), way.user,
                       m_fleet.registry().spec().database, m_id.toString(), what, QString::number(point.step),
                       QString::number(point.moment), QString::number(point.times)});
        process.waitForFinished(120000);
        ProvisioningFixture::endLeases(m_fleet.registry().spec());
        return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }
    void plan()
    {
        m_fleet.begin();
        m_before = m_fleet.left();
        m_id = m_fleet.plan(QStringLiteral("tenant-%1").arg(++m_serial), m_kind);
    }
    PlacementFixture m_fleet;
    IsolationKind m_kind;
    OperationId m_id;
    QString m_before;
    QString m_whole;
    int m_serial = 0;
};

/// What such a program does: "--work HOST PORT LOGIN REGISTRY OPERATION run|undo STEP MOMENT TIMES".
[[nodiscard]] inline int workUntilKilled(const QStringList &words)
{
    ConnectionSpec daily;
    daily.host = words.at(1);
    daily.port = words.at(2).toUShort();
    daily.user = words.at(3);
    daily.tls = TlsMode::Disable;
    ConnectionSpec registrySpec;
    registrySpec.engine = Engine::SQLite;
    registrySpec.database = words.at(4);
    const OperationId id = OperationId::fromString(words.at(5));
    const KillPoint point {words.at(7).toInt(), words.at(8).toInt(), words.at(9).toInt()};
    TenantRegistry registry(registrySpec, PasswordSource(), RegistryFixture::client());
    if (!answerOf(registry.open()))
        return 3;
    const SystemClock clock;
    RunControl control;
    OperationRunner::Services services = runnerOn(registry, clock, control, daily);
    int times = 0;
    services.observe = [point, &times](const OperationStep &step, StepMoment moment) {
        if (step.number == point.step && static_cast<int>(moment) == point.moment && ++times == point.times)
            std::raise(SIGKILL);
    };
    OperationRunner runner(services);
    const auto done = words.at(6) == u"undo" ? runner.undo(id) : runner.run(id);
    if (!done)
        qWarning("%s", qPrintable(done.error().toText()));
    return done ? 0 : 4;
}

/// The main() of such a test.
template<class Test>
int killTestMain(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--work")
        return workUntilKilled(words);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tenantry::testsupport
