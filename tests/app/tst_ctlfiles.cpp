#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "core/deployment/localfile.h"
#include "tests/app/ctlrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Tenants in files of SQLite from a shell, and the demonstration fleet where no PostgreSQL is installed. Nothing here starts a server.
class TestCtlFiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tenant_isMade_asked_shut_andOpened();
    void sharedFile_takesSeveral_andSaysWhatItCannot();
    void remove_ofAnActiveTenant_isRefused();
    void registry_isRebuiltFromTheFiles();
    void sweep_findsACopy_andAFileThatIsGone();
    void demo_withoutPostgres_isMadeOfFiles();
    void demo_ofAnotherEngine_isNotTakenOver();

private:
    [[nodiscard]] CtlRun ctl(const QStringList &words)
    {
        return runCtlProcess(words + QStringList {u"--registry"_s, m_registry});
    }
    [[nodiscard]] QJsonObject json(const QStringList &words)
    {
        const CtlRun run = ctl(words + QStringList {u"--json"_s});
        if (run.exitCode != 0)
            qWarning("%s", qPrintable(run.err));
        return run.json();
    }
    [[nodiscard]] QString databaseOf(const QString &slug)
    {
        return json({u"tenant"_s, u"show"_s, slug, u"--offline"_s})[u"tenant"_s][u"database"_s].toString();
    }
    [[nodiscard]] CtlRun onboard(const QString &slug, const QStringList &more)
    {
        return ctl(QStringList {u"tenant"_s, u"onboard"_s, slug, u"--server"_s, u"files"_s, u"--migrations"_s,
                                m_home.filePath(u"migrations"_s)}
                   + more);
    }
    [[nodiscard]] QString demoFolder() const { return m_home.filePath(u"demo"_s); }
    /// Where nobody finds a PostgreSQL server.
    [[nodiscard]] CtlRun demo(const QStringList &words)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TENANTRY_POSTGRES_PROGRAMS"_s, m_home.filePath(u"none"_s));
        return runCtlProcess(QStringList {u"demo"_s} + words + QStringList {u"--folder"_s, demoFolder()}, environment);
    }
    QTemporaryDir m_home;
    QString m_registry;
};

void TestCtlFiles::initTestCase()
{
    keepCtlFilesIn(m_home.path());
    QVERIFY(QFile::setPermissions(m_home.path(), QFile::Permissions(0x7055)));
    m_registry = m_home.filePath(u"registry.sqlite"_s);
    for (const QString &name : {u"files"_s, u"migrations"_s})
        QVERIFY(QDir().mkdir(m_home.filePath(name)));
    const QByteArray files = m_home.filePath(u"files"_s).toLocal8Bit();
    QCOMPARE(::chmod(files.constData(), 0770), 0);
    QCOMPARE(::chown(files.constData(), geteuid() == 0 ? 65534 : geteuid(), getegid()), 0);
    QFile migration(m_home.filePath(u"migrations/0001_base.up.sql"_s));
    QVERIFY(migration.open(QIODevice::WriteOnly)
            && migration.write("create table orders (what text); insert into orders values ('a pump');") > 0);
    migration.close();
    QCOMPARE(ctl({u"registry"_s, u"init"_s, u"--name"_s, u"Files"_s}).exitCode, 0);
    const CtlRun added = ctl({u"server"_s, u"add"_s, u"files"_s, u"sqlite:"_s + m_home.filePath(u"files"_s)});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
}

void TestCtlFiles::tenant_isMade_asked_shut_andOpened()
{
    const CtlRun dry = onboard(u"kestrel"_s, {u"--model"_s, u"database"_s, u"--dry-run"_s});
    QVERIFY2(dry.exitCode == 0 && dry.out.contains(u"create table tenantry"_s), qPrintable(dry.err));
    QVERIFY(QDir(m_home.filePath(u"files"_s)).isEmpty());
    const CtlRun made = onboard(u"kestrel"_s, {u"--model"_s, u"database"_s, u"--file-mode"_s, u"0660"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const CtlRun route = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    QCOMPARE(route.exitCode, 0);
    QCOMPARE(route.out.trimmed(), u"sqlite:"_s + databaseOf(u"kestrel"_s));
    QCOMPARE(json({u"tenant"_s, u"query"_s, u"kestrel"_s, u"select what from orders"_s, u"--reason"_s,
                   u"T-1"_s})[u"rows"_s][0][0]
                 .toString(),
             u"a pump"_s);
    QCOMPARE(ctl({u"tenant"_s, u"query"_s, u"kestrel"_s, u"delete from orders"_s, u"--reason"_s, u"T-1"_s}).exitCode,
             errorExitCode(ErrorKind::Denied));
    for (const QString &verb : {u"suspend"_s, u"archive"_s}) {
        const CtlRun shut = ctl({u"tenant"_s, verb, u"kestrel"_s, u"--yes"_s});
        QVERIFY2(shut.exitCode == 0, qPrintable(shut.err));
        QCOMPARE(ctl({u"route"_s, u"kestrel"_s, u"--verify"_s}).exitCode, errorExitCode(ErrorKind::Denied));
        const QString back = verb == u"suspend" ? u"resume"_s : u"unarchive"_s;
        const CtlRun opened = ctl({u"tenant"_s, back, u"kestrel"_s});
        QVERIFY2(opened.exitCode == 0, qPrintable(opened.err));
        QCOMPARE(ctl({u"route"_s, u"kestrel"_s, u"--verify"_s}).exitCode, 0);
    }
    // Of many at once.
    const QStringList many {u"--filter"_s, u"model:database"_s};
    for (const QStringList &words : {QStringList {u"suspend"_s, u"--yes"_s}, QStringList {u"resume"_s}}) {
        const CtlRun all = ctl(QStringList {u"tenant"_s} + words + many);
        QVERIFY2(all.exitCode == 0, qPrintable(all.out + all.err));
    }
    QCOMPARE(ctl({u"tenant"_s, u"rename"_s, u"kestrel"_s, u"--slug"_s, u"kestrel-air"_s}).exitCode, 0);
    QCOMPARE(ctl({u"route"_s, u"kestrel-air"_s, u"--verify"_s}).exitCode, 0);
}

void TestCtlFiles::sharedFile_takesSeveral_andSaysWhatItCannot()
{
    for (const QString &slug : {u"wren"_s, u"sable"_s}) {
        const CtlRun made = onboard(slug, {u"--model"_s, u"shared"_s, u"--database"_s, u"app.sqlite"_s});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QCOMPARE(ctl({u"route"_s, slug, u"--verify"_s}).exitCode, 0);
    }
    QCOMPARE(databaseOf(u"wren"_s), databaseOf(u"sable"_s));
    for (const QStringList &words :
         {QStringList {u"tenant"_s, u"suspend"_s, u"wren"_s, u"--yes"_s},
          QStringList {u"tenant"_s, u"query"_s, u"wren"_s, u"select 1"_s, u"--reason"_s, u"T-1"_s}}) {
        const CtlRun refused = ctl(words);
        QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Unsupported));
        QVERIFY2(refused.err.contains(u"file of its own"_s), qPrintable(refused.err));
    }
    const QStringList shared {u"--model"_s, u"shared"_s, u"--database"_s, u"app"_s};
    QCOMPARE(onboard(u"osprey"_s, shared + QStringList {u"--roles"_s, u"own"_s}).exitCode,
             errorExitCode(ErrorKind::Unsupported));
    QCOMPARE(onboard(u"osprey"_s, {u"--model"_s, u"database"_s, u"--connection-limit"_s, u"4"_s}).exitCode,
             errorExitCode(ErrorKind::Unsupported));
    QCOMPARE(onboard(u"osprey"_s, {u"--model"_s, u"schema"_s, u"--database"_s, u"app"_s}).exitCode,
             errorExitCode(ErrorKind::Unsupported));
}

void TestCtlFiles::remove_ofAnActiveTenant_isRefused()
{
    QCOMPARE(ctl({u"tenant"_s, u"remove"_s, u"wren"_s, u"--yes"_s}).exitCode, errorExitCode(ErrorKind::Constraint));
}

void TestCtlFiles::registry_isRebuiltFromTheFiles()
{
    const QString lost = m_home.filePath(u"lost.sqlite"_s);
    QCOMPARE(runCtlProcess({u"registry"_s, u"init"_s, u"--name"_s, u"Again"_s, u"--registry"_s, lost}).exitCode, 0);
    const CtlRun rebuilt =
        runCtlProcess({u"registry"_s, u"rebuild"_s, u"--server"_s, u"sqlite:"_s + m_home.filePath(u"files"_s),
                       u"--registry"_s, lost, u"--json"_s});
    QVERIFY2(rebuilt.exitCode == 0, qPrintable(rebuilt.err));
    QStringList slugs;
    const auto tenants = rebuilt.json()[u"tenants"_s].toArray();
    for (const auto &tenant : tenants)
        slugs << tenant[u"slug"].toString() + u' ' + tenant[u"model"].toString();
    const QStringList expected {u"kestrel-air database"_s, u"sable shared"_s, u"wren shared"_s};
    QCOMPARE(slugs, expected);
    QCOMPARE(runCtlProcess({u"route"_s, u"kestrel-air"_s, u"--verify"_s, u"--registry"_s, lost}).exitCode, 0);
}

void TestCtlFiles::sweep_findsACopy_andAFileThatIsGone()
{
    const QString file = databaseOf(u"kestrel-air"_s);
    const QString copy = file.chopped(7) + u"-restored.sqlite"_s;
    QVERIFY(QFile::copy(file, copy));
    const auto check = [this] { return ctl({u"registry"_s, u"check"_s, u"--servers"_s}).out; };
    QVERIFY2(check().contains(copy), qPrintable(check()));
    QVERIFY(QFile::rename(file, file + u".away"_s));
    QVERIFY2(check().contains(file), qPrintable(check()));
    QVERIFY(!QFile::exists(file)); // who looks for it makes none
    QVERIFY(QFile::rename(file + u".away"_s, file) && QFile::remove(copy));
    QCOMPARE(check().contains(file), false);
}

void TestCtlFiles::demo_withoutPostgres_isMadeOfFiles()
{
    const CtlRun made = demo({u"up"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QVERIFY2(made.err.contains(u"SQLite"_s), qPrintable(made.err));
    const DemoSite site(demoFolder());
    QCOMPARE(static_cast<int>(site.engine()), static_cast<int>(Engine::SQLite));
    m_registry = site.registryFile();
    const auto tenants = json({u"tenant"_s, u"list"_s, u"--limit"_s, u"200"_s})[u"tenants"_s].toArray();
    QCOMPARE(tenants.size(), demoTenants(Engine::SQLite).size());
    // Its troubles are real.
    const QString found = ctl({u"registry"_s, u"check"_s, u"--servers"_s}).out;
    QVERIFY2(found.contains(databaseOf(u"bluefin-seafood"_s)), qPrintable(found));
    QVERIFY2(found.contains(u"-restored.sqlite"_s), qPrintable(found));
    QCOMPARE(json({u"tenant"_s, u"show"_s, u"fennel-and-thyme"_s, u"--offline"_s})[u"tenant"_s][u"state"_s].toString(),
             u"provisioning"_s);
    QCOMPARE(
        json({u"tenant"_s, u"show"_s, u"cobalt-mining"_s, u"--offline"_s})[u"tenant"_s][u"schemaVersion"_s].toString(),
        u"3"_s);
    const auto count = json(
        {u"tenant"_s, u"query"_s, u"kestrel-aviation"_s, u"select count(*) from orders"_s, u"--reason"_s, u"T-1"_s});
    QCOMPARE(count[u"rows"_s][0][0].toString().toInt(), demoTenants(Engine::SQLite).first().orders);
    const CtlRun removed = ctl({u"tenant"_s, u"remove"_s, u"fennel-and-thyme"_s, u"--yes"_s});
    QVERIFY2(removed.exitCode == 0, qPrintable(removed.err));
    QCOMPARE(demo({u"down"_s}).exitCode, 0);
    QCOMPARE(demo({u"up"_s}).exitCode, 0);
}

void TestCtlFiles::demo_ofAnotherEngine_isNotTakenOver()
{
    QCOMPARE(demo({u"up"_s, u"--engine"_s, u"postgresql"_s}).exitCode, errorExitCode(ErrorKind::Constraint));
    QCOMPARE(demo({u"reset"_s, u"--engine"_s, u"sqlite"_s}).exitCode, 0);
    QVERIFY(DemoSite(demoFolder()).isComplete());
}

QTEST_GUILESS_MAIN(TestCtlFiles)
#include "tst_ctlfiles.moc"
