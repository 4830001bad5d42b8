#include "core/db/connection.h"
#include "core/deployment/folderprocess.h"
#include "core/deployment/localmariadb.h"
#include "tests/support/deploymentfolder.h"
#include "tests/support/verifyok.h"

#include <QProcess>
#include <QtTest>

#include <csignal>

#include <unistd.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

const QString word = u"0193a1b2-0000-7000-8000-000000000001"_s;

ConnectionSpec specOf(const QString &folder, const QString &user)
{
    ConnectionSpec spec;
    spec.engine = Engine::MariaDB;
    spec.host = LocalMariaDb::socketOf(folder);
    spec.database = u"information_schema"_s;
    spec.user = user;
    spec.tls = TlsMode::Disable;
    return spec;
}

Result<QString> textOf(Connection &connection, const QString &sql)
{
    auto rows = connection.query(sql);
    if (!rows)
        return fail(rows);
    return rows->next() ? rows->value(0).toString() : QString();
}

} // namespace

/// A real server of a folder, made and ended by the class under test.
class TestLocalMariaDb : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { VERIFY_OK(m_place.eraseServers()); }
    void made_knowsItsOperatorAlone();
    void made_listensHereOnly();
    void made_runsAsAnUnprivilegedUser();
    void start_whereItRuns_isNothing();
    void stopAndStart_keepWhatIsThere();
    void stop_leavesOthersInTheFolder();
    void serverKilled_startsAgain();
    void folderOfAnother_isRefused();
    void folderOf_isKnownByItsSocket();
    void longPath_isRefused();
    void portTaken_isToldFromItsLog();
    void erase_ofOne_leavesAnother();
    void killedWhileMaking_isMadeByTheNextCall_data();
    void killedWhileMaking_isMadeByTheNextCall();
    void killedWhileStarting_isTakenUpByTheNextCall();

private:
    [[nodiscard]] std::shared_ptr<Connection> operatorOf(const QString &folder)
    {
        auto opened = Connection::open(specOf(folder, LocalMariaDb::login()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toText()));
        return std::move(*opened);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_place.path() + u'/' + name; }
    /// This program again, as one that can be killed; ends itself where `file` never comes.
    void killWhenThere(const QString &folder, const QString &file);

    DeploymentFolder m_place;
    QString m_folder = path(u"one two"_s); // the programs of MariaDB are scripts in part
    LocalMariaDb m_server {m_folder, LocalMariaDb::freePort(), {u"max-connections = 33"_s}};
};

void TestLocalMariaDb::initTestCase()
{
    VERIFY_OK(LocalMariaDb::checkInstalled());
    VERIFY_OK(m_server.make(word));
    QCOMPARE(m_server.isRunning().value_or(true), false);
    VERIFY_OK(m_server.start());
    QCOMPARE(m_server.isRunning().value_or(false), true);
}

void TestLocalMariaDb::made_knowsItsOperatorAlone()
{
    const auto connection = operatorOf(m_folder);
    const auto denied = textOf(*connection, u"create database without_power"_s);
    QVERIFY(!denied);
    QCOMPARE(denied.error().kind, ErrorKind::Denied);
    VERIFY_OK(textOf(*connection, u"set role tenantry_super"_s));
    const auto nameless = textOf(*connection, u"select count(*) from mysql.global_priv where User = ''"_s);
    QCOMPARE(nameless.value_or(u"?"_s), u"0"_s);
    const auto trial =
        textOf(*connection, u"select count(*) from information_schema.schemata where schema_name = 'test'"_s);
    QCOMPARE(trial.value_or(u"?"_s), u"0"_s);
    const auto settings = textOf(*connection, u"select concat(@@skip_name_resolve, ' ', @@max_connections)"_s);
    QCOMPARE(settings.value_or(QString()), u"ON 33"_s);
    VERIFY_OK(textOf(*connection, u"create role handed_on"_s));
    QVERIFY(!Connection::open(specOf(m_folder, u"nobody"_s)));
}

void TestLocalMariaDb::made_listensHereOnly()
{
    const auto connection = operatorOf(m_folder);
    QCOMPARE(textOf(*connection, u"select @@bind_address"_s).value_or(QString()), u"127.0.0.1"_s);
    ConnectionSpec wire = specOf(m_folder, LocalMariaDb::login());
    wire.port = textOf(*connection, u"select @@port"_s)->toUShort();
    wire.host = u"127.0.0.1"_s;
    const auto refused = Connection::open(wire); // the socket alone knows who asks
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"not allowed to connect"), qPrintable(refused.error().toText()));
    QCOMPARE(QFile::permissions(LocalMariaDb::socketFolder(m_folder)) & (QFile::ReadGroup | QFile::ExeOther),
             QFile::Permissions());
}

void TestLocalMariaDb::made_runsAsAnUnprivilegedUser()
{
    const auto processes = processesIn(m_folder + u"/data"_s);
    QCOMPARE(processes.size(), 1);
    const QFileInfo process(u"/proc/%1"_s.arg(processes.first()));
    QVERIFY(process.ownerId() != 0);
    QCOMPARE(process.ownerId(), QFileInfo(m_folder + u"/data"_s).ownerId());
}

void TestLocalMariaDb::start_whereItRuns_isNothing()
{
    const auto before = processesIn(m_folder + u"/data"_s);
    VERIFY_OK(m_server.make(word));
    VERIFY_OK(m_server.start());
    QCOMPARE(processesIn(m_folder + u"/data"_s), before);
}

void TestLocalMariaDb::stopAndStart_keepWhatIsThere()
{
    {
        const auto connection = operatorOf(m_folder);
        VERIFY_OK(textOf(*connection, u"set role tenantry_super"_s));
        VERIFY_OK(textOf(*connection, u"create database kept"_s));
    }
    VERIFY_OK(m_server.stop());
    QCOMPARE(m_server.isRunning().value_or(true), false);
    VERIFY_OK(m_server.stop());
    VERIFY_OK(m_server.make(word)); // leaves what is there
    VERIFY_OK(m_server.start());
    const auto connection = operatorOf(m_folder);
    VERIFY_OK(textOf(*connection, u"set role tenantry_super"_s));
    QCOMPARE(textOf(*connection, u"select schema_name from information_schema.schemata where schema_name = 'kept'"_s)
                 .value_or(QString()),
             u"kept"_s);
}

/// A shell that was gone there with, and a backup.
void TestLocalMariaDb::stop_leavesOthersInTheFolder()
{
    QProcess other;
    other.setWorkingDirectory(m_folder + u"/data"_s);
    other.start(u"/bin/sh"_s, {u"-c"_s, u"read word"_s});
    QVERIFY(other.waitForStarted());
    QVERIFY(!processesIn(m_folder + u"/data"_s).contains(pid_t(other.processId())));
    VERIFY_OK(m_server.stop());
    QCOMPARE(m_server.isRunning().value_or(true), false);
    QCOMPARE(other.state(), QProcess::Running);
    QVERIFY(!other.waitForFinished(1));
    VERIFY_OK(m_server.start());
    QCOMPARE(processesIn(m_folder + u"/data"_s).size(), 1);
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
}

/// Its pid and socket files are left as after a power cut.
void TestLocalMariaDb::serverKilled_startsAgain()
{
    const auto processes = processesIn(m_folder + u"/data"_s);
    QCOMPARE(processes.size(), 1);
    VERIFY_OK(endProcessIn(m_folder + u"/data"_s, processes.first(), SIGKILL));
    QCOMPARE(m_server.isRunning().value_or(true), false);
    VERIFY_OK(m_server.start());
    (void)operatorOf(m_folder);
}

void TestLocalMariaDb::folderOfAnother_isRefused()
{
    const LocalMariaDb same(m_folder, 1);
    for (const auto &refused : {same.make(u"another word"_s), same.erase(u"another word"_s)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    }
    QCOMPARE(m_server.isRunning().value_or(false), true);
}

void TestLocalMariaDb::folderOf_isKnownByItsSocket()
{
    QCOMPARE(LocalMariaDb::folderOf(LocalMariaDb::socketOf(m_folder)), m_folder);
    QCOMPARE(LocalMariaDb::folderOf(u"/run/mysqld/mysqld.sock"_s), QString());
    QCOMPARE(LocalMariaDb::folderOf(u"db.example"_s), QString());
}

void TestLocalMariaDb::longPath_isRefused()
{
    QCOMPARE(LocalMariaDb::checkFolder(u'/' + QString(120, u'x')).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(LocalMariaDb::checkFolder(u"relative"_s).error().kind, ErrorKind::InvalidInput);
    VERIFY_OK(LocalMariaDb::checkFolder(m_folder));
}

void TestLocalMariaDb::portTaken_isToldFromItsLog()
{
    const auto port = textOf(*operatorOf(m_folder), u"select @@port"_s);
    VERIFY_OK(port);
    const LocalMariaDb second(path(u"second"_s), port->toUShort());
    VERIFY_OK(second.make(word));
    const auto refused = second.start();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Internal);
    QVERIFY2(refused.error().detail.contains(u"Address already in use"), qPrintable(refused.error().toText()));
    QCOMPARE(second.isRunning().value_or(true), false);
    VERIFY_OK(second.erase(word));
}

void TestLocalMariaDb::erase_ofOne_leavesAnother()
{
    const LocalMariaDb other(path(u"other"_s), LocalMariaDb::freePort());
    VERIFY_OK(other.make(word));
    VERIFY_OK(other.start());
    VERIFY_OK(other.erase(word));
    QVERIFY(!QFile::exists(path(u"other"_s)));
    VERIFY_OK(other.erase(word)); // nothing is there
    QCOMPARE(m_server.isRunning().value_or(false), true);
    VERIFY_OK(textOf(*operatorOf(m_folder), u"select 1"_s));
}

void TestLocalMariaDb::killWhenThere(const QString &folder, const QString &file)
{
    QProcess maker;
    maker.setProcessChannelMode(QProcess::ForwardedChannels);
    maker.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, folder});
    QVERIFY(maker.waitForStarted());
    while (!QFile::exists(folder + u'/' + file) && maker.state() != QProcess::NotRunning)
        maker.waitForFinished(1);
    maker.kill();
    QVERIFY(maker.waitForFinished() || maker.state() == QProcess::NotRunning);
}

void TestLocalMariaDb::killedWhileMaking_isMadeByTheNextCall_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file :
         {"firstrights.sql", "data.new/ibdata1", "data.new/mysql/global_priv.frm", "data.new/tenantry.cnf"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestLocalMariaDb::killedWhileMaking_isMadeByTheNextCall()
{
    QFETCH(QString, file);
    const QString folder = path(u"killed"_s);
    killWhenThere(folder, file);
    const LocalMariaDb server(folder, LocalMariaDb::freePort());
    VERIFY_OK(server.make(word));
    VERIFY_OK(server.start());
    VERIFY_OK(textOf(*operatorOf(folder), u"set role tenantry_super"_s));
    VERIFY_OK(server.erase(word));
    QVERIFY(processesIn(folder + u"/data"_s).isEmpty());
}

void TestLocalMariaDb::killedWhileStarting_isTakenUpByTheNextCall()
{
    const QString folder = path(u"starting"_s);
    killWhenThere(folder, u"server.log"_s);
    const LocalMariaDb server(folder, 0);
    VERIFY_OK(server.start());
    QCOMPARE(processesIn(folder + u"/data"_s).size(), 1);
    (void)operatorOf(folder);
    VERIFY_OK(server.erase(word));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QLatin1StringView(argv[1]) == "--serve"_L1) {
        const LocalMariaDb server(QFile::decodeName(argv[2]), LocalMariaDb::freePort());
        return server.make(word).and_then([&] { return server.start(); }) ? 0 : 1;
    }
    TestLocalMariaDb test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localmariadb.moc"
