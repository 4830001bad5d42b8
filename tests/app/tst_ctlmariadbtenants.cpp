#include "tests/app/ctlrun.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// From the shell: a tenant on MariaDB is made, changed, queried and found again, by a login that holds no more than it needs.
class TestCtlMariaDbTenants : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void onboard_beforeThePreparation_saysWhatToDo();
    void prepare_dryRun_printsWhatAClientTakes();
    void tenant_goesThroughItsLife();
    void sharedTables_needNoDatabase();
    void wrongInput_isRefused_data();
    void wrongInput_isRefused();
    void failedOnboarding_isTakenAway();
    void check_findsWhatWasDropped();
    void rebuild_findsTheTenants();

private:
    CtlRun ctl(const QStringList &words, const QString &registry = u"r.sqlite"_s)
    {
        return runCtlProcess(words + QStringList {u"--registry"_s, m_directory.filePath(registry)});
    }
    void run(const QStringList &words)
    {
        const CtlRun done = ctl(words);
        QVERIFY2(done.exitCode == 0, qPrintable(words.join(u' ') + u'\n' + done.err));
    }
    QStringList onboarding(const QString &slug, const QString &model = u"database"_s,
                           const QString &folder = u"schema"_s)
    {
        return {u"tenant"_s,
                u"onboard"_s,
                slug,
                u"--model"_s,
                model,
                u"--server"_s,
                u"my"_s,
                u"--migrations"_s,
                m_directory.filePath(folder)};
    }
    [[nodiscard]] bool write(const QString &name, const QByteArray &sql)
    {
        QDir().mkpath(QFileInfo(m_directory.filePath(name)).path());
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
    }
    [[nodiscard]] QString databaseOf(const QString &slug)
    {
        const CtlRun shown = ctl({u"route"_s, slug, u"--format"_s, u"json"_s, u"--json"_s});
        return shown.json().value(u"route").toObject().value(u"database").toString();
    }

    QTemporaryDir m_directory;
    MariaDbServer m_server;
};

void TestCtlMariaDbTenants::initTestCase()
{
    keepCtlFilesIn(m_directory.path());
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    VERIFY_OK(openOrDie(m_server.spec())->script(u"CREATE USER daily@localhost"_s));
    QVERIFY(write(u"schema/0001_base.up.sql"_s, "create table orders (id int primary key, what text);"));
    QVERIFY(write(u"shared/0001_base.up.sql"_s,
                  "create table orders (tenant_id uuid not null, id int, primary key (tenant_id, id));"));
    QVERIFY(write(u"wrong/0001_base.up.sql"_s, "create table orders (id int primary key); create tabel notes;"));
    run({u"registry"_s, u"init"_s});
    run({u"server"_s, u"add"_s, u"my"_s, u"mariadb://daily@/information_schema?host=%1"_s.arg(m_server.spec().host),
         u"--password"_s, u"none"_s});
}

void TestCtlMariaDbTenants::onboard_beforeThePreparation_saysWhatToDo()
{
    const CtlRun refused = ctl(onboarding(u"kestrel"_s));
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY2(refused.err.contains(u"server prepare"), qPrintable(refused.err));
}

void TestCtlMariaDbTenants::prepare_dryRun_printsWhatAClientTakes()
{
    const CtlRun printed = ctl({u"server"_s, u"prepare"_s, u"my"_s, u"information_schema"_s, u"--dry-run"_s});
    QVERIFY2(printed.exitCode == 0 && printed.out.contains(u"DELIMITER $$"), qPrintable(printed.err));
    QCOMPARE(ctl({u"server"_s, u"prepare"_s, u"my"_s, u"information_schema"_s, u"--databases"_s}).exitCode,
             errorExitCode(ErrorKind::InvalidInput));
    QCOMPARE(ctl({u"server"_s, u"prepare"_s, u"my"_s, u"information_schema"_s}).exitCode,
             errorExitCode(ErrorKind::Denied)); // as the login of every day
    run({u"server"_s, u"prepare"_s, u"my"_s, u"information_schema"_s, u"--as"_s, u"root"_s});
    const auto root = openOrDie(m_server.spec());
    VERIFY_OK(root->script(u"GRANT tenantry_reader TO daily@localhost"_s));
    VERIFY_OK(root->script(u"GRANT tenantry_granter TO daily@localhost"_s));
}

void TestCtlMariaDbTenants::tenant_goesThroughItsLife()
{
    run(onboarding(u"kestrel"_s) << u"--dry-run"_s);
    run(onboarding(u"kestrel"_s));
    const CtlRun route = ctl({u"route"_s, u"kestrel"_s, u"--verify"_s});
    QVERIFY2(route.exitCode == 0 && route.out.startsWith(u"mariadb://"), qPrintable(route.err));
    const QString file = m_directory.filePath(u"password"_s);
    run({u"tenant"_s, u"login"_s, u"kestrel"_s, u"--password-file"_s, file, u"--connection-limit"_s, u"5"_s});
    QVERIFY(QFile::exists(file));
    const CtlRun limit = ctl({u"tenant"_s, u"limit"_s, u"kestrel"_s});
    QVERIFY2(limit.exitCode == 0 && QString(limit.out + limit.err).contains(u'5'), qPrintable(limit.out + limit.err));
    const CtlRun rows = ctl({u"tenant"_s, u"query"_s, u"kestrel"_s, u"select slug, state from tenantry"_s,
                             u"--reason"_s, u"T-1"_s, u"--json"_s});
    QVERIFY2(rows.exitCode == 0, qPrintable(rows.err));
    QCOMPARE(rows.json().value(u"rows").toArray().at(0).toArray().at(0).toString(), u"kestrel"_s);
    run({u"tenant"_s, u"suspend"_s, u"kestrel"_s, u"--dry-run"_s});
    run({u"tenant"_s, u"suspend"_s, u"kestrel"_s, u"--yes"_s});
    QVERIFY(ctl({u"tenant"_s, u"query"_s, u"kestrel"_s, u"select 1"_s, u"--reason"_s, u"T-1"_s}).exitCode != 0);
    run({u"tenant"_s, u"resume"_s, u"kestrel"_s});
    run({u"tenant"_s, u"rename"_s, u"kestrel"_s, u"--slug"_s, u"falcon"_s});
    run({u"tenant"_s, u"archive"_s, u"falcon"_s, u"--yes"_s});
    run({u"tenant"_s, u"unarchive"_s, u"falcon"_s});
    run({u"tenant"_s, u"login"_s, u"falcon"_s, u"--remove"_s, u"--yes"_s});
    const CtlRun checked = ctl({u"registry"_s, u"check"_s, u"--servers"_s});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
}

void TestCtlMariaDbTenants::sharedTables_needNoDatabase()
{
    run(onboarding(u"wren"_s, u"shared"_s, u"shared"_s));
    run(onboarding(u"robin"_s, u"shared"_s, u"shared"_s));
    run({u"tenant"_s, u"suspend"_s, u"robin"_s, u"--yes"_s});
    run({u"tenant"_s, u"resume"_s, u"robin"_s});
    QCOMPARE(databaseOf(u"wren"_s), databaseOf(u"robin"_s));
    const CtlRun checked = ctl({u"registry"_s, u"check"_s, u"--servers"_s});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.out + checked.err));
}

void TestCtlMariaDbTenants::wrongInput_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a schema") << QStringList(onboarding(u"owl"_s, u"schema"_s) << u"--database"_s << u"app"_s)
                              << ErrorKind::Unsupported;
    QTest::newRow("a limit of a database")
        << QStringList(onboarding(u"owl"_s) << u"--connection-limit"_s << u"3"_s) << ErrorKind::Unsupported;
    QTest::newRow("a database for shared tables")
        << QStringList(onboarding(u"owl"_s, u"shared"_s, u"shared"_s) << u"--database"_s << u"app"_s)
        << ErrorKind::InvalidInput;
    QTest::newRow("an engine of a server that is there")
        << QStringList(onboarding(u"owl"_s) << u"--engine"_s << u"mariadb"_s) << ErrorKind::InvalidInput;
}

void TestCtlMariaDbTenants::wrongInput_isRefused()
{
    QFETCH(QStringList, words);
    QFETCH(ErrorKind, kind);
    const CtlRun refused = ctl(words);
    QVERIFY2(refused.exitCode == errorExitCode(kind), qPrintable(refused.err));
}

void TestCtlMariaDbTenants::failedOnboarding_isTakenAway()
{
    const CtlRun failed = ctl(onboarding(u"owl"_s, u"database"_s, u"wrong"_s));
    QVERIFY2(failed.exitCode != 0 && failed.err.contains(u"0001_base.up.sql"), qPrintable(failed.err));
    run({u"tenant"_s, u"remove"_s, u"owl"_s, u"--yes"_s});
    const auto root = openOrDie(m_server.spec());
    auto left = root->query(u"SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 't\\_owl%'"_s);
    VERIFY_OK(left);
    QVERIFY(left->next());
    QCOMPARE(left->value(0).toInt(), 0);
}

void TestCtlMariaDbTenants::check_findsWhatWasDropped()
{
    run(onboarding(u"dodo"_s));
    VERIFY_OK(openOrDie(m_server.spec())->script(u"DROP DATABASE `%1`"_s.arg(databaseOf(u"dodo"_s))));
    const CtlRun checked = ctl({u"registry"_s, u"check"_s, u"--servers"_s});
    QVERIFY2(checked.exitCode == 1 && checked.out.contains(u"dodo"), qPrintable(checked.out + checked.err));
}

void TestCtlMariaDbTenants::rebuild_findsTheTenants()
{
    QCOMPARE(ctl({u"registry"_s, u"init"_s}, u"rebuilt.sqlite"_s).exitCode, 0);
    const CtlRun rebuilt =
        ctl({u"registry"_s, u"rebuild"_s, u"--server"_s,
             u"mariadb://daily@/information_schema?host=%1"_s.arg(m_server.spec().host), u"--password"_s, u"none"_s},
            u"rebuilt.sqlite"_s);
    QVERIFY2(rebuilt.exitCode == 0, qPrintable(rebuilt.out + rebuilt.err));
    const CtlRun tenants = ctl({u"tenant"_s, u"list"_s, u"--json"_s}, u"rebuilt.sqlite"_s);
    QVERIFY2(tenants.out.contains(u"falcon") && tenants.out.contains(u"wren"), qPrintable(tenants.out + rebuilt.err));
}

QTEST_GUILESS_MAIN(TestCtlMariaDbTenants)
#include "tst_ctlmariadbtenants.moc"
