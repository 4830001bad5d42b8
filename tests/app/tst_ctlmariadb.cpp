#include "tests/app/ctlrun.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/serverprocess.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A MariaDB server in the fleet: what is read of it, and a clear word for what is not.
class TestCtlMariaDb : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void serverTest_tellsWhatItReads();
    void serverAdd_ofWhatRefuses_addsNothing_data();
    void serverAdd_ofWhatRefuses_addsNothing();
    void tenantShow_saysWhatIsUnknown();

private:
    CtlRun ctl(const QStringList &words)
    {
        return runCtlProcess(words + QStringList {u"--registry"_s, m_directory.filePath(u"r.sqlite"_s)});
    }
    QString url(const ConnectionSpec &spec) const
    {
        return u"mariadb://%1@/%2?host=%3"_s.arg(spec.user, spec.database, spec.host);
    }

    QTemporaryDir m_directory;
    MariaDbServer m_server;
};

void TestCtlMariaDb::initTestCase()
{
    keepCtlFilesIn(m_directory.path());
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
    const CtlRun added = ctl({u"server"_s, u"add"_s, u"my"_s, url(m_server.spec()), u"--password"_s, u"none"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
}

void TestCtlMariaDb::serverTest_tellsWhatItReads()
{
    const CtlRun tested = ctl({u"server"_s, u"test"_s, u"my"_s, u"--json"_s});
    QVERIFY2(tested.exitCode == 0, qPrintable(tested.err));
    QCOMPARE(tested.json().value(u"server").toObject().value(u"engine").toString(), u"mariadb"_s);
    const QJsonObject facts = tested.json().value(u"facts").toObject();
    for (const char *name : {"version", "startedAt", "connections", "databases", "storageBytes", "replication"}) {
        const QJsonObject fact = facts.value(QLatin1String(name)).toObject();
        QVERIFY2(!fact.value(u"value").isNull(), qPrintable(QLatin1String(name) + fact.value(u"error").toString()));
    }
    QVERIFY2(facts.value(u"version").toObject().value(u"value").toString().contains(u"MariaDB"),
             qPrintable(tested.out));
    // What this program does not watch on MariaDB is unknown, with the reason.
    for (const char *name : {"release", "login"}) {
        const QJsonObject fact = facts.value(QLatin1String(name)).toObject();
        QVERIFY2(fact.value(u"value").isNull() && !fact.value(u"error").toString().isEmpty(), name);
    }
    const CtlRun text = ctl({u"server"_s, u"test"_s, u"my"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains(u"MariaDB"_s) && text.out.contains(u"nknown"_s), qPrintable(text.out));
}

void TestCtlMariaDb::serverAdd_ofWhatRefuses_addsNothing_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorKind>("kind");
    const ConnectionSpec stranger = m_server.tcpSpec(u"mysql"_s, u"stranger"_s);
    QTest::newRow("unknown login") << u"mariadb://stranger@127.0.0.1:%1/mysql?sslmode=disable"_s.arg(stranger.port)
                                   << ErrorKind::Denied;
    QTest::newRow("nobody answers") << u"mariadb://root@127.0.0.1:%1/mysql?sslmode=disable"_s.arg(
        ServerProcess::freePort()) << ErrorKind::Connection;
    QTest::newRow("unknown database") << url(m_server.spec(u"no-such"_s)) << ErrorKind::Missing;
    QTest::newRow("encryption that it has not")
        << u"mariadb://root@127.0.0.1:%1/mysql?sslmode=require"_s.arg(stranger.port) << ErrorKind::Connection;
    QTest::newRow("a certificate that cannot be verified")
        << u"mariadb://root@127.0.0.1:%1/mysql?sslmode=verify-full"_s.arg(stranger.port) << ErrorKind::Unsupported;
}

void TestCtlMariaDb::serverAdd_ofWhatRefuses_addsNothing()
{
    QFETCH(QString, address);
    QFETCH(ErrorKind, kind);
    const CtlRun run = ctl({u"server"_s, u"add"_s, u"other"_s, address, u"--password"_s, u"none"_s});
    QVERIFY2(run.exitCode == errorExitCode(kind), qPrintable(run.err));
    QVERIFY2(run.err.count(u'\n') >= 2, qPrintable(run.err));
    const CtlRun list = ctl({u"server"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.json().value(u"servers").toArray().size(), 1);
}

void TestCtlMariaDb::tenantShow_saysWhatIsUnknown()
{
    QFile rows(m_directory.filePath(u"rows.csv"_s));
    QVERIFY(rows.open(QIODevice::WriteOnly));
    rows.write("slug,name,server,model,database\nacme,Acme,my,database,mysql\n");
    rows.close();
    QCOMPARE(ctl({u"tenant"_s, u"import"_s, rows.fileName()}).exitCode, 0);
    const CtlRun shown = ctl({u"tenant"_s, u"show"_s, u"acme"_s, u"--json"_s});
    QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
    const QJsonObject facts = shown.json().value(u"facts").toObject();
    QVERIFY(!facts.value(u"latencyMs").toObject().value(u"value").isNull());
    for (const QString &name : facts.keys()) {
        const QJsonObject fact = facts.value(name).toObject();
        QVERIFY2(!fact.value(u"value").isNull() || !fact.value(u"error").toString().isEmpty(), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestCtlMariaDb)
#include "tst_ctlmariadb.moc"
