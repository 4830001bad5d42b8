#include "tests/app/ctlregistries.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What tenantryctl says of its way to the registry, and the ways that a URL can name.
class TestCtlWay : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void weakerEncryption_isTold_data();
    void weakerEncryption_isTold();
    void variables_areTold_withoutThePassword();
    void way_toAFile_needsNoWords();
    void way_isToldOnce_andNotWhenQuiet();
    void way_throughAPooler_works();
    void passFile_ofTheUrl_isUsed();

private:
    static ctl::Environment environment(const QList<PgEnvironment::Variable> &variables)
    {
        ctl::Environment environment;
        environment.pg.variables = variables;
        return environment;
    }
    CtlRegistries m_registries;
};

void TestCtlWay::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

void TestCtlWay::weakerEncryption_isTold_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("told"); // empty = nothing
    const QString remote = u"registry.invalid"_s;
    QTest::newRow("default") << QString() << remote << QString();
    QTest::newRow("verify-full") << u"verify-full"_s << remote << QString();
    QTest::newRow("verify-ca") << u"verify-ca"_s << remote << u"not the host's name (sslmode=verify-ca)"_s;
    QTest::newRow("require") << u"require"_s << remote << u"nobody verifies which server it is (sslmode=require)"_s;
    QTest::newRow("disable") << u"disable"_s << remote << u"is not encrypted (sslmode=disable)"_s;
    QTest::newRow("disable, on this computer") << u"disable"_s << u"127.0.0.1"_s << QString();
}

void TestCtlWay::weakerEncryption_isTold()
{
    QFETCH(QString, mode);
    QFETCH(QString, host);
    QFETCH(QString, told);
    const QString url = u"postgresql://ann@%1:9/fleet?connect_timeout=2"_s.arg(host)
        + (mode.isEmpty() ? QString() : u"&sslmode="_s + mode);
    const CtlRun run = runCtl({u"tenant"_s, u"list"_s, u"--registry"_s, url});
    QVERIFY(run.exitCode != 0); // nobody answers there; what it is like is told before
    QCOMPARE(run.err.contains(u"sslmode="_s), !told.isEmpty());
    QVERIFY2(run.err.contains(told), qPrintable(run.err));
}

void TestCtlWay::variables_areTold_withoutThePassword()
{
    const auto registry = m_registries.create(Engine::PostgreSQL);
    using Use = PgEnvironment::Use;
    ctl::Environment taken = environment({{u"PGHOST"_s, registry.host, Use::Registry},
                                          {u"PGOPTIONS"_s, u"-c role=x"_s, Use::Ignored},
                                          {u"PGPASSWORD"_s, QString(), Use::Registry}});
    taken.pg.settings.insert(u"host"_s, registry.host);
    taken.pg.password = Secret("hunter2");
    const QString url =
        u"postgresql://%1@:%2/%3"_s.arg(registry.user, QString::number(registry.port), registry.database);
    const CtlRun run = runCtl({u"tenant"_s, u"list"_s, u"--registry"_s, url}, false, taken);
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY2(run.err.contains(u"for the registry: PGHOST=%1, PGPASSWORD (not shown)."_s.arg(registry.host)),
             qPrintable(run.err));
    QVERIFY2(run.err.contains(u"Without effect in the environment: PGOPTIONS=-c role=x."_s), qPrintable(run.err));
    QVERIFY(!run.err.contains(u"hunter2"_s) && !run.out.contains(u"hunter2"_s));
    const CtlRun json = runCtl({u"tenant"_s, u"list"_s, u"--json"_s, u"--registry"_s, url}, false, taken);
    QVERIFY(json.json().contains(u"tenants"_s));
    QVERIFY2(json.err.isEmpty(), qPrintable(json.err)); // a script reads documents there
}

void TestCtlWay::way_toAFile_needsNoWords()
{
    const auto registry = m_registries.create(Engine::SQLite);
    const CtlRun run = runCtl(CtlRegistries::line(registry, {u"tenant"_s, u"list"_s}), false,
                              environment({{u"PGHOST"_s, u"elsewhere"_s, PgEnvironment::Use::Registry}}));
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(!run.err.contains(u"PGHOST"_s), qPrintable(run.err));
}

void TestCtlWay::way_isToldOnce_andNotWhenQuiet()
{
    const auto registry = m_registries.create(Engine::PostgreSQL);
    const auto taken = environment({{u"PGTZ"_s, u"UTC"_s, PgEnvironment::Use::Ignored}});
    // It asks for the registry several times.
    const CtlRun run =
        runCtl(CtlRegistries::line(registry, {u"registry"_s, u"upgrade"_s, u"--dry-run"_s}), false, taken);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err.count(u"PGTZ"_s), 1);
    const CtlRun quiet = runCtl(CtlRegistries::line(registry, {u"tenant"_s, u"list"_s, u"--quiet"_s}), false, taken);
    QCOMPARE(quiet.err, QString());
}

void TestCtlWay::way_throughAPooler_works()
{
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.createRole(u"app"_s));
    VERIFY_OK(cluster.createDatabase(u"app"_s, u"app"_s));
    PgBouncer bouncer(cluster);
    bouncer.addLogin(u"ann"_s);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    const auto registry = m_registries.create(Engine::PostgreSQL);
    const auto pooled = bouncer.through(registry);
    const QString file = m_registries.file(u"new.csv"_s, "slug,name\ncedar,Cedar\n");
    const auto ctl = [&](const QStringList &words, const QString &more) {
        return runCtlProcess(words + QStringList {u"--registry"_s, CtlRegistries::argument(pooled) + more});
    };
    const CtlRun direct = ctl({u"tenant"_s, u"list"_s}, {});
    QCOMPARE(direct.exitCode, errorExitCode(ErrorKind::Connection));
    QVERIFY2(direct.err.contains(u"pooled mode"_s), qPrintable(direct.err));
    const QString mode = u"&session_mode=pooled"_s;
    for (const QStringList &words : {QStringList {u"tenant"_s, u"import"_s, file},
                                     {u"tenant"_s, u"tag"_s, u"add"_s, u"vip"_s, u"cedar"_s},
                                     {u"tenant"_s, u"show"_s, u"cedar"_s},
                                     {u"audit"_s, u"list"_s},
                                     {u"registry"_s, u"check"_s}}) {
        const CtlRun run = ctl(words, mode);
        QVERIFY2(run.exitCode == 0, qPrintable(words.join(u' ') + run.err));
    }
    const CtlRun listed = ctl({u"tenant"_s, u"list"_s, u"tag:vip"_s, u"--json"_s}, mode);
    QCOMPARE(listed.json().value(u"tenants"_s).toArray().size(), 1);
}

void TestCtlWay::passFile_ofTheUrl_isUsed()
{
    const auto registry = m_registries.create(Engine::PostgreSQL);
    VERIFY_OK(m_registries.cluster().run(u"alter role ann password 'pencil'"_s));
    const QString file = m_registries.file(u"pw"_s, "*:*:*:ann:pencil\n");
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    const QString url = u"postgresql://ann@127.0.0.1:%1/%2?sslmode=disable"_s.arg(registry.port).arg(registry.database);
    QCOMPARE(runCtlProcess({u"tenant"_s, u"list"_s, u"--registry"_s, url}).exitCode, errorExitCode(ErrorKind::Denied));
    const CtlRun run = runCtlProcess({u"tenant"_s, u"list"_s, u"--registry"_s, url + u"&passfile="_s + file});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    VERIFY_OK(m_registries.cluster().run(u"alter role ann password null"_s));
}

QTEST_GUILESS_MAIN(TestCtlWay)
#include "tst_ctlway.moc"
