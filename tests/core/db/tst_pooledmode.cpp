#include "core/db/copystream.h"
#include "core/db/pgpipeline.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"

#include <QDateTime>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

/// Clients that share one server session through a real PgBouncer in transaction mode.
class TestPooledMode : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void open_changesNoSetting();
    void open_inDirectMode_saysToChooseThePooledOne();
    void query_ofTwoClientsInterleaved_neverClashes();
    void transaction_setsItsLimitsAndLeavesNone();
    void transaction_afterAForeignDateStyle_readsTimes();
    void transaction_rolledBack_leavesNothing();
    void copy_throughThePooler_readsEveryRow();
    void pipeline_throughThePooler_returnsEachResult_data();
    void pipeline_throughThePooler_returnsEachResult();

private:
    QString settings();

    PostgresCluster m_cluster;
    PgBouncer m_bouncer {m_cluster};
};

void TestPooledMode::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    QVERIFY2(m_bouncer.start(), qPrintable(m_bouncer.errorString()));
}

/// Every setting of the one server session that somebody has changed since it began, as an outsider sees it.
QString TestPooledMode::settings()
{
    const auto connection = openOrDie(m_bouncer.spec());
    auto query = connection->query(QStringLiteral(
        "SELECT pg_backend_pid() || coalesce(string_agg(name || '=' || setting, ',' ORDER BY name), '') FROM "
        "pg_settings "
        "WHERE source = 'session' AND name NOT IN ('application_name', 'client_encoding', 'DateStyle', 'TimeZone')"));
    return query && query->next() ? query->value(0).toString() : QStringLiteral("no answer");
}

void TestPooledMode::open_changesNoSetting()
{
    const QString before = settings();
    for (int i = 0; i < 5; ++i) {
        const auto connection = openOrDie(m_bouncer.spec());
        VERIFY_OK(connection->query(QStringLiteral("SELECT ?::int"), {i}));
    }
    QCOMPARE(settings(), before);
    QCOMPARE(m_cluster.value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'app'")).value(),
             QStringLiteral("1"));
}

void TestPooledMode::open_inDirectMode_saysToChooseThePooledOne()
{
    auto spec = m_bouncer.spec();
    spec.mode = SessionMode::Direct;
    const auto opened = Connection::open(spec);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Connection);
    QVERIFY(opened.error().remedy.contains(QStringLiteral("pooled mode")));
}

void TestPooledMode::query_ofTwoClientsInterleaved_neverClashes()
{
    const auto one = openOrDie(m_bouncer.spec());
    const auto two = openOrDie(m_bouncer.spec());
    for (int i = 0; i < 50; ++i) {
        auto first = one->query(QStringLiteral("SELECT ?::int + 1"), {i});
        auto second = two->query(QStringLiteral("SELECT ?::text || 'x'"), {QString::number(i)});
        VERIFY_OK(first);
        VERIFY_OK(second);
        QVERIFY(first->next() && second->next());
        QCOMPARE(first->value(0).toInt(), i + 1);
        QCOMPARE(second->value(0).toString(), QString(QString::number(i) + u'x'));
    }
    auto prepared = one->query(QStringLiteral("SELECT count(*) FROM pg_prepared_statements"));
    QVERIFY(prepared && prepared->next());
    QCOMPARE(prepared->value(0).toInt(), 0);
}

void TestPooledMode::transaction_setsItsLimitsAndLeavesNone()
{
    const QString before = settings();
    auto spec = m_bouncer.spec();
    spec.statementTimeout = std::chrono::milliseconds(1234);
    spec.lockTimeout = std::chrono::milliseconds(567);
    const auto connection = openOrDie(spec);
    {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(transaction);
        auto query = connection->query(
            QStringLiteral("SELECT current_setting('statement_timeout'), current_setting('lock_timeout')"));
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), QStringLiteral("1234ms"));
        QCOMPARE(query->value(1).toString(), QStringLiteral("567ms"));
        VERIFY_OK(transaction->commit());
    }
    QCOMPARE(settings(), before);
}

void TestPooledMode::transaction_afterAForeignDateStyle_readsTimes()
{
    VERIFY_OK(m_cluster.run(
        QStringLiteral("ALTER ROLE app SET DateStyle = 'German'; ALTER ROLE app SET TimeZone = 'Asia/Kolkata'")));
    PgBouncer bouncer(m_cluster);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    const auto connection = openOrDie(bouncer.spec());
    const auto transaction = Transaction::begin(*connection);
    VERIFY_OK(transaction);
    auto query = connection->query(QStringLiteral("SELECT '2026-11-24 12:00:00+00'::timestamptz"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0), QVariant(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC)));
    VERIFY_OK(m_cluster.run(QStringLiteral("ALTER ROLE app RESET ALL")));
}

void TestPooledMode::transaction_rolledBack_leavesNothing()
{
    const auto one = openOrDie(m_bouncer.spec());
    VERIFY_OK(one->script(QStringLiteral("CREATE TABLE item (id int)")));
    {
        const auto transaction = Transaction::begin(*one);
        VERIFY_OK(transaction);
        VERIFY_OK(one->execute(QStringLiteral("INSERT INTO item VALUES (?)"), {1}));
    }
    const auto two = openOrDie(m_bouncer.spec());
    auto query = two->query(QStringLiteral("SELECT count(*) FROM item"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 0);
}

void TestPooledMode::copy_throughThePooler_readsEveryRow()
{
    const auto connection = openOrDie(m_bouncer.spec());
    qint64 sum = 0;
    const auto read = copyOut(*connection, QStringLiteral("SELECT i FROM generate_series(1, 10000) i"),
                              {CopyType::Int4}, [&](const CopyRow &row) { return (sum += row.integer(0)) > 0; });
    VERIFY_OK(read);
    QCOMPARE(sum, 10000LL * 10001 / 2);
}

void TestPooledMode::pipeline_throughThePooler_returnsEachResult_data()
{
    QTest::addColumn<PgPipeline::Mode>("mode");
    QTest::newRow("all or nothing") << PgPipeline::Mode::AllOrNothing;
    QTest::newRow("independent") << PgPipeline::Mode::Independent;
}

void TestPooledMode::pipeline_throughThePooler_returnsEachResult()
{
    QFETCH(const PgPipeline::Mode, mode);
    const auto connection = openOrDie(m_bouncer.spec());
    PgPipeline pipeline(*connection, mode);
    for (int i = 0; i < 20; ++i)
        pipeline.add(QStringLiteral("SELECT ?::int"), {i});
    const auto results = pipeline.run();
    VERIFY_OK(results);
    for (int i = 0; i < 20; ++i) {
        VERIFY_OK(results->at(static_cast<size_t>(i)));
        QCOMPARE(results->at(static_cast<size_t>(i))->rows.at(0).at(0), QVariant(i));
    }
}

QTEST_GUILESS_MAIN(TestPooledMode)
#include "tst_pooledmode.moc"
