#include "core/registry/auditintent.h"
#include "core/registry/registryintegrity.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The program is stopped or killed in the middle of a change, on both kinds of registry.
class TestCtlFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void import_interrupted_cancelsTheSourcesStatement_data() { RegistryFixture::addEngines(); }
    void import_interrupted_cancelsTheSourcesStatement();
    void import_ofAPipeThatNeverEnds_isInterrupted();
    void import_killedAtAnyMoment_isAllOrNothing_data() { RegistryFixture::addEngines(); }
    void import_killedAtAnyMoment_isAllOrNothing();
    void import_ofManyRows_staysSmall();
    void intent_ofAKilledProgram_isListed_data() { RegistryFixture::addEngines(); }
    void intent_ofAKilledProgram_isListed();

private:
    qint64 count(Connection &connection, const char *sql) const
    {
        return RegistryFixture::value(connection, QString::fromLatin1(sql)).toLongLong();
    }
    void waitForSessionsToEnd();
    CtlRegistries m_registries;
};

void TestCtlFaults::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
    VERIFY_OK(m_registries.cluster().createDatabase(u"crm"_s));
    VERIFY_OK(m_registries.cluster().run(
        u"CREATE TABLE customer (slug text, name text); INSERT INTO customer SELECT 'c-' || n, 'C ' || n FROM "
        "generate_series(1, 6000) n; GRANT SELECT ON customer TO ann"_s,
        u"crm"_s));
}

/// The server notices the end of a client only when it next writes to it.
void TestCtlFaults::waitForSessionsToEnd()
{
    QTRY_COMPARE_WITH_TIMEOUT(
        m_registries.cluster()
            .value(u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tenantryctl'"_s)
            .value_or(QString()),
        u"0"_s, 60000);
}

void TestCtlFaults::import_interrupted_cancelsTheSourcesStatement()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    PostgresCluster &cluster = m_registries.cluster();
    // The first rows come at once; the statement then sleeps among the later ones.
    const QString sql = u"SELECT slug, name, CASE WHEN slug = 'c-5500' THEN pg_sleep(600) END FROM customer"_s;
    const auto cancels = [&] { return cluster.log().count(u"canceling statement due to user request"_s); };
    const auto before = cancels();
    QProcess process;
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM),
                  CtlRegistries::line(registry,
                                      {u"tenant"_s, u"import"_s, u"--from"_s,
                                       CtlRegistries::argument(cluster.spec(u"crm"_s, u"ann"_s)), u"--query"_s, sql}));
    QVERIFY(process.waitForStarted());
    const QString sleeping = u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(cluster.value(sleeping).value_or(QString()), u"1"_s, 60000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), errorExitCode(ErrorKind::Cancelled));
    QVERIFY(process.readAllStandardError().contains("Nothing was changed"));
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QCOMPARE(cluster.value(sleeping).value_or(QString()), u"0"_s);
    QVERIFY2(cancels() > before, "asked to, not just left alone");
    const auto connection = openOrDie(registry);
    QCOMPARE(count(*connection, "select count(*) from tenantry.tenant"), 0);
    QCOMPARE(count(*connection, "select count(*) from tenantry.audit_record"), 1); // the registry's own creation
    QCOMPARE(CtlRegistries::ctl(registry, {u"registry"_s, u"check"_s}).exitCode, 0);
}

void TestCtlFaults::import_ofAPipeThatNeverEnds_isInterrupted()
{
    const auto registry = m_registries.create(Engine::SQLite);
    QProcess process;
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM),
                  CtlRegistries::line(registry, {u"tenant"_s, u"import"_s, u"-"_s}));
    QVERIFY(process.waitForStarted());
    process.write(CtlRegistries::rows(10, "eu"));
    QVERIFY(process.waitForBytesWritten());
    QTest::qWait(200); // sooner or later: it is waiting for more, or has not looked yet
    ::kill(pid_t(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(60000));
    // Before the program has taken the signal over, the signal itself ends it.
    QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() == errorExitCode(ErrorKind::Cancelled));
    QCOMPARE(count(*openOrDie(registry), "select count(*) from tenantry.tenant"), 0);
}

void TestCtlFaults::import_killedAtAnyMoment_isAllOrNothing()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    const bool isServer = registry.engine == Engine::PostgreSQL;
    constexpr int tenants = 1000;
    QElapsedTimer first;
    first.start();
    const auto filled = CtlRegistries::ctl(
        registry, {u"tenant"_s, u"import"_s, m_registries.file(u"rows.csv"_s, CtlRegistries::rows(tenants, "r0"))});
    QVERIFY2(filled.exitCode == 0, qPrintable(filled.err));
    const qint64 whole = first.elapsed();
    constexpr int rounds = 4;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray region = "r" + QByteArray::number(round + 1);
        const QString rows = m_registries.file(u"rows.csv"_s, CtlRegistries::rows(tenants, region));
        QProcess process;
        process.start(QStringLiteral(TENANTRY_CTL_PROGRAM),
                      CtlRegistries::line(registry, {u"tenant"_s, u"import"_s, rows}));
        QVERIFY(process.waitForStarted());
        process.waitForFinished(int(whole * (2 * round + 1) / (2 * rounds)));
        process.kill();
        // False where it had ended before it could be killed.
        QVERIFY(process.waitForFinished(60000) || process.state() == QProcess::NotRunning);
        killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
        if (isServer)
            waitForSessionsToEnd();

        const auto checked = CtlRegistries::ctl(registry, {u"registry"_s, u"check"_s});
        QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
        const auto connection = openOrDie(registry);
        QCOMPARE(count(*connection, "select count(*) from tenantry.tenant"), tenants);
        QCOMPARE(count(*connection, "select count(distinct region) from tenantry.tenant"), 1);
        // One record for each change of a tenant, and others for whole imports and the registry itself.
        QCOMPARE(count(*connection, "select count(*) from tenantry.audit_record where tenant_id <> '-'"),
                 count(*connection, "select sum(revision) from tenantry.tenant"));
    }
    QVERIFY2(killed > 0, "no round hit the program while it ran");
}

/// 20 MB of text go through; the kernel tells the largest memory of the program so far, in kilobytes.
void TestCtlFaults::import_ofManyRows_staysSmall()
{
#ifdef __SANITIZE_ADDRESS__
    constexpr int rows = 20000; // the sanitizer keeps freed memory for a while and takes its time
    constexpr long most = 512 * 1024;
#else
    constexpr int rows = 100'000;
    constexpr long most = 24 * 1024;
#endif
    const auto registry = m_registries.create(Engine::SQLite);
    const auto peakOf = [&](int count) {
        // The last row cannot be used, so that nothing is written after all of them were read, staged and compared.
        QByteArray text = CtlRegistries::rows(count, QByteArray(200, 'r'));
        text += "t-0,Again,eu\n";
        QProcess process;
        process.start(
            QStringLiteral(TENANTRY_CTL_PROGRAM),
            CtlRegistries::line(registry, {u"tenant"_s, u"import"_s, m_registries.file(u"many.csv"_s, text)}));
        long peak = 0;
        while (process.state() != QProcess::NotRunning && !process.waitForFinished(5)) {
            QFile status(u"/proc/%1/status"_s.arg(process.processId()));
            const QByteArray facts = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
            if (const qsizetype at = facts.indexOf("VmHWM:"); at >= 0)
                peak = std::max(peak, facts.mid(at + 6, 20).trimmed().split(' ').first().toLong());
        }
        return process.exitCode() == 1 ? peak : 0L;
    };
    const long few = peakOf(100);
    const long many = peakOf(rows);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many - few < most, qPrintable(QString::number(many - few)));
}

void TestCtlFaults::intent_ofAKilledProgram_isListed()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    QVERIFY(CtlRegistries::ctl(registry, {u"audit"_s, u"list"_s, u"--open"_s}).out.isEmpty());
    const pid_t child = fork();
    if (child == 0) {
        AuditRecord record {AuditSubject(TenantId::create())};
        record.action = u"tenant.suspend"_s;
        record.object = u"role t_petrel"_s;
        if (AuditIntent::begin(*openOrDie(registry), RegistryFixture::client(), record))
            ::raise(SIGKILL); // the change elsewhere may or may not have begun
        _exit(1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    const auto open = CtlRegistries::ctl(registry, {u"audit"_s, u"list"_s, u"--open"_s, u"--json"_s});
    QVERIFY2(open.exitCode == 0, qPrintable(open.err));
    const QJsonArray records = open.json().value(u"records").toArray();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().toObject().value(u"object").toString(), u"role t_petrel"_s);
    const auto checked = CtlRegistries::ctl(registry, {u"registry"_s, u"check"_s});
    QCOMPARE(checked.exitCode, 1);
    QVERIFY2(checked.out.contains(u"role t_petrel"_s), qPrintable(checked.out));
}

QTEST_GUILESS_MAIN(TestCtlFaults)
#include "tst_ctlfaults.moc"
