#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QTcpServer>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A team's registry whose server or login is not as it should be: what the program says, and that it changes nothing.
class TestCtlTeam : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void registry_thatCannotBeOpened_isToldByItsKind_data();
    void registry_thatCannotBeOpened_isToldByItsKind();
    void registry_onAStandby_isReadAndNotWritten();
    void registry_ofAnOlderFormat_isUpgradedByWhoMay();
    void registry_whoseServerIsSilent_isTimeout();
    void registry_whoseServerIsDown_isConnection();

private:
    void verifyTold(const CtlRun &run, ErrorKind kind);
    QStringList import() { return {u"tenant"_s, u"import"_s, m_rows}; }

    CtlRegistries m_registries;
    ConnectionSpec m_registry;
    QString m_rows;
};

void TestCtlTeam::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
    m_registry = m_registries.create(Engine::PostgreSQL);
    m_rows = m_registries.file(u"rows.csv"_s, CtlRegistries::rows(2, "eu"));
    QCOMPARE(CtlRegistries::ctl(m_registry, import()).exitCode, 0);
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.createRole(u"stranger"_s));
    VERIFY_OK(cluster.createRole(u"crowd"_s, {}, u"CONNECTION LIMIT 0"_s));
    VERIFY_OK(cluster.createRole(u"locked"_s, u"right"_s));
}

void TestCtlTeam::verifyTold(const CtlRun &run, ErrorKind kind)
{
    QVERIFY2(run.exitCode == errorExitCode(kind), qPrintable(QString::number(run.exitCode) + run.err));
    QVERIFY2(QString(u'\n' + run.err).contains(u"\ntenantryctl: "_s) && run.err.count(u'\n') >= 2, qPrintable(run.err));
    QVERIFY2(run.out.isEmpty() && !run.err.contains(u"hunter2"_s), qPrintable(run.out + run.err));
}

void TestCtlTeam::registry_thatCannotBeOpened_isToldByItsKind_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("rest"); // of the URL, after host and port
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a login without the roles") << u"stranger"_s << QString() << ErrorKind::Denied;
    QTest::newRow("too many connections") << u"crowd"_s << QString() << ErrorKind::Connection;
    QTest::newRow("an unknown login") << u"nobody-at-all"_s << QString() << ErrorKind::Denied;
    QTest::newRow("wrong password") << u"locked"_s << u"tcp"_s << ErrorKind::Denied;
    QTest::newRow("a server without TLS") << u"locked"_s << u"tls"_s << ErrorKind::Connection;
}

void TestCtlTeam::registry_thatCannotBeOpened_isToldByItsKind()
{
    QFETCH(QString, login);
    QFETCH(QString, rest);
    QFETCH(ErrorKind, kind);
    const PostgresCluster &cluster = m_registries.cluster();
    QString url = CtlRegistries::argument(cluster.spec(m_registry.database, login));
    if (!rest.isEmpty())
        url = u"postgresql://%1@127.0.0.1:%2/%3?sslmode=%4"_s.arg(
            login, QString::number(cluster.port()), m_registry.database, rest == u"tls" ? u"require"_s : u"disable"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, u"hunter2"_s);
    for (const QStringList &words : {QStringList {u"tenant"_s, u"list"_s}, import()})
        verifyTold(runCtlProcess(words + QStringList {u"--registry"_s, url}, environment), kind);
}

void TestCtlTeam::registry_onAStandby_isReadAndNotWritten()
{
    PostgresCluster standby;
    QVERIFY2(standby.startAsStandbyOf(m_registries.cluster()), qPrintable(standby.errorString()));
    const auto registry = standby.spec(m_registry.database, m_registry.user);
    const auto list = CtlRegistries::ctl(registry, {u"tenant"_s, u"list"_s});
    QVERIFY2(list.exitCode == 0 && list.out.contains(u"t-1"_s), qPrintable(list.err));
    const auto refused = CtlRegistries::ctl(registry, import());
    verifyTold(refused, ErrorKind::Unsupported);
    QVERIFY2(refused.err.contains(u"primary"_s), qPrintable(refused.err));
}

void TestCtlTeam::registry_ofAnOlderFormat_isUpgradedByWhoMay()
{
    QFile script(QStringLiteral(TENANTRY_SOURCE_DIR "/tests/core/registry/fixtures/format1_postgresql.sql"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const auto place = m_registries.emptyPlace(Engine::PostgreSQL);
    const QString prefix = m_registries.creation().rolePrefix;
    VERIFY_OK(openOrDie(place)->script(QString::fromUtf8(script.readAll()).replace(u"PREFIX"_s, prefix)));
    const auto member = m_registries.asMember(place, u"support"_s);
    verifyTold(CtlRegistries::ctl(member, {u"tenant"_s, u"list"_s}), ErrorKind::Unsupported);
    verifyTold(CtlRegistries::ctl(member, {u"registry"_s, u"upgrade"_s}), ErrorKind::Denied);
    const auto migrator = m_registries.asMember(place, u"migrator"_s);
    QCOMPARE(CtlRegistries::ctl(migrator, {u"registry"_s, u"upgrade"_s, u"--dry-run"_s}).exitCode, 0);
    verifyTold(CtlRegistries::ctl(member, {u"tenant"_s, u"list"_s}), ErrorKind::Unsupported);
    // A role that came later is made by somebody who may.
    const auto lacking = CtlRegistries::ctl(migrator, {u"registry"_s, u"upgrade"_s});
    verifyTold(lacking, ErrorKind::Denied);
    QVERIFY2(lacking.err.contains(u"CREATE ROLE"_s), qPrintable(lacking.err));
    VERIFY_OK(m_registries.cluster().run(u"create role \"%1_router\" nologin"_s.arg(prefix)));
    const auto upgraded = CtlRegistries::ctl(migrator, {u"registry"_s, u"upgrade"_s});
    QVERIFY2(upgraded.exitCode == 0, qPrintable(upgraded.err));
    QVERIFY(CtlRegistries::ctl(member, {u"tenant"_s, u"list"_s}).out.contains(u"petrel"_s));
}

void TestCtlTeam::registry_whoseServerIsSilent_isTimeout()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url =
        u"postgresql://ann@127.0.0.1:%1/fleet?sslmode=disable&connect_timeout=1"_s.arg(silent.serverPort());
    verifyTold(runCtlProcess({u"tenant"_s, u"list"_s, u"--registry"_s, url}), ErrorKind::Timeout);
}

void TestCtlTeam::registry_whoseServerIsDown_isConnection()
{
    m_registries.cluster().stop();
    verifyTold(CtlRegistries::ctl(m_registry, {u"tenant"_s, u"list"_s}), ErrorKind::Connection);
    verifyTold(CtlRegistries::ctl(m_registry, import()), ErrorKind::Connection);
    QVERIFY2(m_registries.cluster().start(), qPrintable(m_registries.cluster().errorString()));
    QCOMPARE(CtlRegistries::ctl(m_registry, {u"registry"_s, u"check"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestCtlTeam)
#include "tst_ctlteam.moc"
