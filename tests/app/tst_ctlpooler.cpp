#include "tests/app/ctlpooling.h"
#include "tests/support/openordie.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A real PgBouncer before tenants that were made here, from a shell.
class TestCtlPooler : public QObject, private CtlPooling
{
    Q_OBJECT
private slots:
    void initTestCase() { startAll(); }
    void init() { beginAll(); }
    void config_printsTheFile_andWhoIsLeftOut();
    void config_exported_isPutInPlaceByItsCommands();
    void apply_leadsToEachTenant_andIsInTheTrail();
    void apply_dryRun_showsTheDifference_andChangesNothing();
    void apply_afterASuspension_takesTheTenantOut();
    void lab_tellsWhatCrosses();
};

void TestCtlPooler::config_printsTheFile_andWhoIsLeftOut()
{
    QCOMPARE(ctl({u"tenant"_s, u"suspend"_s, u"heron"_s, u"--yes"_s}).exitCode, 0);
    const auto printed = pooler(u"config"_s, {u"pg-1"_s, u"--sessions"_s, u"9"_s, u"--mode"_s, u"transaction"_s});
    QVERIFY2(printed.exitCode == 0, qPrintable(printed.err));
    QVERIFY2(printed.out.contains(u"\nkestrel = host=%1 port=%2 dbname=%3 pool_size=4 max_db_connections=4 "
                                  "pool_mode=transaction\n"_s.arg(m_registries.cluster().socketDirectory())
                                      .arg(m_registries.cluster().port())
                                      .arg(m_database)),
             qPrintable(printed.out));
    QVERIFY2(printed.err.contains(u"heron has no entry: it is suspended"_s), qPrintable(printed.err));
    const auto json = pooler(u"config"_s, {u"--json"_s}).json();
    QCOMPARE(json[u"entries"_s][0][u"login"_s].toString(), appLogin());
    // Without a number, what the server has but for the program's own budget.
    const int most = m_registries.cluster()
                         .value(u"select current_setting('max_connections')::int - "
                                "current_setting('superuser_reserved_connections')::int - 6"_s)
                         .value_or(QString())
                         .toInt();
    QCOMPARE(json[u"shares"_s][0][u"sessions"_s].toInt(), most);
    const auto few = pooler(u"config"_s, {u"--sessions"_s, u"1"_s});
    QCOMPARE(few.exitCode, 0); // one entry is left
    QCOMPARE(ctl({u"tenant"_s, u"resume"_s, u"heron"_s}).exitCode, 0);
    QCOMPARE(pooler(u"config"_s, {u"--sessions"_s, u"1"_s}).exitCode, errorExitCode(ErrorKind::Constraint));
    QCOMPARE(pooler(u"config"_s, {u"--sessions"_s, u"1"_s, u"--by"_s, u"database"_s}).exitCode, 0);
}

void TestCtlPooler::config_exported_isPutInPlaceByItsCommands()
{
    const QString folder = m_folder + u"/export"_s;
    const auto exported = pooler(u"config"_s, {u"--export"_s, folder, u"--as"_s, u"postgres"_s});
    QVERIFY2(exported.exitCode == 0, qPrintable(exported.err));
    QVERIFY2(exported.out.contains(u"install"_s) && exported.out.contains(u"RELOAD"_s), qPrintable(exported.out));
    const QByteArray users = ServerProcess::readFile(folder + u"/tenantry-users.txt"_s);
    QVERIFY(users.contains(appLogin().toUtf8()) && users.contains("SCRAM-SHA-256$"));
    QVERIFY(!exported.out.contains(u"SCRAM"_s) && !exported.err.contains(u"SCRAM"_s));
    const QByteArray config = ServerProcess::readFile(folder + u"/tenantry.ini"_s);
    QVERIFY(config.contains("max_user_connections=4"));
    ServerProcess::writeFile(file(), config); // what the commands do
    auto console = openOrDie(m_bouncer->console());
    VERIFY_OK(console->script(u"RELOAD"_s));
    const auto checked = pooler(u"check"_s, ways());
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.err));
}

void TestCtlPooler::apply_leadsToEachTenant_andIsInTheTrail()
{
    const auto done = apply({u"--reason"_s, u"T-12"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QVERIFY2(done.out.contains(u"+ kestrel = host="_s) && done.out.contains(u"+ heron = host="_s),
             qPrintable(done.out));
    QVERIFY2(done.err.contains(u"2 were gone through"_s), qPrintable(done.err));
    QCOMPARE(newestRecord(), u"pooler.apply done"_s);
    QVERIFY(ctl({u"audit"_s, u"list"_s, u"--json"_s}).out.contains(u"T-12"_s));
    const auto again = apply({u"--json"_s}).json();
    QVERIFY(again[u"changes"_s].toArray().isEmpty());
    const auto arrivals = again[u"arrivals"_s].toArray();
    QCOMPARE(arrivals.size(), 2);
    for (const QJsonValue &arrival : arrivals)
        QCOMPARE(arrival[u"outcome"_s].toString(), u"right"_s);
    QVERIFY2(arrivals[1][u"words"_s].toString().contains(u"control table of kestrel"_s), qPrintable(done.err));
    // As the application works: its own login finds its own tenant without naming a schema.
    ConnectionSpec through = m_bouncer->spec();
    through.database = u"kestrel"_s;
    through.user = appLogin();
    auto found = openOrDie(through)->query(u"select count(*) from orders"_s);
    VERIFY_OK(found);
}

void TestCtlPooler::apply_dryRun_showsTheDifference_andChangesNothing()
{
    const auto shown = apply({u"--dry-run"_s});
    QVERIFY2(shown.exitCode == 0 && shown.out.contains(u"+ kestrel = "_s), qPrintable(shown.err));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!newestRecord().startsWith(u"pooler"_s));
    QCOMPARE(apply().exitCode, 0);
    const QByteArray before = text();
    const auto fewer = apply({u"--dry-run"_s, u"--sessions"_s, u"6"_s});
    QVERIFY2(fewer.out.contains(u"- kestrel = "_s) && fewer.out.contains(u"+ kestrel = "_s), qPrintable(fewer.out));
    QCOMPARE(text(), before);
}

void TestCtlPooler::apply_afterASuspension_takesTheTenantOut()
{
    QCOMPARE(apply().exitCode, 0);
    QCOMPARE(ctl({u"tenant"_s, u"suspend"_s, u"kestrel"_s, u"--yes"_s}).exitCode, 0);
    const auto late = pooler(u"check"_s, ways());
    QCOMPARE(late.exitCode, errorExitCode(ErrorKind::Conflict));
    QVERIFY2(late.err.contains(u"still has the entry kestrel"_s), qPrintable(late.err));
    const auto done = apply();
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QVERIFY2(done.out.contains(u"- kestrel = "_s) && !done.out.contains(u"+ kestrel"_s), qPrintable(done.out));
    QVERIFY(!text().contains("kestrel"));
    QCOMPARE(ctl({u"tenant"_s, u"resume"_s, u"kestrel"_s}).exitCode, 0);
    QCOMPARE(pooler(u"check"_s, ways()).exitCode, errorExitCode(ErrorKind::Conflict));
    QCOMPARE(apply().exitCode, 0);
    QCOMPARE(pooler(u"check"_s, ways()).exitCode, 0);
}

void TestCtlPooler::lab_tellsWhatCrosses()
{
    const QString url = CtlRegistries::argument(m_bouncer->spec());
    const auto told = pooler(u"lab"_s, {url});
    QCOMPARE(told.exitCode, 1);
    QVERIFY2(told.out.contains(u"search_path"_s) && told.out.contains(u"crosses"_s)
                 && told.out.contains(u"does not cross"_s) && told.out.contains(u"SET LOCAL"_s),
             qPrintable(told.out));
    const auto json = pooler(u"lab"_s, {url, u"--rounds"_s, u"1"_s, u"--json"_s});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(json.json()[u"mode"_s].toString(), u"transaction"_s);
    QCOMPARE(json.json()[u"left"_s].toInt(-1), 0);
    m_bouncer->stop();
    m_bouncer->setPoolMode(u"session"_s);
    QVERIFY(!QFile::exists(file()));
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    const auto safe = pooler(u"lab"_s, {url, u"--rounds"_s, u"1"_s});
    QVERIFY2(safe.exitCode == 0, qPrintable(safe.out + safe.err));
    QCOMPARE(pooler(u"lab"_s, {u"postgresql://app@127.0.0.1:1/app"_s}).exitCode, errorExitCode(ErrorKind::Connection));
}

QTEST_GUILESS_MAIN(TestCtlPooler)
#include "tst_ctlpooler.moc"
