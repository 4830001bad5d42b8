#include "tests/app/ctlregistries.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// From a shell: a system that django-tenants made is adopted, its tenants become managed, their routes are verified, and they are left
/// again; the sweep and a rebuilt registry know them.
class TestCtlManage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void adopted_areManaged_verified_andLeft();
    void filter_managesEach_andRetryTakesTheFailedOnly();
    void sweepAndRebuild_knowThem();
    void approval_refusesWhatNobodyMayManage_data();
    void approval_refusesWhatNobodyMayManage();
    void dryRun_ofTheApproval_isAScript();

private:
    CtlRun ctl(const QStringList &words) { return CtlRegistries::ctl(m_registry, words); }
    CtlRun prepare(const QStringList &more)
    {
        return ctl(QStringList {u"server"_s, u"prepare"_s, u"pg"_s, u"harbor"_s, u"--as"_s, u"postgres"_s} + more);
    }
    QString management(const QString &slug)
    {
        return ctl({u"tenant"_s, u"show"_s, slug, u"--offline"_s, u"--json"_s})
                   .json()[u"tenant"_s][u"managed"_s]
                   .toBool()
            ? u"managed"_s
            : u"observed"_s;
    }
    void run(const QString &sql) { VERIFY_OK(m_registries.cluster().run(sql, u"harbor"_s)); }
    void addServer()
    {
        const auto added = ctl({u"server"_s, u"add"_s, u"pg"_s,
                                CtlRegistries::argument(m_registries.cluster().spec(u"postgres"_s, u"daily"_s)),
                                u"--password"_s, u"none"_s});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    }
    CtlRegistries m_registries;
    ConnectionSpec m_registry;
};

void TestCtlManage::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
    VERIFY_OK(m_registries.cluster().createRole(u"harbor"_s));
    VERIFY_OK(m_registries.cluster().createRole(u"daily"_s));
}

void TestCtlManage::init()
{
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.run(u"drop database if exists harbor with (force)"_s));
    VERIFY_OK(
        cluster.run(u"do $$ declare r text; begin for r in select rolname from pg_roles where rolname ~ '^t_' loop "
                    "execute format('drop role %I', r); end loop; end $$"_s));
    VERIFY_OK(cluster.createDatabase(u"harbor"_s, u"harbor"_s));
    runFixture(cluster.spec(u"harbor"_s, u"harbor"_s), u"django-tenants"_s);
    run(u"grant select on customers_client, customers_domain to daily"_s);
    m_registry = m_registries.create(Engine::SQLite);
    addServer();
    const auto adopted = ctl({u"adopt"_s, u"pg"_s, u"--database"_s, u"harbor"_s, u"--preset"_s, u"django-tenants"_s,
                              u"--adopt"_s, u"lonely"_s});
    QVERIFY2(adopted.exitCode == 0, qPrintable(adopted.err + adopted.out));
}

void TestCtlManage::adopted_areManaged_verified_andLeft()
{
    const auto unprepared = ctl({u"tenant"_s, u"manage"_s, u"acme"_s, u"--yes"_s});
    QVERIFY2(unprepared.exitCode != 0 && unprepared.err.contains(u"prepare"_s), qPrintable(unprepared.err));
    QCOMPARE(prepare({}).exitCode, 0);
    const auto refused = ctl({u"tenant"_s, u"manage"_s, u"acme"_s, u"--yes"_s});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Denied));
    QVERIFY2(refused.err.contains(u"--adoptable"_s), qPrintable(refused.err));
    QCOMPARE(ctl({u"operation"_s, u"list"_s, u"--json"_s}).json()[u"operations"_s].toArray().size(), 0);
    const auto approved = prepare({u"--adoptable"_s, u"acme,fjord"_s});
    QVERIFY2(approved.exitCode == 0, qPrintable(approved.err));
    QVERIFY(ctl({u"route"_s, u"acme"_s, u"--verify"_s}).exitCode != 0);
    const auto tried = ctl({u"tenant"_s, u"manage"_s, u"acme"_s, u"--dry-run"_s});
    QVERIFY2(tried.exitCode == 0, qPrintable(tried.err));
    QVERIFY2(tried.out.contains(u"manage_adopted"_s) && tried.out.contains(u"must be refused"_s),
             qPrintable(tried.out));
    QCOMPARE(management(u"acme"_s), u"observed"_s);
    const auto done = ctl({u"tenant"_s, u"manage"_s, u"acme"_s, u"--yes"_s, u"--reason"_s, u"T-4711"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QVERIFY2(done.err.contains(u"managed"_s), qPrintable(done.err));
    const auto verified = ctl({u"route"_s, u"acme"_s, u"--verify"_s});
    QVERIFY2(verified.exitCode == 0, qPrintable(verified.err + verified.out));
    const auto renamed = ctl({u"tenant"_s, u"rename"_s, u"acme"_s, u"--slug"_s, u"acme-rockets"_s});
    QVERIFY2(renamed.exitCode == 0, qPrintable(renamed.err));
    QCOMPARE(ctl({u"route"_s, u"acme-rockets"_s, u"--verify"_s}).exitCode, 0);
    const auto suspended = ctl({u"tenant"_s, u"suspend"_s, u"acme-rockets"_s, u"--yes"_s});
    QCOMPARE(suspended.exitCode, errorExitCode(ErrorKind::Constraint));
    QVERIFY2(suspended.err.contains(u"harbor owns the schema acme"_s), qPrintable(suspended.err));
    const auto left = ctl({u"tenant"_s, u"unmanage"_s, u"acme-rockets"_s, u"--yes"_s});
    QVERIFY2(left.exitCode == 0, qPrintable(left.err));
    QCOMPARE(management(u"acme-rockets"_s), u"observed"_s);
    // Adopting it again finds it by its place.
    QCOMPARE(ctl({u"adopt"_s, u"pg"_s, u"--database"_s, u"harbor"_s, u"--preset"_s, u"django-tenants"_s, u"--adopt"_s,
                  u"lonely"_s})
                 .exitCode,
             0);
    QCOMPARE(ctl({u"tenant"_s, u"list"_s, u"--json"_s}).json()[u"tenants"_s].toArray().size(), 3);
}

void TestCtlManage::filter_managesEach_andRetryTakesTheFailedOnly()
{
    QCOMPARE(prepare({u"--adoptable"_s, u"acme,f*"_s}).exitCode, 0);
    const QString file = m_registries.files().filePath(u"outcomes.csv"_s);
    const auto outcomes = [](const CtlRun &run) {
        QStringList all;
        const QJsonArray tenants = run.json().value(u"tenants"_s).toArray();
        for (const auto &tenant : tenants)
            all << tenant[u"slug"_s].toString() + u' ' + tenant[u"outcome"_s].toString();
        all.sort();
        return all;
    };
    const auto first = ctl(
        {u"tenant"_s, u"manage"_s, u"--filter"_s, u"state:active"_s, u"--json"_s, u"--yes"_s, u"--outcomes"_s, file});
    QCOMPARE(first.exitCode, 1);
    QCOMPARE(outcomes(first), QStringList({u"acme done"_s, u"fjord done"_s, u"lonely failed"_s}));
    QCOMPARE(prepare({u"--adoptable"_s, u"lonely"_s}).exitCode, 0);
    const auto second =
        ctl({u"tenant"_s, u"manage"_s, u"--retry"_s, file, u"--outcomes"_s, file, u"--json"_s, u"--yes"_s});
    QVERIFY2(second.exitCode == 0, qPrintable(second.err + second.out));
    QCOMPARE(outcomes(second), QStringList {u"lonely done"_s});
    for (const QString &slug : {u"acme"_s, u"fjord"_s, u"lonely"_s})
        QCOMPARE(ctl({u"route"_s, slug, u"--verify"_s}).exitCode, 0);
}

void TestCtlManage::sweepAndRebuild_knowThem()
{
    QCOMPARE(prepare({u"--adoptable"_s, u"acme,fjord"_s}).exitCode, 0);
    QCOMPARE(ctl({u"tenant"_s, u"manage"_s, u"acme"_s, u"fjord"_s, u"--yes"_s}).exitCode, 0);
    const QStringList check {u"registry"_s, u"check"_s, u"--servers"_s, u"--json"_s};
    const auto clean = ctl(check);
    QVERIFY2(clean.exitCode == 0, qPrintable(clean.err + clean.out));
    const ConnectionSpec known = m_registry;
    const QString id = ctl({u"route"_s, u"acme"_s, u"--json"_s}).json()[u"route"_s][u"registry"_s].toString();
    m_registry = m_registries.create(Engine::SQLite);
    const auto rebuilt = ctl({u"registry"_s, u"rebuild"_s, u"--servers-of"_s, CtlRegistries::argument(known),
                              u"--registry-id"_s, id, u"--partial"_s});
    QVERIFY2(rebuilt.exitCode == 0, qPrintable(rebuilt.err + rebuilt.out));
    for (const QString &slug : {u"acme"_s, u"fjord"_s})
        QCOMPARE(ctl({u"route"_s, slug, u"--verify"_s}).exitCode, 0);
    QCOMPARE(management(u"fjord"_s), u"managed"_s);
    QCOMPARE(ctl(check).exitCode, 0);
    // A copy under its name is not it.
    run(u"alter schema fjord rename to fjord_old; create schema fjord authorization harbor"_s);
    const auto found = ctl(check);
    QCOMPARE(found.exitCode, 1);
    QCOMPARE(found.json()[u"findings"_s].toArray().size(), 1);
    QCOMPARE(found.json()[u"findings"_s][0][u"tenant"_s].toString(), u"fjord"_s);
    QCOMPARE(ctl({u"route"_s, u"fjord"_s, u"--verify"_s}).exitCode, errorExitCode(ErrorKind::Missing));
}

void TestCtlManage::approval_refusesWhatNobodyMayManage_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("words");
    QTest::newRow("the system's") << u"pg_catalog"_s << u"the system's"_s;
    QTest::newRow("its information") << u"information_schema"_s << u"the system's"_s;
    QTest::newRow("ours") << u"tenantry_admin"_s << u"made by this program"_s;
    QTest::newRow("public by a pattern") << u"publi*"_s << u"No schema of harbor fits"_s;
    QTest::newRow("a superuser's") << u"boss"_s << u"a superuser"_s;
    QTest::newRow("not there") << u"nobody"_s << u"No schema of harbor fits"_s;
    QTest::newRow("a quote") << u"x'y"_s << u"No schema of harbor fits"_s;
}

void TestCtlManage::approval_refusesWhatNobodyMayManage()
{
    QFETCH(QString, schema);
    QFETCH(QString, words);
    run(u"create schema boss"_s);
    const auto refused = prepare({u"--adoptable"_s, schema});
    QVERIFY(refused.exitCode != 0);
    QVERIFY2(refused.err.contains(words), qPrintable(refused.err));
    QCOMPARE(m_registries.cluster()
                 .value(u"select count(*) from tenantry_admin.adoptable"_s, u"harbor"_s)
                 .value_or(QString()),
             u"0"_s);
}

void TestCtlManage::dryRun_ofTheApproval_isAScript()
{
    const auto script = prepare({u"--adoptable"_s, u"acme,f*"_s, u"--dry-run"_s});
    QCOMPARE(script.exitCode, 0);
    QVERIFY2(script.out.contains(u"tenantry_admin.adoptable"_s) && script.out.contains(u"f*"_s),
             qPrintable(script.out));
    QProcess psql;
    const PostgresCluster &cluster = m_registries.cluster();
    psql.start(PostgresCluster::binary(u"psql"_s),
               {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, cluster.socketDirectory(), u"-p"_s,
                QString::number(cluster.port()), u"-U"_s, u"postgres"_s, u"harbor"_s});
    psql.write(script.out.toUtf8());
    psql.closeWriteChannel();
    QVERIFY(psql.waitForFinished(60000));
    QVERIFY2(psql.exitCode() == 0, psql.readAllStandardError().constData());
    QCOMPARE(m_registries.cluster()
                 .value(u"select string_agg(schema, ' ' order by schema) from tenantry_admin.adoptable"_s, u"harbor"_s)
                 .value_or(QString()),
             u"acme fjord"_s);
    QCOMPARE(prepare({u"--adoptable"_s, u"acme"_s, u"--databases"_s}).exitCode, errorExitCode(ErrorKind::InvalidInput));
}

QTEST_GUILESS_MAIN(TestCtlManage)
#include "tst_ctlmanage.moc"
