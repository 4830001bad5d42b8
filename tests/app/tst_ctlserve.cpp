#include "tests/app/ctlrunners.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// 'tenantryctl serve' as a process: what it does, tells and refuses.
class TestCtlServe : public QObject, private CtlRunners
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { beginOn(Engine::PostgreSQL); }
    void cleanup() { m_silent.close(); }
    void once_doesWhatIsDue_andSaysSo_data() { RegistryFixture::addEngines(); }
    void once_doesWhatIsDue_andSaysSo();
    void findings_areOnRecord_withoutAConsole();
    void handedOver_isDoneByTheRunnersRights();
    void terminated_endsClean_andTellsTheManager();
    void keyThatOthersMayRead_isRefused();
    void password_isNeverAskedFor_andNeverTold();
    void status_saysWhoAnswers();
    void login_thatIsNoRunners_isRefused_andAccessGivesIt();
};

void TestCtlServe::once_doesWhatIsDue_andSaysSo()
{
    beginOn(RegistryFixture::engine());
    const QString metrics = m_registries.files().filePath(u"tenantry.prom"_s);
    const auto served = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s, u"--metrics"_s, metrics});
    QVERIFY2(served.exitCode == 0, qPrintable(served.err));
    QCOMPARE(served.out, QString());
    for (const QString &kind : {u"registry.check"_s, u"fleet.inspect"_s}) {
        QVERIFY2(served.err.contains(u"<6>event=job.done job="_s + kind), qPrintable(served.err));
        QCOMPARE(schedule(kind).lastOutcome, u"done"_s);
        QVERIFY(schedule(kind).next > schedule(kind).last);
    }
    QFile file(metrics);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("tenantry_runner_jobs_total{job=\"registry.check\",end=\"done\"} 1"));
    const auto again = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s});
    QCOMPARE(again.exitCode, 0);
    QVERIFY(!again.err.contains(u"job.done"_s)); // nothing is due
    const auto checked = ctl({u"registry"_s, u"check"_s});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.out));
}

void TestCtlServe::findings_areOnRecord_withoutAConsole()
{
    const QString gone = u"postgresql://daily@127.0.0.1:1/postgres?sslmode=disable"_s;
    const auto added = ctl({u"server"_s, u"add"_s, u"gone"_s, gone, u"--password"_s, u"none"_s, u"--no-test"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    QCOMPARE(CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s}).exitCode, 0);
    const auto unreachable = [this] {
        for (const QJsonValue &finding : findings()) {
            if (finding[u"key"_s].toString().endsWith(u":unreachable"_s))
                return finding[u"object"_s].toString();
        }
        return QString();
    };
    QCOMPARE(unreachable(), u"gone"_s);
    // It is over once the server answers.
    const ConnectionSpec daily = m_registries.cluster().spec(u"postgres"_s, u"daily"_s);
    const auto moved = ctl({u"server"_s, u"edit"_s, u"gone"_s, CtlRegistries::argument(daily)});
    QVERIFY2(moved.exitCode == 0, qPrintable(moved.err));
    set({u"fleet.inspect"_s, u"--now"_s});
    QCOMPARE(CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s}).exitCode, 0);
    QCOMPARE(unreachable(), QString());
}

void TestCtlServe::handedOver_isDoneByTheRunnersRights()
{
    prepare();
    // It fails for want of a table, which an administrator then makes.
    (void)m_registries.file(
        m_database + u"/0001_base.up.sql"_s,
        "create table orders (id bigint primary key); insert into orders select id from public.later;");
    const QStringList line {u"tenant"_s,     u"onboard"_s, u"kestrel"_s,      u"--server"_s, u"pg-1"_s,
                            u"--database"_s, m_database,   u"--migrations"_s, m_folder};
    QVERIFY(ctl(line).exitCode != 0);
    VERIFY_OK(m_registries.cluster().run(
        u"create table public.later (id bigint); grant select on public.later to public"_s, m_database));
    const QString id = ctl({u"operation"_s, u"list"_s, u"--json"_s}).json()[u"operations"_s][0][u"id"_s].toString();
    const QStringList handOver {u"operation"_s, u"handover"_s, id};
    const auto refused = ctl(handOver);
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY(refused.err.contains(u"No runner answers"_s));
    const auto served = serve();
    QVERIFY(served->tells("event=runner.start"));
    QTRY_COMPARE_WITH_TIMEOUT(ctl(handOver + QStringList {u"--dry-run"_s}).exitCode, 0, 20000);
    const auto handed = ctl(handOver);
    QVERIFY2(handed.exitCode == 0, qPrintable(handed.err));
    QVERIFY2(served->tells("event=operation.done operation=" + id.toLatin1()), served->told.constData());
    QVERIFY(served->told.contains("tenant_id="));
    QCOMPARE(ctl({u"tenant"_s, u"show"_s, u"kestrel"_s, u"--json"_s}).json()[u"tenant"_s][u"state"_s].toString(),
             u"active"_s);
    const QJsonValue job = ctl({u"job"_s, u"list"_s, u"--json"_s}).json()[u"jobs"_s][0];
    QCOMPARE(job[u"state"_s].toString(), u"done"_s);
    QVERIFY2(job[u"startedBy"_s].toString().endsWith(u"_runner_login"_s), qPrintable(job[u"startedBy"_s].toString()));
    QVERIFY(end(*served));
    const auto checked = ctl({u"registry"_s, u"check"_s});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.out));
}

void TestCtlServe::terminated_endsClean_andTellsTheManager()
{
    const QString path = m_registries.files().filePath(u"notify"_s);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.toLocal8Bit().constData(), sizeof(address.sun_path));
    const int manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    QCOMPARE(bind(manager, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    QByteArray heard;
    const auto hears = [&](const QByteArray &words) {
        return QTest::qWaitFor(
            [&] {
                char bytes[256];
                for (ssize_t got = 0; (got = recv(manager, bytes, sizeof(bytes), MSG_DONTWAIT)) > 0;)
                    heard += QByteArray(bytes, got) + '\n';
                return heard.contains(words);
            },
            30000);
    };
    addSilentServer();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, path);
    environment.insert(u"WATCHDOG_USEC"_s, u"900000"_s);
    const auto served = serve({}, environment);
    QVERIFY(hears("READY=1"));
    QVERIFY(hears("WATCHDOG=1"));
    QTRY_VERIFY_WITH_TIMEOUT(isLeased(u"schedule fleet.inspect"_s), 20000);
    ::kill(pid_t(served->process.processId()), SIGHUP); // nothing to read anew
    served->process.terminate();
    QVERIFY(hears("STOPPING=1"));
    QVERIFY(served->process.waitForFinished(60000));
    QCOMPARE(served->process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(served->process.exitCode(), 0);
    QVERIFY2(served->tells("event=runner.stop"), served->told.constData());
    QVERIFY2(served->told.contains("event=job.givenBack job=fleet.inspect"), served->told.constData());
    // The next one need not wait for the lease, and nobody is taken for alive.
    QVERIFY(!isLeased(u"schedule fleet.inspect"_s));
    QVERIFY(!schedule(u"fleet.inspect"_s).last.isValid());
    QCOMPARE(ctl({u"runner"_s, u"status"_s}).exitCode, 1);
    ::close(manager);
}

void TestCtlServe::keyThatOthersMayRead_isRefused()
{
    const QString key = m_registries.file(u"open.pgpass"_s, "*:*:*:*:topsecret\n");
    QCOMPARE(chmod(QFile::encodeName(key).constData(), 0644), 0);
    const auto refused = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--password-file"_s, key});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
    QVERIFY(refused.err.contains(u"chmod 0600"_s));
    const auto missing =
        CtlRegistries::ctl(m_runner, {u"serve"_s, u"--password-file"_s, m_registries.files().filePath(u"none"_s)});
    QCOMPARE(missing.exitCode, errorExitCode(ErrorKind::Missing));
    const auto nonsense = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--lease"_s, u"soon"_s});
    QCOMPARE(nonsense.exitCode, errorExitCode(ErrorKind::InvalidInput));
}

/// A login with a password, of the registry and of a server: from the file, or refused; nobody is asked.
void TestCtlServe::password_isNeverAskedFor_andNeverTold()
{
    VERIFY_OK(m_registries.cluster().createRole(u"keyed"_s, u"topsecret"_s));
    const QString url =
        u"postgresql://keyed@127.0.0.1:%1/postgres?sslmode=disable"_s.arg(m_registries.cluster().port());
    const auto added = ctl({u"server"_s, u"add"_s, u"locked"_s, url, u"--password"_s, u"ask"_s, u"--no-test"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    const auto inspect = [&](const QString &key) {
        set({u"fleet.inspect"_s, u"--now"_s});
        return CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s, u"--password-file"_s, key});
    };
    const QString key = m_registries.file(u"runner.pgpass"_s, "*:*:*:keyed:topsecret\n");
    QCOMPARE(chmod(QFile::encodeName(key).constData(), 0600), 0);
    auto served = inspect(key);
    QVERIFY2(served.err.contains(u"2 of 2 servers"_s), qPrintable(served.err));
    QVERIFY(!served.err.contains(u"topsecret"_s));
    served = inspect(m_registries.file(u"runner.pgpass"_s, "*:*:*:keyed:wrong\n"));
    QVERIFY2(served.err.contains(u"1 of 2 servers"_s), qPrintable(served.err));
    for (const QString &table : {u"finding"_s, u"audit_record"_s, u"schedule"_s, u"job"_s, u"runner"_s}) {
        const auto hits = m_registries.cluster().value(
            u"select count(*) from tenantry.%1 t where t::text like '%%topsecret%%'"_s.arg(table), m_registry.database);
        QCOMPARE(hits.value_or(QString()), u"0"_s);
    }
}

void TestCtlServe::status_saysWhoAnswers()
{
    auto status = ctl({u"runner"_s, u"status"_s});
    QCOMPARE(status.exitCode, 1);
    QVERIFY(status.err.contains(u"No runner answers"_s));
    const auto served = serve();
    QVERIFY(served->tells("event=job.done job=registry.check"));
    const auto json = [this] { return ctl({u"runner"_s, u"status"_s, u"--json"_s}).json(); };
    QTRY_COMPARE_WITH_TIMEOUT(json()[u"runners"_s][0][u"lastOutcome"_s].toString(), u"done"_s, 20000);
    QVERIFY(json()[u"runners"_s][0][u"answers"_s].toBool());
    QVERIFY(json()[u"runners"_s][0][u"holder"_s].toString().endsWith(u", %1"_s.arg(served->process.processId())));
    QCOMPARE(json()[u"nextJob"_s].toString(), u"fleet.inspect"_s);
    status = ctl({u"runner"_s, u"status"_s});
    QCOMPARE(status.exitCode, 0);
    QVERIFY2(status.out.contains(u"answers"_s), qPrintable(status.out));
    // Killed, it is silent after a while; until then nobody can know.
    ::kill(pid_t(served->process.processId()), SIGKILL);
    QVERIFY(served->process.waitForFinished());
    VERIFY_OK(
        m_registries.cluster().run(u"update tenantry.runner set seen_us = seen_us - 61000000"_s, m_registry.database));
    status = ctl({u"runner"_s, u"status"_s});
    QCOMPARE(status.exitCode, 1);
    QVERIFY2(status.out.contains(u"silent"_s), qPrintable(status.out));
}

void TestCtlServe::login_thatIsNoRunners_isRefused_andAccessGivesIt()
{
    VERIFY_OK(m_registries.cluster().createRole(u"newcomer"_s));
    VERIFY_OK(m_registries.cluster().run(u"grant %1_support to newcomer"_s.arg(m_registry.database)));
    m_runner.user = u"newcomer"_s;
    const auto refused = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
    QVERIFY2(refused.err.contains(u"runner access"_s), qPrintable(refused.err));
    const auto script = ctl({u"runner"_s, u"access"_s, u"newcomer"_s});
    QVERIFY2(script.exitCode == 0, qPrintable(script.err));
    for (int times = 0; times < 2; ++times)
        VERIFY_OK(m_registries.cluster().run(script.out, m_registry.database));
    VERIFY_OK(m_registries.cluster().run(u"revoke %1_support from newcomer"_s.arg(m_registry.database)));
    const auto served = CtlRegistries::ctl(m_runner, {u"serve"_s, u"--once"_s});
    QVERIFY2(served.exitCode == 0, qPrintable(served.err));
    useRegistry(Engine::SQLite);
    QCOMPARE(ctl({u"runner"_s, u"access"_s, u"newcomer"_s}).exitCode, errorExitCode(ErrorKind::Unsupported));
}

QTEST_GUILESS_MAIN(TestCtlServe)
#include "tst_ctlserve.moc"
