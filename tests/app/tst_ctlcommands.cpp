#include "app/ctl/commandtable.h"
#include "app/ctl/completion.h"
#include "app/ctl/manpage.h"
#include "core/registry/tenantregistry.h"
#include "tests/app/ctlterminal.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// tenantryctl from its command line to what it prints, on registries and servers of its own.
class TestCtlCommands : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void registryInit_makesOneOnce();
    void registryInit_dryRun_makesNothing();
    void registryUpgrade_ofTheCurrentFormat_doesNothing();
    void registryCheck_ofAGoodOne_findsNothing_andOfADamagedOneIsAnError();
    void serverAdd_ofARunningServer_isListedAndTested();
    void serverAdd_ofWhatDoesNotAnswer_addsNothing();
    void serverAdd_withAPasswordInTheUrl_refusesAndDoesNotRepeatIt();
    void serverAdd_passwordSource_isKept_data();
    void serverAdd_passwordSource_isKept();
    void serverAdd_dryRun_addsNothing();
    void serverRemove_asksFirst();
    void serverTest_withFewRights_printsTheGrants();
    void tenantShow_readsTheServerLive_andSaysUnknownWhenItIsDown();
    void tenantImport_ofAQueryOnARealServer_fillsTheRegistry();
    void tenantImport_ofBadFiles_writesNothing_data();
    void tenantImport_ofBadFiles_writesNothing();
    void tenantList_filtersAndPages();
    void badInput_endsWithTheCodeOfItsKind_data();
    void badInput_endsWithTheCodeOfItsKind();
    void names_withControlCharacters_doNotReachTheTerminal();
    void progress_isShownOnATerminalOnly();
    void progress_ofAnImport_countsItsRowsOnATerminal();
    void process_hasExitCodesAndStreams();
    void process_interrupted_cancelsOnTheServer();
    void generatedFiles_areThoseOfTheCommandTable_data();
    void generatedFiles_areThoseOfTheCommandTable();

private:
    QString serverUrl(const QString &user = u"monitor"_s) const;
    void fillRegistry();
    CtlRun ctl(const QStringList &arguments, bool terminal = false);

    QTemporaryDir m_directory;
    PostgresCluster m_cluster;
    QString m_registry;
    int m_number = 0;
};

void TestCtlCommands::initTestCase()
{
    keepCtlFilesIn(m_directory.path());
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createDatabase(u"fleet"_s));
    VERIFY_OK(m_cluster.createRole(u"watcher"_s));
    VERIFY_OK(m_cluster.createRole(u"monitor"_s, {}, u"IN ROLE pg_monitor"_s));
    VERIFY_OK(m_cluster.run(
        u"CREATE SCHEMA acme; CREATE TABLE acme.t (id int); INSERT INTO acme.t VALUES (1); ANALYZE acme.t"_s,
        u"fleet"_s));
}

void TestCtlCommands::init()
{
    m_registry = m_directory.filePath(u"registry%1.sqlite"_s.arg(++m_number));
}

CtlRun TestCtlCommands::ctl(const QStringList &arguments, bool terminal)
{
    return runCtl(arguments + QStringList {u"--registry"_s, m_registry}, terminal);
}

QString TestCtlCommands::serverUrl(const QString &user) const
{
    return u"postgresql://%1@/postgres?host=%2&port=%3"_s.arg(user, m_cluster.socketDirectory()).arg(m_cluster.port());
}

/// A registry with one server and three tenants.
void TestCtlCommands::fillRegistry()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun added = ctl({u"server"_s, u"add"_s, u"pg"_s, serverUrl(), u"--password"_s, u"none"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_registry;
    TenantRegistry registry(spec, {}, {ClientId::create(), u"test"_s});
    const auto opened = registry.open();
    QTRY_VERIFY(opened.isFinished());
    const auto servers = registry.servers();
    QTRY_VERIFY(servers.isFinished());
    const auto add = [&](const QString &slug, const QString &region, IsolationKind kind, const QString &schema) {
        Tenant tenant;
        tenant.slug = slug;
        tenant.name = slug.toUpper();
        tenant.region = region;
        tenant.placement = {kind, servers.result()->first().id, u"fleet"_s, schema, {}, 1};
        const auto created = registry.createTenant(tenant);
        QTRY_VERIFY(created.isFinished());
        VERIFY_OK(created.result());
    };
    add(u"acme"_s, u"eu"_s, IsolationKind::Schema, u"acme"_s);
    add(u"birch"_s, u"us"_s, IsolationKind::Database, {});
    add(u"cedar"_s, u"eu"_s, IsolationKind::Database, {});
}

void TestCtlCommands::registryInit_makesOneOnce()
{
    const CtlRun made =
        ctl({u"registry"_s, u"init"_s, u"--name"_s, u"Harborline"_s, u"--environment"_s, u"staging"_s, u"--json"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const QJsonObject registry = made.json().value(u"registry").toObject();
    QCOMPARE(registry.value(u"name").toString(), u"Harborline"_s);
    QCOMPARE(registry.value(u"environment").toString(), u"staging"_s);
    const CtlRun again = ctl({u"registry"_s, u"init"_s});
    QCOMPARE(again.exitCode, errorExitCode(ErrorKind::Conflict));
    QVERIFY(again.out.isEmpty());
}

void TestCtlCommands::registryInit_dryRun_makesNothing()
{
    const CtlRun run = ctl({u"registry"_s, u"init"_s, u"--dry-run"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY(run.err.contains(u"Would make"_s));
    QVERIFY(!QFile::exists(m_registry));
}

void TestCtlCommands::registryUpgrade_ofTheCurrentFormat_doesNothing()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun run = ctl({u"registry"_s, u"upgrade"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.contains(u"current format"_s), qPrintable(run.err));
}

void TestCtlCommands::registryCheck_ofAGoodOne_findsNothing_andOfADamagedOneIsAnError()
{
    fillRegistry();
    const CtlRun good = ctl({u"registry"_s, u"check"_s, u"--json"_s});
    QVERIFY2(good.exitCode == 0, qPrintable(good.err));
    QVERIFY(good.json().value(u"faults").toArray().isEmpty());
    QFile file(m_registry);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database, and it never was one: it is a sentence that somebody saved here");
    file.close();
    QFile::remove(m_registry + u"-wal"_s);
    QCOMPARE(ctl({u"registry"_s, u"check"_s}).exitCode, errorExitCode(ErrorKind::Internal));
}

void TestCtlCommands::serverAdd_ofARunningServer_isListedAndTested()
{
    fillRegistry();
    const CtlRun list = ctl({u"server"_s, u"list"_s});
    QVERIFY2(list.out.contains(u"pg"_s) && list.out.contains(u"production"_s), qPrintable(list.out));
    const CtlRun json = ctl({u"server"_s, u"list"_s, u"--json"_s});
    QCOMPARE(json.json().value(u"servers").toArray().at(0).toObject().value(u"tenants").toInt(), 3);
    const CtlRun tested = ctl({u"server"_s, u"test"_s, u"pg"_s});
    QVERIFY2(tested.exitCode == 0, qPrintable(tested.err));
    QVERIFY2(tested.out.contains(*m_cluster.value(u"SHOW server_version"_s)), qPrintable(tested.out));
    QVERIFY2(!tested.out.contains(u"superuser"_s), qPrintable(tested.out));
    const QStringList strong {u"server"_s, u"add"_s, u"strong"_s, serverUrl(u"postgres"_s), u"--password"_s, u"none"_s};
    QCOMPARE(ctl(strong).exitCode, 0);
    QVERIFY(ctl({u"server"_s, u"test"_s, u"strong"_s}).out.contains(u"superuser"_s));
    QCOMPARE(ctl({u"server"_s, u"test"_s, u"strong"_s, u"--strict"_s}).exitCode, 1);
}

void TestCtlCommands::serverAdd_ofWhatDoesNotAnswer_addsNothing()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun run =
        ctl({u"server"_s, u"add"_s, u"pg"_s, u"postgresql://x@/postgres?host=/nowhere"_s, u"--password"_s, u"none"_s});
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Connection));
    QVERIFY(ctl({u"server"_s, u"list"_s}).out.isEmpty());
}

void TestCtlCommands::serverAdd_withAPasswordInTheUrl_refusesAndDoesNotRepeatIt()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun run = ctl({u"server"_s, u"add"_s, u"pg"_s, u"postgresql://me:hunter2@db.example.com/postgres"_s});
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::InvalidInput));
    QVERIFY2(!run.err.contains(u"hunter2"_s), qPrintable(run.err));
    const CtlRun registry =
        runCtl({u"tenant"_s, u"list"_s, u"--registry"_s, u"postgresql://me:hunter2@db.example.com/x"_s});
    QCOMPARE(registry.exitCode, errorExitCode(ErrorKind::InvalidInput));
    QVERIFY(!registry.err.contains(u"hunter2"_s));
}

void TestCtlCommands::serverAdd_passwordSource_isKept_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("kept");
    QTest::newRow("ask") << u"ask"_s << u"ask"_s;
    QTest::newRow("keyring") << u"keyring"_s << u"keyring"_s;
    QTest::newRow("passfile") << u"passfile"_s << u"passFile"_s;
    QTest::newRow("none") << u"none"_s << u"none"_s;
}

void TestCtlCommands::serverAdd_passwordSource_isKept()
{
    QFETCH(QString, source);
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun run =
        ctl({u"server"_s, u"add"_s, u"pg"_s, serverUrl(), u"--password"_s, source, u"--no-test"_s, u"--json"_s});
    QTEST(run.json().value(u"server").toObject().value(u"password").toString(), "kept");
}

void TestCtlCommands::serverAdd_dryRun_addsNothing()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun run = ctl({u"server"_s, u"add"_s, u"pg"_s, serverUrl(), u"--password"_s, u"none"_s, u"--dry-run"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    QVERIFY(run.err.contains(u"Would add"_s));
    QVERIFY(ctl({u"server"_s, u"list"_s}).out.isEmpty());
}

void TestCtlCommands::serverRemove_asksFirst()
{
    fillRegistry();
    QCOMPARE(ctl({u"server"_s, u"remove"_s, u"pg"_s, u"--yes"_s}).exitCode, errorExitCode(ErrorKind::Constraint));
    const QStringList free {u"server"_s, u"add"_s, u"free"_s, serverUrl(), u"--password"_s, u"none"_s, u"--no-test"_s};
    QCOMPARE(ctl(free).exitCode, 0);
    QCOMPARE(ctl({u"server"_s, u"remove"_s, u"free"_s, u"--dry-run"_s}).exitCode, 0);
    QVERIFY(ctl({u"server"_s, u"list"_s}).out.contains(u"free"_s));
    QCOMPARE(ctl({u"server"_s, u"remove"_s, u"free"_s, u"--yes"_s}).exitCode, 0);
    QVERIFY(!ctl({u"server"_s, u"list"_s}).out.contains(u"free"_s));
}

void TestCtlCommands::serverTest_withFewRights_printsTheGrants()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    QCOMPARE(ctl({u"server"_s, u"add"_s, u"pg"_s, serverUrl(u"watcher"_s), u"--password"_s, u"none"_s}).exitCode, 0);
    const QString grant = u"GRANT pg_monitor TO \"watcher\";"_s;
    QVERIFY(ctl({u"server"_s, u"test"_s, u"pg"_s}).out.contains(grant));
    QCOMPARE(ctl({u"server"_s, u"test"_s, u"pg"_s, u"--strict"_s}).exitCode, 1);
    VERIFY_OK(m_cluster.run(grant));
    QVERIFY(!ctl({u"server"_s, u"test"_s, u"pg"_s}).out.contains(grant));
    VERIFY_OK(m_cluster.run(u"REVOKE pg_monitor FROM watcher"_s));
}

void TestCtlCommands::tenantShow_readsTheServerLive_andSaysUnknownWhenItIsDown()
{
    fillRegistry();
    const CtlRun live = ctl({u"tenant"_s, u"show"_s, u"birch"_s, u"--json"_s});
    QVERIFY2(live.exitCode == 0, qPrintable(live.err));
    const QJsonObject size = live.json().value(u"facts").toObject().value(u"size").toObject();
    QCOMPARE(QString::number(size.value(u"value").toObject().value(u"bytes").toInteger()),
             *m_cluster.value(u"SELECT pg_database_size('fleet')"_s));
    QVERIFY(!size.value(u"readAt").isNull());
    m_cluster.stop();
    const CtlRun down = ctl({u"tenant"_s, u"show"_s, u"birch"_s, u"--json"_s});
    const CtlRun text = ctl({u"tenant"_s, u"show"_s, u"birch"_s});
    QVERIFY(m_cluster.start());
    QVERIFY2(down.exitCode == 0, qPrintable(down.err));
    const QJsonObject gone = down.json().value(u"facts").toObject().value(u"size").toObject();
    QVERIFY(gone.value(u"value").isNull());
    QVERIFY(!gone.value(u"error").toString().isEmpty());
    QVERIFY2(text.out.contains(u"Size: unknown."_s), qPrintable(text.out));
}

void TestCtlCommands::tenantImport_ofAQueryOnARealServer_fillsTheRegistry()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    QCOMPARE(ctl({u"server"_s, u"add"_s, u"pg"_s, serverUrl(), u"--password"_s, u"none"_s}).exitCode, 0);
    VERIFY_OK(m_cluster.run(
        u"DROP TABLE IF EXISTS customer; CREATE TABLE customer (code text, title text);"
        "INSERT INTO customer VALUES ('acme', 'Acme'), ('birch', 'Birch & Söhne'), ('cedar', 'Cedar \u202E🚀');"
        "GRANT SELECT ON customer TO monitor"_s,
        u"fleet"_s));
    const QStringList line {
        u"tenant"_s,
        u"import"_s,
        u"--from"_s,
        u"pg"_s,
        u"--database"_s,
        u"fleet"_s,
        u"--map"_s,
        u"slug=code"_s,
        u"--map"_s,
        u"name=title"_s,
        u"--json"_s,
        u"--query"_s,
        u"SELECT code, title, 'pg' AS server, 'schema' AS model, 'fleet' AS database, code AS schema FROM customer"
        " WHERE code <> 'cedar'"_s};
    const CtlRun dry = ctl(line + QStringList {u"--dry-run"_s});
    QVERIFY2(dry.exitCode == 0, qPrintable(dry.err + dry.out));
    QCOMPARE(dry.json().value(u"inserted").toInt(), 2);
    QVERIFY(!dry.json().value(u"written").toBool());
    QVERIFY(ctl({u"tenant"_s, u"list"_s}).out.isEmpty());
    const CtlRun done = ctl(line);
    QVERIFY2(done.exitCode == 0, qPrintable(done.err + done.out));
    QVERIFY(done.json().value(u"written").toBool());
    const CtlRun list = ctl({u"tenant"_s, u"list"_s, u"server:pg"_s, u"model:schema"_s});
    QVERIFY2(list.out.contains(u"Birch & Söhne"_s), qPrintable(list.out));
    QVERIFY2(ctl({u"tenant"_s, u"show"_s, u"acme"_s}).out.contains(u"Size: about"_s),
             "the tenant's own schema answers");
    VERIFY_OK(m_cluster.run(u"UPDATE customer SET title = 'Acme Ltd' WHERE code = 'acme'"_s, u"fleet"_s));
    const CtlRun again = ctl(line);
    QCOMPARE(again.json().value(u"updated").toInt(), 1);
    QCOMPARE(again.json().value(u"unchanged").toInt(), 1);
    QVERIFY(ctl({u"audit"_s, u"list"_s, u"--tenant"_s, u"acme"_s}).out.contains(u"tenant."_s));
    QCOMPARE(ctl({u"registry"_s, u"check"_s}).exitCode, 0);
}

void TestCtlCommands::tenantImport_ofBadFiles_writesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("wrong encoding") << QByteArray("slug,name\nacme,M\xfcller\n")
                                    << errorExitCode(ErrorKind::InvalidInput);
    QTest::newRow("duplicate") << QByteArray("slug,name\nacme,A\nacme,B\n") << 1;
    QTest::newRow("control character") << QByteArray("slug,name\nacme,\"A\x1b[31m\"\n") << 1;
    QTest::newRow("unknown server") << QByteArray("slug,name,server\nacme,A,nowhere\n") << 1;
    QTest::newRow("no such column") << QByteArray("a,b\n1,2\n") << errorExitCode(ErrorKind::InvalidInput);
    QTest::newRow("empty") << QByteArray() << errorExitCode(ErrorKind::InvalidInput);
}

void TestCtlCommands::tenantImport_ofBadFiles_writesNothing()
{
    QFETCH(QByteArray, content);
    fillRegistry();
    QFile file(m_directory.filePath(u"bad.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const QString before = ctl({u"tenant"_s, u"list"_s}).out;
    const CtlRun run = ctl({u"tenant"_s, u"import"_s, file.fileName()}, true);
    QTEST(run.exitCode, "code");
    QVERIFY2(!run.out.contains(u'\x1b'), qPrintable(run.out));
    QCOMPARE(ctl({u"tenant"_s, u"list"_s}).out, before);
    QCOMPARE(ctl({u"tenant"_s, u"import"_s, u"/nowhere.csv"_s}).exitCode, errorExitCode(ErrorKind::Missing));
}

void TestCtlCommands::tenantList_filtersAndPages()
{
    fillRegistry();
    const auto slugs = [this](const QStringList &more) {
        QStringList slugs;
        const CtlRun run = ctl(QStringList {u"tenant"_s, u"list"_s, u"--json"_s} + more);
        for (const QJsonValue &tenant : run.json().value(u"tenants").toArray())
            slugs << tenant.toObject().value(u"slug").toString();
        return slugs;
    };
    QCOMPARE(slugs({}), QStringList({u"acme"_s, u"birch"_s, u"cedar"_s}));
    QCOMPARE(slugs({u"region:eu"_s}), QStringList({u"acme"_s, u"cedar"_s}));
    QCOMPARE(slugs({u"region:eu"_s, u"model:database"_s}), QStringList({u"cedar"_s}));
    QCOMPARE(slugs({u"server:pg"_s, u"--limit"_s, u"2"_s}), QStringList({u"acme"_s, u"birch"_s}));
    QCOMPARE(slugs({u"--after"_s, u"birch"_s}), QStringList({u"cedar"_s}));
    QCOMPARE(ctl({u"tenant"_s, u"list"_s, u"--json"_s, u"--limit"_s, u"2"_s}).json().value(u"next").toString(),
             u"birch"_s);
    QVERIFY(ctl({u"tenant"_s, u"list"_s, u"--json"_s, u"--limit"_s, u"3"_s}).json().value(u"next").isNull());
    const CtlRun table = ctl({u"tenant"_s, u"list"_s, u"region:us"_s});
    QVERIFY2(table.out.startsWith(u"SLUG"_s) && table.out.contains(u"birch"_s), qPrintable(table.out));
}

void TestCtlCommands::badInput_endsWithTheCodeOfItsKind_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<int>("code");
    const auto code = [](ErrorKind kind) { return errorExitCode(kind); };
    QTest::newRow("no command") << QStringList() << 2;
    QTest::newRow("unknown option") << QStringList {u"server"_s, u"list"_s, u"--frob"_s} << 2;
    QTest::newRow("server missing") << QStringList {u"server"_s, u"test"_s, u"nowhere"_s} << code(ErrorKind::Missing);
    QTest::newRow("tenant missing") << QStringList {u"tenant"_s, u"show"_s, u"nobody"_s} << code(ErrorKind::Missing);
    QTest::newRow("slug with quotes") << QStringList {u"tenant"_s, u"show"_s, u"'; drop table tenant; --"_s}
                                      << code(ErrorKind::Missing);
    QTest::newRow("filter field unknown")
        << QStringList {u"tenant"_s, u"list"_s, u"colour:red"_s} << code(ErrorKind::InvalidInput);
    QTest::newRow("limit not a number") << QStringList {u"tenant"_s, u"list"_s, u"--limit"_s, u"many"_s}
                                        << code(ErrorKind::InvalidInput);
    QTest::newRow("limit zero") << QStringList {u"audit"_s, u"list"_s, u"--limit"_s, u"0"_s}
                                << code(ErrorKind::InvalidInput);
    QTest::newRow("time unreadable") << QStringList {u"audit"_s, u"list"_s, u"--since"_s, u"yesterday"_s}
                                     << code(ErrorKind::InvalidInput);
    QTest::newRow("page key unreadable") << QStringList {u"audit"_s, u"list"_s, u"--after"_s, u"x"_s}
                                         << code(ErrorKind::InvalidInput);
    QTest::newRow("operation id unreadable")
        << QStringList {u"operation"_s, u"show"_s, u"7"_s} << code(ErrorKind::InvalidInput);
    QTest::newRow("operation missing") << QStringList {u"operation"_s, u"show"_s,
                                                       u"0190f7a0-0000-7000-8000-000000000000"_s}
                                       << code(ErrorKind::Missing);
    QTest::newRow("budget absurd") << QStringList {u"server"_s,   u"add"_s, u"x"_s, u"postgresql://a@b/c"_s,
                                                   u"--budget"_s, u"0"_s}
                                   << code(ErrorKind::InvalidInput);
    QTest::newRow("url of nothing") << QStringList {u"server"_s, u"add"_s, u"x"_s, u"gopher://a/b"_s}
                                    << code(ErrorKind::InvalidInput);
    QTest::newRow("help on nothing") << QStringList {u"help"_s, u"frob"_s} << code(ErrorKind::Missing);
}

void TestCtlCommands::badInput_endsWithTheCodeOfItsKind()
{
    QFETCH(QStringList, line);
    fillRegistry();
    const CtlRun run = ctl(line);
    QTEST(run.exitCode, "code");
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.startsWith(u"tenantryctl: "_s), qPrintable(run.err));
    if (run.exitCode == 2)
        return;
    const CtlRun json = ctl(line + QStringList {u"--json"_s});
    QCOMPARE(json.errorJson().value(u"exitCode").toInt(), run.exitCode);
    QVERIFY(!json.errorJson().value(u"message").toString().isEmpty());
}

void TestCtlCommands::names_withControlCharacters_doNotReachTheTerminal()
{
    fillRegistry();
    const CtlRun run = ctl({u"tenant"_s, u"show"_s, u"\x1b[31mred\u202e"_s}, true);
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY2(!run.err.contains(u"\x1b[31m"_s), qPrintable(run.err));
    QVERIFY(!run.err.contains(QChar(0x202e)));
}

void TestCtlCommands::progress_isShownOnATerminalOnly()
{
    fillRegistry();
    QVERIFY(ctl({u"server"_s, u"test"_s, u"pg"_s}, true).err.contains(u"Asking pg"_s));
    QVERIFY(ctl({u"server"_s, u"test"_s, u"pg"_s}, false).err.isEmpty());
    QVERIFY(ctl({u"server"_s, u"test"_s, u"pg"_s, u"-q"_s}, true).err.isEmpty());
}

void TestCtlCommands::progress_ofAnImport_countsItsRowsOnATerminal()
{
    fillRegistry();
    // The query stops in the middle of its rows until the key is free; a wait for a lock would end by itself.
    VERIFY_OK(
        m_cluster.run(u"CREATE OR REPLACE FUNCTION public.wait_for(key int) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN "
                      "WHILE NOT pg_try_advisory_xact_lock_shared(key) LOOP PERFORM pg_sleep(0.02); END LOOP; "
                      "RETURN true; END $$"_s,
                      u"fleet"_s));
    const auto holder = Connection::open(m_cluster.spec(u"fleet"_s));
    VERIFY_OK(holder);
    VERIFY_OK((*holder)->query(u"SELECT pg_advisory_lock(7)"_s));
    const QString rows = u"SELECT 'row-' || n AS slug, 'Row ' || n AS name FROM generate_series(1, 6000) n "
                         "WHERE CASE WHEN n = 5500 THEN wait_for(7) ELSE true END"_s;
    CtlTerminal terminal;
    QVERIFY(terminal.start({u"tenant"_s, u"import"_s, u"--from"_s, u"pg"_s, u"--database"_s, u"fleet"_s, u"--query"_s,
                            rows, u"--registry"_s, m_registry},
                           CtlTerminal::StandardError::OnTheTerminal));
    QVERIFY2(terminal.waitFor("5000 rows read"), terminal.shown().constData());
    VERIFY_OK((*holder)->query(u"SELECT pg_advisory_unlock(7)"_s));
    const CtlRun run = terminal.finish();
    QVERIFY2(run.exitCode == 0, terminal.shown().constData());
    QVERIFY2(run.out.startsWith(u"6000 rows: 6000 new"_s), qPrintable(run.out));
    QVERIFY2(terminal.shown().endsWith("\r\x1b[K"), "the line is cleared for the results");
}

void TestCtlCommands::process_hasExitCodesAndStreams()
{
    fillRegistry();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TENANTRY_REGISTRY"_s, m_registry);
    environment.insert(u"PGHOST"_s, u"/nowhere"_s); // must not redirect the connection to a server of the fleet
    const CtlRun tested = runCtlProcess({u"server"_s, u"test"_s, u"pg"_s, u"--json"_s}, environment);
    QVERIFY2(tested.exitCode == 0, qPrintable(tested.err));
    QVERIFY(tested.err.isEmpty());
    QCOMPARE(tested.json().value(u"schema").toString(), u"tenantry/server-test/1"_s);
    QCOMPARE(runCtlProcess({u"frobnicate"_s}).exitCode, 2);
    QCOMPARE(runCtlProcess({u"--version"_s}).out, u"tenantryctl " TENANTRY_VERSION "\n"_s);
    environment.insert(u"TENANTRY_REGISTRY"_s, m_directory.filePath(u"none.sqlite"_s));
    QCOMPARE(runCtlProcess({u"tenant"_s, u"list"_s}, environment).exitCode, errorExitCode(ErrorKind::Missing));
}

void TestCtlCommands::process_interrupted_cancelsOnTheServer()
{
    fillRegistry();
    VERIFY_OK(m_cluster.run(u"CREATE TABLE public.schema_migrations (version bigint, dirty bool);"
                            "GRANT SELECT ON public.schema_migrations TO monitor"_s,
                            u"fleet"_s));
    // The lock keeps one of the statements waiting until somebody cancels it.
    const auto holder = Connection::open(m_cluster.spec(u"fleet"_s));
    VERIFY_OK(holder);
    VERIFY_OK((*holder)->execute(u"BEGIN"_s));
    VERIFY_OK((*holder)->execute(u"LOCK TABLE public.schema_migrations IN ACCESS EXCLUSIVE MODE"_s));
    QProcess process;
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM),
                  {u"tenant"_s, u"show"_s, u"birch"_s, u"--registry"_s, m_registry});
    QVERIFY(process.waitForStarted());
    const QString waiting = u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.value(waiting).value_or(QString()), u"1"_s, 20000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), errorExitCode(ErrorKind::Cancelled));
    QCOMPARE(m_cluster.value(waiting).value_or(QString()), u"0"_s);
}

void TestCtlCommands::generatedFiles_areThoseOfTheCommandTable_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("line");
    QTest::newRow("man page") << u"resources/man/tenantryctl.1"_s << QStringList {u"help"_s, u"--man"_s};
    QTest::newRow("JSON") << u"docs/ctl-json.md"_s << QStringList {u"help"_s, u"--json-reference"_s};
    QTest::newRow("bash") << u"resources/completions/tenantryctl.bash"_s << QStringList {u"completion"_s, u"bash"_s};
    QTest::newRow("zsh") << u"resources/completions/_tenantryctl"_s << QStringList {u"completion"_s, u"zsh"_s};
}

void TestCtlCommands::generatedFiles_areThoseOfTheCommandTable()
{
    QFETCH(QString, path);
    QFETCH(QStringList, line);
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR) + u'/' + path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QString hint = u"Make it anew: tenantryctl %1 > %2"_s.arg(line.join(u' '), path);
    QVERIFY2(QString::fromUtf8(file.readAll()) == runCtl(line).out, qPrintable(hint));
}

QTEST_GUILESS_MAIN(TestCtlCommands)
#include "tst_ctlcommands.moc"
