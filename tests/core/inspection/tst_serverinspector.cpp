#include "core/db/sqldialect.h"
#include "core/inspection/releases.h"
#include "core/inspection/serverinspector.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTemporaryDir>
#include <QTest>

#include <libpq-fe.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Facts of real servers: each is changed by SQL and seen to change.
class TestServerInspector : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void identity_ofAServer_isWhatItSays();
    void connections_oneMoreSession_isCounted();
    void databases_dataGrows_sizeGrows();
    void tls_overTcp_tellsTheCertificate();
    void tls_overASocket_isNone();
    void storage_thatNoDatabaseTells_isUnknown();
    void refusedStatement_doesNotHideTheOthers();
    void readOnlyServer_isTold();
    void standby_isTold();
    void lockWaits_nameWhoHoldsUpTheOthers();
    void stoppedServer_makesEveryFactUnknownWithItsAge();
    void sqliteFile_tellsWhatItCan();
    void release_isJudgedByTheKnownOnes_data();
    void release_isJudgedByTheKnownOnes();

private:
    ServerFacts inspect(const ConnectionSpec &spec, const QString &password = {}, const QStringList &databases = {});
    ConnectionSpec monitor() const { return m_cluster.spec(u"postgres"_s, u"monitor"_s); }

    PostgresCluster m_cluster {{{}, TestCertificates::Kind::Good, {}}};
    SystemClock m_clock;
};

void TestServerInspector::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"watcher"_s, u"secret"_s));
    VERIFY_OK(m_cluster.createRole(u"monitor"_s, {}, u"IN ROLE pg_monitor"_s));
    VERIFY_OK(m_cluster.createDatabase(u"fleet"_s));
    VERIFY_OK(m_cluster.run(u"REVOKE CONNECT ON DATABASE fleet FROM PUBLIC"_s));
}

ServerFacts TestServerInspector::inspect(const ConnectionSpec &spec, const QString &password,
                                         const QStringList &databases)
{
    ServerFacts facts;
    const auto connection = Connection::open(spec, Secret(password.toUtf8()));
    if (!connection) {
        facts.setUnreachable(connection.error(), m_clock.utcNow());
        return facts;
    }
    Server server;
    server.id = ServerId::create();
    server.connectionBudget = 4;
    ServerInspector(**connection, m_clock).refresh(facts, server, databases);
    return facts;
}

void TestServerInspector::identity_ofAServer_isWhatItSays()
{
    const QDateTime before = m_clock.utcNow();
    const ServerFacts facts = inspect(monitor());
    QVERIFY(facts.identity.isKnown());
    const auto number = m_cluster.value(u"SHOW server_version_num"_s);
    VERIFY_OK(number);
    QCOMPARE(QString::number(facts.identity.value().versionNumber), *number);
    QVERIFY(facts.identity.value().startedAt < m_clock.utcNow());
    QVERIFY(facts.identity.readAt() >= before);
    QVERIFY(facts.latency.isKnown() && facts.latency.value().count() > 0);
    QVERIFY(facts.release.isKnown());
    QVERIFY(facts.release.value().asOf.isValid());
}

void TestServerInspector::connections_oneMoreSession_isCounted()
{
    QTRY_COMPARE(inspect(monitor()).connections.value().used, 1); // sessions closed before may still be ending
    const ServerFacts before = inspect(monitor());
    QCOMPARE(before.connections.value().budget, 4);
    QCOMPARE(QString::number(before.connections.value().limit), *m_cluster.value(u"SHOW max_connections"_s));
    const auto other = Connection::open(monitor());
    VERIFY_OK(other);
    QTRY_COMPARE(inspect(monitor()).connections.value().used, 2);
    QTRY_COMPARE(inspect(monitor()).connections.value().ours, 2);
}

void TestServerInspector::databases_dataGrows_sizeGrows()
{
    const ServerFacts before = inspect(monitor());
    VERIFY_OK(
        m_cluster.run(u"CREATE TABLE filler AS SELECT repeat('x', 500) FROM generate_series(1, 4000)"_s, u"fleet"_s));
    const ServerFacts after = inspect(monitor());
    QVERIFY(after.storage.value().bytes > before.storage.value().bytes + 1'000'000);
    QCOMPARE(after.storage.value().unreadable, 0);
    const auto exact = m_cluster.value(u"SELECT pg_database_size('fleet')"_s);
    const auto &databases = after.databases.value();
    const auto fleet =
        std::find_if(databases.begin(), databases.end(), [](const auto &d) { return d.name == u"fleet"; });
    QVERIFY(fleet != databases.end());
    QCOMPARE(QString::number(fleet->bytes), *exact);
    QVERIFY(after.freeDisk.isKnown() && after.freeDisk.value() > 0);
    VERIFY_OK(m_cluster.createDatabase(u"another"_s));
    QCOMPARE(inspect(monitor()).databases.value().size(), databases.size() + 1);
}

void TestServerInspector::tls_overTcp_tellsTheCertificate()
{
    const ServerFacts facts = inspect(m_cluster.tcpSpec(u"postgres"_s, u"watcher"_s), u"secret"_s);
    QVERIFY2(facts.tls.isKnown(), facts.tls.error() ? qPrintable(facts.tls.error()->toText()) : "");
    QVERIFY(facts.tls.value().protocol.startsWith(u"TLSv1."));
    QVERIFY(facts.tls.value().verified);
    QVERIFY(!facts.tls.value().subject.isEmpty());
    QVERIFY(facts.tls.value().validUntil > m_clock.utcNow());
    QVERIFY2(!facts.freeDisk.isKnown(), "the disk behind a TCP address may be another machine's");
}

void TestServerInspector::tls_overASocket_isNone()
{
    const ServerFacts facts = inspect(monitor());
    QVERIFY(facts.tls.isKnown());
    QVERIFY(facts.tls.value().protocol.isEmpty());
    QVERIFY(!facts.tls.value().validUntil.isValid());
}

void TestServerInspector::storage_thatNoDatabaseTells_isUnknown()
{
    const auto setConnect = [this](const QString &change) {
        VERIFY_OK(m_cluster.run(
            u"DO $$ DECLARE target text; BEGIN FOR target IN SELECT datname FROM pg_database "
            "WHERE datname <> 'fleet' LOOP EXECUTE format('%1', target); END LOOP; END $$"_s.arg(change)));
    };
    const auto connection = Connection::open(m_cluster.spec(u"postgres"_s, u"watcher"_s));
    VERIFY_OK(connection);
    setConnect(u"REVOKE CONNECT ON DATABASE %I FROM PUBLIC"_s);
    ServerFacts facts;
    ServerInspector(**connection, m_clock).refresh(facts, Server(), {});
    setConnect(u"GRANT CONNECT ON DATABASE %I TO PUBLIC"_s);
    QCOMPARE(facts.storage.error()->kind, ErrorKind::Denied);
    QVERIFY(facts.storage.error()->remedy.contains(u"pg_monitor"));
}

void TestServerInspector::refusedStatement_doesNotHideTheOthers()
{
    VERIFY_OK(m_cluster.run(u"REVOKE SELECT ON pg_stat_replication FROM PUBLIC"_s));
    const ServerFacts facts = inspect(m_cluster.spec(u"postgres"_s, u"watcher"_s));
    VERIFY_OK(m_cluster.run(u"GRANT SELECT ON pg_stat_replication TO PUBLIC"_s));
    QVERIFY(!facts.replication.isKnown());
    QCOMPARE(facts.replication.error()->kind, ErrorKind::Denied);
    QVERIFY(facts.identity.isKnown());
    QVERIFY2(facts.login.isKnown(), "what is read after the refused statement");
}

void TestServerInspector::readOnlyServer_isTold()
{
    QVERIFY(!inspect(monitor()).replication.value().readOnly);
    VERIFY_OK(m_cluster.run(u"ALTER ROLE watcher SET default_transaction_read_only = on"_s));
    const ServerFacts facts = inspect(m_cluster.spec(u"postgres"_s, u"watcher"_s));
    VERIFY_OK(m_cluster.run(u"ALTER ROLE watcher RESET default_transaction_read_only"_s));
    QVERIFY(facts.replication.value().readOnly);
    QVERIFY(!facts.replication.value().standby);
}

void TestServerInspector::standby_isTold()
{
    QCOMPARE(inspect(monitor()).replication.value().standbys, 0);
    PostgresCluster standby;
    QVERIFY2(standby.startAsStandbyOf(m_cluster), qPrintable(standby.errorString()));
    const ServerFacts facts = inspect(standby.spec(u"postgres"_s, u"monitor"_s));
    QVERIFY2(facts.replication.isKnown(),
             facts.replication.error() ? qPrintable(facts.replication.error()->toText()) : "");
    QVERIFY(facts.replication.value().standby);
    QVERIFY(facts.replication.value().readOnly);
    QTRY_COMPARE(inspect(monitor()).replication.value().standbys, 1);
    QTRY_COMPARE(inspect(standby.spec(u"postgres"_s, u"monitor"_s)).replication.value().lagMs, qint64(0));
}

void TestServerInspector::lockWaits_nameWhoHoldsUpTheOthers()
{
    QCOMPARE(inspect(monitor()).waits.value().sessions, 0);
    VERIFY_OK(m_cluster.run(u"CREATE TABLE IF NOT EXISTS held (id int)"_s, u"fleet"_s));
    const auto session = [this](const QString &application) {
        ConnectionSpec spec = m_cluster.spec(u"fleet"_s, m_cluster.superuser());
        spec.applicationName = application;
        return std::move(*Connection::open(spec));
    };
    const auto root = session(u"import"_s), middle = session(u"migration"_s), last = session(u"web"_s);
    VERIFY_OK(root->script(u"BEGIN; LOCK TABLE held IN ACCESS SHARE MODE"_s));
    QCOMPARE(PQsendQuery(middle->pgConnection(), "BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE"), 1);
    QTRY_COMPARE(inspect(monitor()).waits.value().sessions, 1);
    QCOMPARE(PQsendQuery(last->pgConnection(), "SELECT * FROM held"), 1);
    QTRY_COMPARE(inspect(monitor()).waits.value().sessions, 2);
    const LockWaits waits = inspect(monitor()).waits.value();
    QCOMPARE(waits.holder, PQbackendPID(root->pgConnection()));
    QCOMPARE(waits.application, u"import"_s);
    QCOMPARE(waits.database, u"fleet"_s);
    QTRY_VERIFY(inspect(monitor()).waits.value().longest > std::chrono::milliseconds(1));
    VERIFY_OK(root->script(u"ROLLBACK"_s));
    QTRY_COMPARE(inspect(monitor()).waits.value().holder, PQbackendPID(middle->pgConnection()));
}

void TestServerInspector::stoppedServer_makesEveryFactUnknownWithItsAge()
{
    ServerFacts facts;
    Server server;
    server.id = ServerId::create();
    const auto connection = Connection::open(monitor());
    VERIFY_OK(connection);
    ServerInspector inspector(**connection, m_clock);
    inspector.refresh(facts, server, {});
    const QDateTime readAt = facts.identity.readAt();
    m_cluster.stop();
    inspector.refresh(facts, server, {});
    QVERIFY(!facts.latency.isKnown());
    QVERIFY(!facts.identity.isKnown());
    QCOMPARE(facts.identity.error()->kind, ErrorKind::Connection);
    facts.setUnreachable(Connection::open(monitor()).error(), m_clock.utcNow());
    int unknown = 0;
    facts.forEach([&](const auto &fact) { unknown += fact.isKnown() ? 0 : 1; });
    QCOMPARE(unknown, 11);
    QVERIFY(facts.identity.last());
    QCOMPARE(facts.identity.readAt(), readAt);
    QVERIFY(facts.identity.triedAt() > readAt);
    QVERIFY(m_cluster.start());
}

void TestServerInspector::sqliteFile_tellsWhatItCan()
{
    const QTemporaryDir directory;
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = directory.filePath(u"registry.sqlite"_s);
    const ServerFacts facts = inspect(spec);
    QVERIFY(facts.latency.isKnown());
    QVERIFY2(facts.identity.isKnown(), facts.identity.error() ? qPrintable(facts.identity.error()->toText()) : "");
    QVERIFY(facts.storage.isKnown());
    QVERIFY(facts.freeDisk.isKnown());
    QVERIFY(!facts.connections.isKnown());
    QCOMPARE(facts.connections.error()->kind, ErrorKind::Unsupported);
}

void TestServerInspector::release_isJudgedByTheKnownOnes_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<ReleaseState>("state");
    QTest::newRow("old minor") << 150004 << QDate(2026, 11, 24) << ReleaseState::SecurityMissing;
    QTest::newRow("newest minor") << 150020 << QDate(2026, 11, 24) << ReleaseState::Current;
    QTest::newRow("newer than known") << 150099 << QDate(2026, 11, 24) << ReleaseState::Current;
    QTest::newRow("after its end") << 150099 << QDate(2027, 12, 1) << ReleaseState::EndOfLife;
    QTest::newRow("major unknown") << 990000 << QDate(2026, 11, 24) << ReleaseState::Unknown;
}

void TestServerInspector::release_isJudgedByTheKnownOnes()
{
    QFETCH(int, number);
    QFETCH(QDate, today);
    const ReleaseVerdict verdict = judgePostgresRelease(number, today);
    QTEST(verdict.state, "state");
    QCOMPARE(verdict.asOf.isValid(), verdict.state != ReleaseState::Unknown);
}

QTEST_GUILESS_MAIN(TestServerInspector)
#include "tst_serverinspector.moc"
