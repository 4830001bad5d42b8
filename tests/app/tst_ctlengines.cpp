#include "core/isolation/capabilitywords.h"
#include "core/isolation/engineversions.h"
#include "core/registry/server.h"
#include "tests/app/ctlonboarding.h"
#include "tests/support/openordie.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What the shell says of engines is the table, and what it says of one tenant is what its server says.
class TestCtlEngines : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void engines_areTheTable();
    void page_isWhatTheCommandPrints();
    void sessions_areShown_andAreTold_whereNobodyKnows();
    void limit_isSetReadAndReached();
    void limit_withoutSense_isRefused_data();
    void limit_withoutSense_isRefused();

private:
    void onboard(const QStringList &more = {})
    {
        begin();
        prepare();
        VERIFY_OK(m_registries.cluster().run(u"grant tenantry_granter to daily"_s));
        const auto made = ctl(QStringList {u"tenant"_s, u"onboard"_s, u"kestrel"_s, u"--server"_s, u"pg-1"_s,
                                           u"--database"_s, m_database, u"--migrations"_s, m_folder}
                              + more);
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    }
    QString login()
    {
        return m_registries.cluster()
            .value(u"select max(rolname) from pg_roles where rolname ~ '^t_kestrel_.*_app$'"_s)
            .value_or(u"?"_s);
    }
};

void TestCtlEngines::engines_areTheTable()
{
    const auto run = runCtl({u"engines"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonArray cells = run.json().value(u"capabilities"_s).toArray();
    QCOMPARE(size_t(cells.size()), allEngines.size() * allIsolationKinds.size() * allCapabilities.size());
    for (const auto &value : cells) {
        const QJsonObject cell = value.toObject();
        Engine engine {};
        IsolationKind kind {};
        QVERIFY(engineFromName(cell.value(u"engine"_s).toString(), &engine));
        QVERIFY(isolationKindFromName(cell.value(u"model"_s).toString(), &kind));
        const auto capability = std::find_if(allCapabilities.begin(), allCapabilities.end(), [&](Capability one) {
            return capabilityName(one) == cell.value(u"capability"_s).toString();
        });
        QVERIFY(capability != allCapabilities.end());
        const auto can = checkCapability(engine, kind, *capability);
        QCOMPARE(cell.value(u"can"_s).toBool(), can.has_value());
        QCOMPARE(cell.value(u"reason"_s).toString(), can ? QString() : can.error().message);
    }
    QCOMPARE(size_t(run.json().value(u"versions"_s).toArray().size()), engineVersions().size());
}

void TestCtlEngines::page_isWhatTheCommandPrints()
{
    QFile page(QStringLiteral(TENANTRY_SOURCE_DIR "/docs/engines.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    const auto run = runCtl({u"engines"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(text.contains(u"```text\n"_s + run.out + u"```\n"_s),
             "put what 'tenantryctl engines' prints into docs/engines.md");
}

void TestCtlEngines::sessions_areShown_andAreTold_whereNobodyKnows()
{
    onboard();
    QCOMPARE(
        ctl({u"tenant"_s, u"login"_s, u"kestrel"_s, u"--password-file"_s, m_folder + u"/kestrel.pgpass"_s}).exitCode,
        0);
    const auto nobody = ctl({u"tenant"_s, u"sessions"_s, u"kestrel"_s, u"--json"_s});
    QVERIFY2(nobody.exitCode == 0, qPrintable(nobody.err));
    QVERIFY(nobody.json().value(u"sessions"_s).toArray().isEmpty());
    const auto session = openOrDie(m_registries.cluster().spec(m_database, login()));
    const auto seen = ctl({u"tenant"_s, u"sessions"_s, u"kestrel"_s, u"--json"_s});
    QCOMPARE(seen.json().value(u"sessions"_s).toArray().size(), 1);
    QCOMPARE(seen.json()[u"sessions"_s][0][u"login"_s].toString(), login());
    const auto text = ctl({u"tenant"_s, u"sessions"_s, u"kestrel"_s});
    QVERIFY2(text.out.contains(login()), qPrintable(text.out));
    QVERIFY(QDir().mkpath(m_folder + u"/shared"_s));
    (void)m_registries.file(m_database + u"/shared/0001_base.up.sql"_s,
                            "create table orders (tenant_id uuid not null, id bigint, primary key (tenant_id, id));\n");
    const auto shared = ctl({u"tenant"_s, u"onboard"_s, u"finch"_s, u"--server"_s, u"pg-1"_s, u"--database"_s,
                             m_database, u"--migrations"_s, m_folder + u"/shared"_s, u"--model"_s, u"shared"_s});
    QVERIFY2(shared.exitCode == 0, qPrintable(shared.err));
    const auto unknown = ctl({u"tenant"_s, u"sessions"_s, u"finch"_s});
    QCOMPARE(unknown.exitCode, errorExitCode(ErrorKind::Unsupported));
    QVERIFY2(unknown.err.contains(u"no login of its own"_s), qPrintable(unknown.err));
}

void TestCtlEngines::limit_isSetReadAndReached()
{
    onboard();
    const auto none = ctl({u"tenant"_s, u"limit"_s, u"kestrel"_s, u"--connections"_s, u"1"_s});
    QCOMPARE(none.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY2(none.err.contains(u"tenant login"_s), qPrintable(none.err));
    QCOMPARE(
        ctl({u"tenant"_s, u"login"_s, u"kestrel"_s, u"--password-file"_s, m_folder + u"/limited.pgpass"_s}).exitCode,
        0);
    const auto dry = ctl({u"tenant"_s, u"limit"_s, u"kestrel"_s, u"--connections"_s, u"1"_s, u"--dry-run"_s});
    QVERIFY2(dry.exitCode == 0 && dry.out.contains(u"set_login"_s), qPrintable(dry.out + dry.err));
    QCOMPARE(ctl({u"tenant"_s, u"limit"_s, u"kestrel"_s, u"--json"_s}).json()[u"connections"_s].toInt(-1), 0);
    const auto set =
        ctl({u"tenant"_s, u"limit"_s, u"kestrel"_s, u"--connections"_s, u"1"_s, u"--json"_s, u"--reason"_s, u"T-9"_s});
    QVERIFY2(set.exitCode == 0, qPrintable(set.err));
    QCOMPARE(set.json()[u"connections"_s].toInt(), 1);
    QCOMPARE(set.json()[u"of"_s].toString(), u"login"_s);
    const auto session = openOrDie(m_registries.cluster().spec(m_database, login()));
    const auto second = Connection::open(m_registries.cluster().spec(m_database, login()));
    QVERIFY(!second);
    QCOMPARE(second.error().sqlState, u"53300"_s);
    const auto trail = ctl({u"audit"_s, u"list"_s, u"--json"_s});
    QVERIFY2(trail.out.contains(u"tenant.limit"_s) && trail.out.contains(u"T-9"_s), qPrintable(trail.out));
}

void TestCtlEngines::limit_withoutSense_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("below none") << QStringList {u"kestrel"_s, u"--connections"_s, u"-1"_s} << ErrorKind::InvalidInput;
    QTest::newRow("no number") << QStringList {u"kestrel"_s, u"--connections"_s, u"many"_s} << ErrorKind::InvalidInput;
    QTest::newRow("nobody") << QStringList {u"nobody"_s, u"--connections"_s, u"4"_s} << ErrorKind::Missing;
}

void TestCtlEngines::limit_withoutSense_isRefused()
{
    QFETCH(QStringList, words);
    QFETCH(ErrorKind, kind);
    onboard();
    QCOMPARE(ctl(QStringList {u"tenant"_s, u"limit"_s} + words).exitCode, errorExitCode(kind));
}

QTEST_GUILESS_MAIN(TestCtlEngines)
#include "tst_ctlengines.moc"
