#include "core/db/pglisten.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

class TestPgListen : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void notify_fromAnotherSession_isHeard();
    void listen_onPooledConnection_isRefused();
    void listen_onSqlite_isRefused();
    void listen_whenTheServerDies_isLostOnce();

private:
    PostgresCluster m_cluster;
};

void TestPgListen::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestPgListen::notify_fromAnotherSession_isHeard()
{
    const QString channel = QStringLiteral("Odd \"channel\"; x");
    const auto listen = PgListen::listen(openOrDie(m_cluster.appSpec()), {QStringLiteral("plain"), channel});
    VERIFY_OK(listen);
    QSignalSpy spy(listen->get(), &PgListen::notified);
    const auto other = openOrDie(m_cluster.appSpec());
    VERIFY_OK(other->query(QStringLiteral("SELECT pg_notify(?, ?)"), {channel, QStringLiteral("ü 1")}));
    VERIFY_OK(other->query(QStringLiteral("SELECT pg_notify('plain', '2')")));
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0), (QVariantList {channel, QStringLiteral("ü 1")}));
    QCOMPARE(spy.at(1), (QVariantList {QStringLiteral("plain"), QStringLiteral("2")}));
}

void TestPgListen::listen_onPooledConnection_isRefused()
{
    auto spec = m_cluster.appSpec();
    spec.mode = SessionMode::Pooled;
    const auto listen = PgListen::listen(openOrDie(spec), {QStringLiteral("c")});
    QVERIFY(!listen);
    QCOMPARE(listen.error().kind, ErrorKind::Unsupported);
}

void TestPgListen::listen_onSqlite_isRefused()
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = QStringLiteral(":memory:");
    const auto listen = PgListen::listen(openOrDie(spec), {QStringLiteral("c")});
    QVERIFY(!listen);
    QCOMPARE(listen.error().kind, ErrorKind::Unsupported);
}

void TestPgListen::listen_whenTheServerDies_isLostOnce()
{
    const auto listen = PgListen::listen(openOrDie(m_cluster.appSpec()), {QStringLiteral("c")});
    VERIFY_OK(listen);
    QSignalSpy spy(listen->get(), &PgListen::lost);
    m_cluster.kill();
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).value<Error>().kind, ErrorKind::Connection);
    QTest::qWait(50);
    QCOMPARE(spy.size(), 1);
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
}

QTEST_GUILESS_MAIN(TestPgListen)
#include "tst_pglisten.moc"
