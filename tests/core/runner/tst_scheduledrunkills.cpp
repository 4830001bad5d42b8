#include "tests/support/runningprogram.h"
#include "tests/support/verifyok.h"

#include <QProcess>

#include <csignal>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(tenantry::RunMoment)

/// Runs of scheduled jobs whose program is killed, or whose registry restarts.
class TestScheduledRunKills : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { runsOfTheJob = 0; }
    void killedAnywhere_isMadeAnewOrOnRecord_data();
    void killedAnywhere_isMadeAnewOrOnRecord();
    void registryThatRestarts_costsTheRunAtMost();

private:
    RegistryFixture m_fixture;
};

void TestScheduledRunKills::killedAnywhere_isMadeAnewOrOnRecord_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<RunMoment>("moment");
    for (const Engine engine : {Engine::PostgreSQL, Engine::SQLite}) {
        const char *name = engine == Engine::PostgreSQL ? "PostgreSQL" : "SQLite";
        QTest::addRow("%s, with the lease", name) << engine << RunMoment::Leased;
        QTest::addRow("%s, before it is on record", name) << engine << RunMoment::Ran;
        QTest::addRow("%s, on record", name) << engine << RunMoment::Recorded;
    }
}

void TestScheduledRunKills::killedAnywhere_isMadeAnewOrOnRecord()
{
    QFETCH(RunMoment, moment);
    const auto spec = m_fixture.create(RegistryFixture::engine());
    RunningProgram heir(spec, u"heir"_s);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {u"--run"_s, spec.engine == Engine::SQLite ? u"sqlite"_s : u"postgresql"_s, spec.host,
                 QString::number(spec.port), spec.database, spec.user, QString::number(int(moment))});
    QVERIFY(child.waitForFinished(60000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    // Until its lease has run out nobody does it; then somebody does, unless it is done.
    RunResult result = heir.run(kindOf(findOneFault));
    QCOMPARE(result.end, RunEnd::Elsewhere);
    QVERIFY2(result.error->message.contains(u"child"_s), qPrintable(result.error->message));
    const auto taken = [&] {
        result = heir.run(kindOf(findOneFault));
        return result.end != RunEnd::Elsewhere;
    };
    QVERIFY(QTest::qWaitFor(taken, 30000));
    const bool wasRecorded = moment == RunMoment::Recorded;
    QCOMPARE(result.end, wasRecorded ? RunEnd::NotDue : RunEnd::Done);
    QCOMPARE(runsOfTheJob.load(), wasRecorded ? 0 : 1);
    QCOMPARE(heir.faults(), QStringList {u"TEST-FAULT"_s});
    QCOMPARE(heir.schedule().lastBy, wasRecorded ? u"child"_s : u"heir"_s);
    const auto trail = answerOf(heir.registry().audit({}));
    VERIFY_OK(trail);
    const auto reports = std::count_if(trail->records.begin(), trail->records.end(),
                                       [](const AuditRecord &record) { return record.action == u"finding.report"; });
    QCOMPARE(reports, 1);
}

void TestScheduledRunKills::registryThatRestarts_costsTheRunAtMost()
{
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    RunningProgram program(spec);
    std::atomic_bool hasRun = false;
    std::atomic_bool mayGoOn = false;
    const auto running = program.begin(kindOf(findOneFault), [&](RunMoment moment) {
        hasRun = moment == RunMoment::Ran;
        while (hasRun && !mayGoOn)
            std::this_thread::sleep_for(1ms);
    });
    QTRY_VERIFY(hasRun.load());
    m_fixture.cluster().stop();
    mayGoOn = true;
    const RunResult result = answerOf(running);
    QCOMPARE(result.end, RunEnd::Unrecorded);
    QVERIFY2(m_fixture.cluster().start(), qPrintable(m_fixture.cluster().errorString()));
    // The lease of before may not be given back: it runs out.
    takeOver(spec);
    const auto done = [&] { return program.run(kindOf(findOneFault)).end == RunEnd::Done; };
    QVERIFY(QTest::qWaitFor(done, 60000));
    QCOMPARE(program.faults(), QStringList {u"TEST-FAULT"_s});
}

/// "--run ENGINE HOST PORT DATABASE LOGIN MOMENT": a program that kills itself there.
static int runUntilKilled(const QStringList &words)
{
    ConnectionSpec spec;
    spec.engine = words.at(1) == u"sqlite" ? Engine::SQLite : Engine::PostgreSQL;
    spec.host = words.at(2);
    spec.port = words.at(3).toUShort();
    spec.database = words.at(4);
    spec.user = words.at(5);
    spec.tls = TlsMode::Disable;
    const auto moment = static_cast<RunMoment>(words.at(6).toInt());
    RunningProgram program(spec, u"child"_s);
    const auto running = program.begin(
        kindOf(findOneFault),
        [moment](RunMoment here) {
            if (here == moment)
                std::raise(SIGKILL);
        },
        5s);
    (void)answerOf(running);
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--run")
        return runUntilKilled(words);
    TestScheduledRunKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scheduledrunkills.moc"
