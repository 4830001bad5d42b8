#include "core/registry/heldoperation.h"
#include "core/runner/handover.h"
#include "core/runner/runner.h"
#include "core/runner/runnerrepository.h"
#include "tests/support/answeringrunner.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A runner of the test's own program.
class RunnerProgram
{
public:
    explicit RunnerProgram(const ConnectionSpec &registry, const QString &holder = u"runner@host, 1"_s)
        : m_registry(registry, PasswordSource(), RegistryFixture::client(holder))
    {
        if (const auto opened = answerOf(m_registry.open()); !opened)
            qFatal("%s", qPrintable(opened.error().toText()));
        m_runner = std::make_unique<Runner>(Runner::Services {m_site, RegistryFixture::client().id, holder, m_log},
                                            Runner::Pace {100ms, 1s, 60s});
    }
    ~RunnerProgram()
    {
        m_runner.reset(); // its jobs end first
    }
    void start() { m_runner->start(); }
    /// It has left its last sign of life.
    [[nodiscard]] bool stop()
    {
        QSignalSpy stopped(m_runner.get(), &Runner::stopped);
        m_runner->stop();
        return stopped.wait(30000);
    }
    [[nodiscard]] int count(const QByteArray &words) const
    {
        return int(std::count_if(m_lines.begin(), m_lines.end(),
                                 [&](const QByteArray &line) { return line.contains(words); }));
    }
    [[nodiscard]] bool told(const QByteArray &words) const { return count(words) > 0; }

private:
    QByteArrayList m_lines;
    RunnerLog m_log {[this](const QByteArray &line) { m_lines << line; }};
    SystemClock m_clock;
    ServerBudgets m_budgets;
    TenantRegistry m_registry;
    ConnectionPool m_pool {m_budgets};
    QThreadPool m_threads;
    OperationSite m_site {m_registry, m_pool, m_budgets, m_clock, m_threads};
    std::unique_ptr<Runner> m_runner;
};

/// Operations that a program left to the runner.
class TestHandOver : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void handOver_withoutARunner_isRefused();
    void handOver_ofWhatNoRunnerDoes_isRefused();
    void runner_goesOnByTheJournal_data();
    void runner_goesOnByTheJournal();
    void runners_ofOneRegistry_doItOnce();
    void whoWorksAtIt_isNotDisturbed();
    void whatAPersonHasToMend_isGivenBack();
    void serverThatIsDown_isTriedAgain();
    void runnerThatStops_givesItToTheNext();

private:
    Result<QString> handOver(const OperationId &id)
    {
        return answerOf(m_fleet.registry().change([id](Connection &connection, AuditWriter &audit) {
            return HandOverRepository(connection).handOver(id, audit);
        }));
    }
    QList<HandOver> open()
    {
        return *answerOf(
            m_fleet.registry().read([](Connection &connection) { return HandOverRepository(connection).open(); }));
    }
    /// Somebody answers; nobody of this program works.
    void pretendRunner() { testsupport::pretendRunner(m_fleet.registry().spec(), u"other@host, 2"_s); }
    bool needsDecision(const OperationId &id)
    {
        const auto held = answerOf(m_fleet.registry().heldOperation(id));
        return held && tenantry::needsDecision(*held, {}, QDateTime::currentDateTimeUtc().addSecs(3600));
    }
    OperationState stateOf(const OperationId &id) { return answerOf(m_fleet.registry().operation(id))->state; }
    int records(const QString &action)
    {
        const auto trail = answerOf(m_fleet.registry().audit({}));
        return int(std::count_if(trail->records.begin(), trail->records.end(),
                                 [&](const AuditRecord &record) { return record.action == action; }));
    }
    PlacementFixture m_fleet;
};

void TestHandOver::handOver_withoutARunner_isRefused()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    auto refused = handOver(id);
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY(refused.error().message.contains(u"No runner answers"_s));
    pretendRunner();
    VERIFY_OK(answerOf(m_fleet.registry().change([](Connection &connection, AuditWriter &) {
        return connection.execute(u"update tenantry.runner set seen_us = seen_us - 61000000"_s);
    })));
    QCOMPARE(handOver(id).error().kind, ErrorKind::Missing); // one that was killed
    QVERIFY(open().isEmpty());
    QCOMPARE(records(u"operation.handover"_s), 0);
    pretendRunner();
    QCOMPARE(handOver(id).value_or(QString()), u"other@host, 2"_s);
    QCOMPARE(handOver(id).error().kind, ErrorKind::Constraint); // once is enough
    QCOMPARE(records(u"operation.handover"_s), 1);
    QVERIFY(!needsDecision(id));
    QCOMPARE(answerOf(m_fleet.registry().unfinishedOperations())->first().holder, u"other@host, 2"_s);
    VERIFY_OK(answerOf(m_fleet.registry().change([](Connection &connection, AuditWriter &) {
        return connection.execute(u"update tenantry.runner set seen_us = seen_us - 61000000"_s);
    })));
    QVERIFY(needsDecision(id)); // nobody is there to go on with it
}

void TestHandOver::handOver_ofWhatNoRunnerDoes_isRefused()
{
    pretendRunner();
    const OperationId done = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    VERIFY_OK(m_fleet.run(done));
    QCOMPARE(handOver(done).error().kind, ErrorKind::Constraint);
    const OperationId undoing = m_fleet.plan(u"petrel"_s, IsolationKind::Schema);
    const auto planned = answerOf(m_fleet.registry().operation(undoing));
    VERIFY_OK(answerOf(m_fleet.registry().setOperationState(undoing, planned->revision, OperationState::Undoing)));
    QCOMPARE(handOver(undoing).error().kind, ErrorKind::Constraint);
    QCOMPARE(handOver(m_fleet.plan(u"heron"_s, IsolationKind::Deployment)).error().kind, ErrorKind::Unsupported);
    QCOMPARE(handOver(OperationId::create()).error().kind, ErrorKind::Missing);
    QVERIFY(open().isEmpty());
}

void TestHandOver::runner_goesOnByTheJournal_data()
{
    QTest::addColumn<IsolationKind>("kind");
    for (const auto kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database})
        QTest::newRow(qPrintable(isolationKindName(kind))) << kind;
}

void TestHandOver::runner_goesOnByTheJournal()
{
    QFETCH(IsolationKind, kind);
    const OperationId id = m_fleet.plan(u"kestrel"_s, kind);
    m_fleet.runUntil(id, kind == IsolationKind::Database ? stepDatabase : stepScript);
    QVERIFY(needsDecision(id));
    RunnerProgram program(m_fleet.registry().spec());
    program.start();
    const auto isHandedOver = [&] { return QTest::qWaitFor([&] { return handOver(id).has_value(); }, 20000); };
    QVERIFY(isHandedOver());
    QVERIFY(!needsDecision(id));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OperationState::Done, 60000);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QTRY_VERIFY(program.told("event=operation.done"));
    QVERIFY(program.told("tenant_id=" + m_fleet.tenant().id.toString().toLatin1()));
    QVERIFY(open().isEmpty());
    // The journal says who did it.
    const auto job = [&] { return answerOf(m_fleet.registry().jobs())->first(); };
    QTRY_COMPARE(job().state, JobRecordState::Done);
    QCOMPARE(job().operation, id);
    QCOMPARE(job().client, RegistryFixture::client().id);
    QVERIFY(program.stop());
}

void TestHandOver::runners_ofOneRegistry_doItOnce()
{
    RunnerProgram one(m_fleet.registry().spec(), u"one@host, 1"_s);
    RunnerProgram other(m_fleet.registry().spec(), u"other@host, 2"_s);
    one.start();
    other.start();
    pretendRunner();
    for (const QString &slug : {u"kestrel"_s, u"petrel"_s, u"heron"_s}) {
        const OperationId id = m_fleet.plan(slug, IsolationKind::Schema);
        VERIFY_OK(handOver(id));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OperationState::Done, 60000);
        const auto operation = answerOf(m_fleet.registry().operation(id));
        for (const OperationStep &step : operation->steps)
            QVERIFY2(step.attempt <= 1, qPrintable(step.title));
    }
    QVERIFY(one.stop());
    QVERIFY(other.stop());
    QCOMPARE(one.count("event=operation.done") + other.count("event=operation.done"), 3);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestHandOver::whoWorksAtIt_isNotDisturbed()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    const SystemClock clock;
    const auto console = openOrDie(m_fleet.registry().spec());
    VERIFY_OK(prepareRegistrySession(*console));
    auto lease = Lease::acquire(*console, clock, operationLease(id), u"ann@laptop, 3"_s, 60s);
    VERIFY_OK(lease);
    RunnerProgram program(m_fleet.registry().spec());
    program.start();
    pretendRunner();
    VERIFY_OK(handOver(id));
    QTRY_VERIFY(program.told("event=job.done")); // it has looked meanwhile, more than once
    QCOMPARE(stateOf(id), OperationState::Planned);
    QVERIFY(!program.told("operation="));
    QCOMPARE(answerOf(m_fleet.registry().heldOperation(id))->holder, u"ann@laptop, 3"_s);
    VERIFY_OK(lease->release(*console));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OperationState::Done, 60000);
    QVERIFY(program.stop());
}

void TestHandOver::whatAPersonHasToMend_isGivenBack()
{
    QVERIFY(m_fleet.place().write(u"0003_later.up.sql"_s, "insert into notes select 1, word from public.nowhere"));
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    QVERIFY(m_fleet.place().write(u"0003_later.up.sql"_s, "select 1"));
    RunnerProgram program(m_fleet.registry().spec());
    program.start();
    pretendRunner();
    VERIFY_OK(handOver(id));
    QTRY_VERIFY_WITH_TIMEOUT(program.told("event=operation.givenBack"), 60000);
    QCOMPARE(stateOf(id), OperationState::Failed);
    QVERIFY(open().isEmpty());
    QVERIFY(needsDecision(id));
    QCOMPARE(records(u"operation.handback"_s), 1);
    QVERIFY(program.stop());
}

void TestHandOver::serverThatIsDown_isTriedAgain()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    RunnerProgram program(m_fleet.registry().spec());
    pretendRunner();
    VERIFY_OK(handOver(id));
    m_fleet.cluster().stop(); // the registry is a file
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(program.told("event=operation.postponed"), 60000);
    QCOMPARE(open().size(), 1);
    QCOMPARE(open().first().tries, 1);
    QVERIFY(open().first().nextTry > open().first().at.addSecs(20));
    QVERIFY(!open().first().words.isEmpty());
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    VERIFY_OK(answerOf(m_fleet.registry().change([](Connection &connection, AuditWriter &) {
        return connection.execute(u"update tenantry.handover set try_us = 0"_s);
    })));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OperationState::Done, 60000);
    QVERIFY(program.stop());
}

void TestHandOver::runnerThatStops_givesItToTheNext()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    // A step that waits for a lock until the runner is stopped.
    const auto holder = openOrDie(m_fleet.cluster().spec(u"fleet"_s));
    VERIFY_OK(holder->script(u"begin; lock table tenantry_admin.operation in access exclusive mode"_s));
    pretendRunner();
    VERIFY_OK(handOver(id));
    RunnerProgram first(m_fleet.registry().spec(), u"first@host, 1"_s);
    first.start();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OperationState::Running, 20000);
    QVERIFY(first.stop());
    QVERIFY(first.told("event=operation.stopped"));
    QCOMPARE(open().size(), 1);
    QCOMPARE(answerOf(m_fleet.registry().jobs())->first().state, JobRecordState::Cancelled);
    VERIFY_OK(holder->script(u"rollback"_s));
    RunnerProgram next(m_fleet.registry().spec(), u"next@host, 2"_s);
    next.start();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), OperationState::Done, 60000); // at once: nobody waits for the lease
    QVERIFY(next.stop());
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
