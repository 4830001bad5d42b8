#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "tests/app/ctlrun.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <csignal>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The demonstration fleet is made of real servers, its troubles are real, and nothing of it is left running.
class TestCtlDemo : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void fleet_hasAllModels();
    void troubles_areReal();
    void data_followsAPowerLaw();
    void everything_canBeTriedThere();
    void secondUp_changesNothing();
    void down_leavesNoProcess();
    void lastConsole_endsTheFleet();
    void folderOfSomethingElse_isNotTouched();

private:
    CtlRun demo(const QString &word, const QStringList &more = {});
    QJsonObject ctl(const QStringList &words)
    {
        return runCtlProcess(words + QStringList {u"--registry"_s, m_site->registryFile(), u"--json"_s}).json();
    }
    [[nodiscard]] int processes() const; ///< that have to do with the fleet
    [[nodiscard]] QString value(const QString &slug, const QString &sql);

    QTemporaryDir m_home {u"/tmp/tnt-XXXXXX"_s};
    std::optional<DemoSite> m_site;
};

void TestCtlDemo::initTestCase()
{
    keepCtlFilesIn(m_home.path());
    QVERIFY(
        QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
    m_site.emplace(m_home.filePath(u"demo"_s));
    // What an earlier one left goes.
    VERIFY_OK(m_site->begin());
    VERIFY_OK(m_site->setComplete());
    QFile left(m_site->folder() + u"/n1.port"_s);
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write("1\n") == 2);
    left.close();
    const CtlRun made = demo(u"reset"_s);
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QVERIFY(m_site->nodes()->first().port != 1);
    QCOMPARE(made.out.trimmed(), m_site->registryFile());
}

void TestCtlDemo::cleanupTestCase()
{
    (void)demo(u"down"_s);
}

CtlRun TestCtlDemo::demo(const QString &word, const QStringList &more)
{
    QProcess process; // longer than runCtlProcess() waits
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM),
                  QStringList {u"demo"_s, word, u"--folder"_s, m_site->folder()} + more);
    const bool ended = process.waitForFinished(600'000);
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

int TestCtlDemo::processes() const
{
    int count = 0;
    const auto entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        QFile file(u"/proc/"_s + entry + u"/cmdline"_s);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(m_site->folder().toLocal8Bit()))
            ++count;
    }
    return count;
}

QString TestCtlDemo::value(const QString &slug, const QString &sql)
{
    const QJsonObject tenant = ctl({u"tenant"_s, u"show"_s, slug, u"--offline"_s}).value(u"tenant"_s).toObject();
    const auto nodes = m_site->nodes();
    for (const DemoSite::Node &node : *nodes) {
        if (node.name != tenant.value(u"server"_s).toString())
            continue;
        ConnectionSpec spec = node.record().connectionSpec(tenant.value(u"database"_s).toString());
        spec.user = QString(LocalPostgres::superuser);
        const auto connection = openOrDie(spec);
        const QString schema = tenant.value(u"schema"_s).toString();
        auto rows = connection->query(QString(sql).replace(u"%1"_s, schema.isEmpty() ? spec.database : schema));
        return rows && rows->next() ? rows->value(0).toString() : u"?"_s;
    }
    return u"no such server"_s;
}

void TestCtlDemo::fleet_hasAllModels()
{
    QMap<QString, int> models;
    const auto tenants = ctl({u"tenant"_s, u"list"_s, u"--limit"_s, u"200"_s}).value(u"tenants"_s).toArray();
    QVERIFY(tenants.size() >= 60);
    for (const auto &tenant : tenants)
        ++models[tenant[u"model"].toString()];
    QCOMPARE(models.size(), 4);
    QVERIFY(ctl({u"server"_s, u"list"_s}).value(u"servers"_s).toArray().size() >= 2);
}

void TestCtlDemo::troubles_areReal()
{
    // A server that does not run.
    const QJsonObject stopped = ctl({u"tenant"_s, u"show"_s, u"saffron-retail"_s});
    QVERIFY2(QJsonDocument(stopped).toJson().contains("No server answers"), QJsonDocument(stopped).toJson());
    // A session that waits for another one.
    QTRY_COMPARE_WITH_TIMEOUT(
        value(u"thornbury-estates"_s,
              u"select count(*) from pg_locks l join pg_class c on c.oid = l.relation where c.relname = "
              "'orders' and c.relnamespace = '%1'::regnamespace and not l.granted"_s),
        u"1"_s, 20000);
    // One that is a version behind.
    QCOMPARE(value(u"pelican-freight"_s, u"select version from %1.schema_migrations"_s), u"3"_s);
    QCOMPARE(value(u"willow-care"_s, u"select version from %1.schema_migrations"_s), u"4"_s);
    // One that everybody can read.
    QCOMPARE(value(u"lantern-theatres"_s,
                   u"select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = '%1.payments'::regclass "
                   "and polname = 'tenantry_rows'"_s),
             u"true"_s);
    QCOMPARE(value(u"heron-water"_s, u"select state from %1.tenantry"_s), u"suspended"_s);
    QCOMPARE(ctl({u"tenant"_s, u"show"_s, u"beacon-security"_s, u"--offline"_s})
                 .value(u"tenant"_s)
                 .toObject()
                 .value(u"state"_s)
                 .toString(),
             u"provisioning"_s);
}

void TestCtlDemo::data_followsAPowerLaw()
{
    const int large = value(u"ironwood-timber"_s, u"select count(*) from %1.orders"_s).toInt();
    const int small = value(u"driftwood-hotels"_s, u"select count(*) from %1.orders"_s).toInt();
    QVERIFY2(large > 3 * small && small > 0, qPrintable(u"%1 and %2"_s.arg(large).arg(small)));
    // Over months.
    QVERIFY(
        value(u"ironwood-timber"_s, u"select count(distinct date_trunc('month', opened_at)) from %1.orders"_s).toInt()
        >= 10);
}

void TestCtlDemo::everything_canBeTriedThere()
{
    const QString file = m_home.filePath(u"login"_s);
    const auto made = ctl({u"tenant"_s, u"login"_s, u"amber-optics"_s, u"--password-file"_s, file});
    QVERIFY(!made.value(u"login"_s).toString().isEmpty());
    QVERIFY(QFile::exists(file));
    const auto read = ctl({u"tenant"_s, u"query"_s, u"amber-optics"_s, u"select 1 as one"_s, u"--reason"_s, u"T-1"_s});
    QCOMPARE(read[u"rows"_s][0][0].toString(), u"1"_s);
}

void TestCtlDemo::secondUp_changesNothing()
{
    const QByteArray before = QJsonDocument(ctl({u"tenant"_s, u"list"_s})).toJson();
    QCOMPARE(demo(u"up"_s).exitCode, 0);
    QCOMPARE(QJsonDocument(ctl({u"tenant"_s, u"list"_s})).toJson(), before);
}

void TestCtlDemo::down_leavesNoProcess()
{
    QVERIFY(processes() > 0);
    QCOMPARE(demo(u"down"_s).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 0, 20000);
}

/// As tools/run does: whoever holds the lock is a console, however it ends.
void TestCtlDemo::lastConsole_endsTheFleet()
{
    QCOMPARE(demo(u"up"_s, {u"--until-closed"_s}).exitCode, 0);
    const auto console = [this] {
        auto process = std::make_unique<QProcess>();
        process->start(u"flock"_s, {u"--shared"_s, u"--no-fork"_s, m_site->consolesFile(), u"sleep"_s, u"600"_s});
        if (!process->waitForStarted())
            qFatal("no flock");
        return process;
    };
    const auto first = console();
    const auto second = console();
    QTest::qWait(1500);
    first->kill();
    QVERIFY(first->waitForFinished());
    QTest::qWait(1500);
    QVERIFY(m_site->nodes()->first().postgres().isRunning().value()); // the other one is open
    ::kill(static_cast<pid_t>(second->processId()), SIGKILL);
    QVERIFY(second->waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(processes(), 0, 30000);
}

void TestCtlDemo::folderOfSomethingElse_isNotTouched()
{
    const QString other = m_home.filePath(u"photos"_s);
    QVERIFY(QDir().mkpath(other));
    QFile photo(other + u"/photo"_s);
    QVERIFY(photo.open(QIODevice::WriteOnly) && photo.write("x") == 1);
    photo.close();
    const CtlRun refused = runCtlProcess({u"demo"_s, u"reset"_s, u"--folder"_s, other});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::Constraint));
    QVERIFY(photo.exists());
}

QTEST_GUILESS_MAIN(TestCtlDemo)
#include "tst_ctldemo.moc"
