#include "core/registry/registryinfo.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/committingserver.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <signal.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Ctrl+C at the worst moments: what tenantryctl says is what became of the change.
class TestCtlStop : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void interrupt_afterTheCommitWasKept_saysDone();
    void interrupt_beforeTheCommitWasKept_saysNothingWasChanged();
    void interrupt_ofAnUpgrade_rollsItBack();

private:
    /// Interrupts the command when one of its sessions waits like this.
    CtlRun interrupted(const ConnectionSpec &registry, const QStringList &words, const QString &event);
    QString tagged()
    {
        return m_registries.cluster()
            .value(u"select count(*) from tenantry.tenant where 'vip' = any (tags)"_s, m_registry.database)
            .value_or(QString());
    }
    CtlRegistries m_registries;
    ConnectionSpec m_registry;
};

void TestCtlStop::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

void TestCtlStop::init()
{
    VERIFY_OK(m_registries.cluster().run(u"alter role ann reset all"_s));
    m_registry = m_registries.create(Engine::PostgreSQL);
    const QString file = m_registries.file(u"new.csv"_s, "slug,name\ncedar,Cedar\n");
    QCOMPARE(CtlRegistries::ctl(m_registry, {u"tenant"_s, u"import"_s, file}).exitCode, 0);
}

CtlRun TestCtlStop::interrupted(const ConnectionSpec &registry, const QStringList &words, const QString &event)
{
    QProcess process;
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM), CtlRegistries::line(registry, words));
    if (!process.waitForStarted() || sessionThatWaits(m_registries.cluster(), event, registry.database) == 0)
        qFatal("the command does not wait: %s", qPrintable(words.join(u' ')));
    ::kill(pid_t(process.processId()), SIGINT);
    const bool ended = process.waitForFinished(60000);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

void TestCtlStop::interrupt_afterTheCommitWasKept_saysDone()
{
    VERIFY_OK(holdCommitsOf(m_registries.cluster(), u"ann"_s));
    const CtlRun run = interrupted(m_registry, {u"tenant"_s, u"tag"_s, u"add"_s, u"vip"_s, u"cedar"_s}, u"SyncRep"_s);
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY2(!run.err.contains(u"Stopped"_s), qPrintable(run.err));
    QCOMPARE(tagged(), u"1"_s);
}

void TestCtlStop::interrupt_beforeTheCommitWasKept_saysNothingWasChanged()
{
    VERIFY_OK(sleepBeforeCommit(m_registries.cluster(), u"tenantry.tenant"_s, m_registry.database));
    const CtlRun run = interrupted(m_registry, {u"tenant"_s, u"tag"_s, u"add"_s, u"vip"_s, u"cedar"_s}, u"PgSleep"_s);
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Cancelled));
    QVERIFY2(run.err.contains(u"Nothing was changed"_s), qPrintable(run.err));
    QCOMPARE(tagged(), u"0"_s);
}

void TestCtlStop::interrupt_ofAnUpgrade_rollsItBack()
{
    const auto owner = m_registries.asMember(m_registry, u"migrator"_s);
    const auto holder = openOrDie(m_registries.cluster().spec(m_registry.database));
    VERIFY_OK(holder->script(u"update tenantry.registry_meta set format = %1"_s.arg(registryFormat - 1)));
    VERIFY_OK(holder->script(u"begin; select format from tenantry.registry_meta"_s));
    const CtlRun run = interrupted(owner, {u"registry"_s, u"upgrade"_s}, u"relation"_s);
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Cancelled));
    QVERIFY2(run.err.contains(u"Nothing was changed"_s), qPrintable(run.err));
    VERIFY_OK(holder->script(u"commit"_s));
    QCOMPARE(m_registries.cluster()
                 .value(u"select format || ' ' || (select count(*) from pg_tables where tablename like 'backup%') "
                        "from tenantry.registry_meta"_s,
                        m_registry.database)
                 .value_or(QString()),
             u"%1 0"_s.arg(registryFormat - 1));
}

QTEST_GUILESS_MAIN(TestCtlStop)
#include "tst_ctlstop.moc"
