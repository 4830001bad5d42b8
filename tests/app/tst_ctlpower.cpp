#include "tests/app/ctlonboarding.h"
#include "tests/support/deploymentfolder.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The server of one tenant, stopped and started from a shell.
class TestCtlPower : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void server_isStopped_andStartedAgain();
    void server_ofSomebodyElse_isRefused();

private:
    [[nodiscard]] bool answers()
    {
        const auto listed = ctl({u"server"_s, u"test"_s, u"kestrel"_s});
        return listed.exitCode == 0;
    }
    DeploymentFolder m_deployments;
};

void TestCtlPower::server_isStopped_andStartedAgain()
{
    const auto made = ctl({u"tenant"_s, u"onboard"_s, u"kestrel"_s, u"--model"_s, u"deployment"_s, u"--migrations"_s,
                           m_folder, u"--deployments"_s, m_deployments.path()});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QVERIFY(answers());
    QVERIFY(ctl({u"server"_s, u"stop"_s, u"kestrel"_s}).exitCode != 0); // nobody is there to agree
    const auto shown = ctl({u"server"_s, u"stop"_s, u"kestrel"_s, u"--dry-run"_s});
    QVERIFY2(shown.out.contains(u"--mode=fast stop"_s), qPrintable(shown.out));
    QVERIFY(answers());
    const auto stopped = ctl({u"server"_s, u"stop"_s, u"kestrel"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(stopped.exitCode == 0, qPrintable(stopped.err));
    QCOMPARE(stopped.json().value(u"isRunning"_s).toBool(true), false);
    QVERIFY(!answers());
    const auto again = ctl({u"server"_s, u"stop"_s, u"kestrel"_s, u"--yes"_s, u"--json"_s});
    QCOMPARE(again.json().value(u"statements"_s).toString(u"?"_s), QString()); // nothing is to be done
    QVERIFY(ctl({u"server"_s, u"start"_s, u"kestrel"_s, u"--dry-run"_s}).out.contains(u"start"_s));
    QVERIFY(!answers());
    const auto started = ctl({u"server"_s, u"start"_s, u"kestrel"_s});
    QVERIFY2(started.exitCode == 0, qPrintable(started.err));
    QVERIFY(answers());
    const auto trail = ctl({u"audit"_s, u"list"_s}).out;
    QCOMPARE(trail.count(u"server.stop"_s), 2); // an intent and its outcome
    QCOMPARE(trail.count(u"server.start"_s), 2);
}

void TestCtlPower::server_ofSomebodyElse_isRefused()
{
    for (const QString &word : QStringList {u"start"_s, u"stop"_s}) {
        const auto refused = ctl({u"server"_s, word, u"pg-1"_s});
        QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Unsupported));
        QVERIFY2(refused.err.contains(u"pg-1"_s), qPrintable(refused.err));
    }
}

QTEST_GUILESS_MAIN(TestCtlPower)
#include "tst_ctlpower.moc"
