#include "tests/app/ctlrunners.h"
#include "tests/support/verifyok.h"

#include <csignal>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Two processes of 'tenantryctl serve' on one registry, one of which is killed or sleeps, and a registry that is away.
class TestCtlServeFaults : public QObject, private CtlRunners
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { beginOn(Engine::PostgreSQL); }
    void cleanup() { m_silent.close(); }
    void killed_isTakenOverByTheOther();
    void stoppedProcess_thatWakes_recordsNothing();
    void registryThatRestarts_isFoundAgain();
    void registryThatIsLate_isWaitedFor();
};

void TestCtlServeFaults::killed_isTakenOverByTheOther()
{
    addSilentServer();
    set({u"registry.check"_s, u"--off"_s});
    const auto first = serve({u"--lease"_s, u"3"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isLeased(u"schedule fleet.inspect"_s), 20000);
    const auto heir = serve({u"--lease"_s, u"3"_s});
    QVERIFY(heir->tells("event=runner.start"));
    QVERIFY(!schedule(u"fleet.inspect"_s).last.isValid());
    ::kill(pid_t(first->process.processId()), SIGKILL);
    QVERIFY(first->process.waitForFinished());
    m_silent.close(); // the heir need not wait for it
    QVERIFY2(heir->tells("event=job.done job=fleet.inspect"), heir->told.constData());
    QVERIFY(!first->told.contains("event=job."));
    QVERIFY(schedule(u"fleet.inspect"_s).lastBy.endsWith(u", %1"_s.arg(heir->process.processId())));
    QVERIFY(end(*heir));
}

/// The whole process stands still, as in a computer that sleeps, for longer than its lease.
void TestCtlServeFaults::stoppedProcess_thatWakes_recordsNothing()
{
    addSilentServer();
    set({u"registry.check"_s, u"--off"_s});
    const auto sleeper = serve({u"--lease"_s, u"3"_s});
    QTRY_VERIFY_WITH_TIMEOUT(isLeased(u"schedule fleet.inspect"_s), 20000);
    ::kill(pid_t(sleeper->process.processId()), SIGSTOP);
    m_silent.close();
    const auto heir = serve({u"--lease"_s, u"3"_s});
    QVERIFY2(heir->tells("event=job.done job=fleet.inspect"), heir->told.constData());
    const Schedule done = schedule(u"fleet.inspect"_s);
    ::kill(pid_t(sleeper->process.processId()), SIGCONT);
    QVERIFY2(sleeper->tells("event=job.lost job=fleet.inspect"), sleeper->told.constData());
    QVERIFY(!sleeper->told.contains("event=job.done"));
    QCOMPARE(schedule(u"fleet.inspect"_s), done);
    // It serves on: what is due next may be its own.
    QVERIFY(end(*heir));
    set({u"fleet.inspect"_s, u"--now"_s});
    QVERIFY2(sleeper->tells("event=job.done job=fleet.inspect"), sleeper->told.constData());
    QVERIFY(end(*sleeper));
}

void TestCtlServeFaults::registryThatRestarts_isFoundAgain()
{
    const auto served = serve();
    QVERIFY(served->tells("event=job.done job=registry.check"));
    m_registries.cluster().stop();
    QVERIFY2(served->tells("event=registry.lost"), served->told.constData());
    QVERIFY2(m_registries.cluster().start(), qPrintable(m_registries.cluster().errorString()));
    QVERIFY2(served->tells("event=registry.back"), served->told.constData());
    served->told.clear();
    set({u"registry.check"_s, u"--now"_s});
    QVERIFY2(served->tells("event=job.done job=registry.check"), served->told.constData());
    QVERIFY(end(*served));
}

void TestCtlServeFaults::registryThatIsLate_isWaitedFor()
{
    m_registries.cluster().stop();
    const auto once = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s});
    QCOMPARE(once.exitCode, errorExitCode(ErrorKind::Connection)); // cron tries again by itself
    const auto served = serve();
    QVERIFY2(served->tells("<3>event=registry.lost"), served->told.constData());
    QVERIFY2(m_registries.cluster().start(), qPrintable(m_registries.cluster().errorString()));
    QVERIFY2(served->tells("event=job.done job=registry.check"), served->told.constData());
    QVERIFY(end(*served));
}

QTEST_GUILESS_MAIN(TestCtlServeFaults)
#include "tst_ctlservefaults.moc"
