#include "core/db/pgpipeline.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

class TestPgPipeline : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void run_ofManyStatements_returnsEachResult();
    void run_allOrNothing_keepsNothingAfterAFailure();
    void run_independent_keepsTheOthers();
    void run_insideATransaction_belongsToIt();
    void run_ofLargeValuesBothWays_doesNotBlock();
    void run_withNul_sendsNothing();
    void run_ofNothing_isEmpty();

private:
    QString names() const;

    PostgresCluster m_cluster;
    std::unique_ptr<Connection> m_connection;
};

void TestPgPipeline::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    m_connection = openOrDie(m_cluster.appSpec());
}

void TestPgPipeline::init()
{
    VERIFY_OK(
        m_connection->script(QStringLiteral("DROP TABLE IF EXISTS item; CREATE TABLE item (id int PRIMARY KEY)")));
}

QString TestPgPipeline::names() const
{
    return m_cluster
        .value(QStringLiteral("SELECT string_agg(id::text, ' ' ORDER BY id) FROM item"), QStringLiteral("app"))
        .value();
}

void TestPgPipeline::run_ofManyStatements_returnsEachResult()
{
    PgPipeline pipeline(*m_connection);
    for (int i = 0; i < 1000; ++i)
        pipeline.add(QStringLiteral("INSERT INTO item VALUES (?) RETURNING id * 2"), {i});
    const auto results = pipeline.run();
    VERIFY_OK(results);
    QCOMPARE(results->size(), size_t(1000));
    for (size_t i = 0; i < results->size(); ++i) {
        VERIFY_OK(results->at(i));
        QCOMPARE(results->at(i)->affected, 1);
        QCOMPARE(results->at(i)->rows.at(0).at(0), QVariant(static_cast<int>(i) * 2));
    }
    QCOMPARE(pipeline.size(), 0);
}

void TestPgPipeline::run_allOrNothing_keepsNothingAfterAFailure()
{
    PgPipeline pipeline(*m_connection);
    for (const int id : {1, 1, 2})
        pipeline.add(QStringLiteral("INSERT INTO item VALUES (?)"), {id});
    const auto results = pipeline.run();
    VERIFY_OK(results);
    VERIFY_OK(results->at(0));
    QCOMPARE(results->at(1).error().kind, ErrorKind::Constraint);
    QCOMPARE(results->at(2).error().kind, ErrorKind::Cancelled);
    QCOMPARE(names(), QString());
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestPgPipeline::run_independent_keepsTheOthers()
{
    PgPipeline pipeline(*m_connection, PgPipeline::Mode::Independent);
    for (const int id : {1, 1, 2})
        pipeline.add(QStringLiteral("INSERT INTO item VALUES (?)"), {id});
    const auto results = pipeline.run();
    VERIFY_OK(results);
    QCOMPARE(results->at(1).error().kind, ErrorKind::Constraint);
    VERIFY_OK(results->at(2));
    QCOMPARE(names(), QStringLiteral("1 2"));
}

void TestPgPipeline::run_insideATransaction_belongsToIt()
{
    {
        const auto transaction = Transaction::begin(*m_connection);
        VERIFY_OK(transaction);
        PgPipeline pipeline(*m_connection);
        pipeline.add(QStringLiteral("INSERT INTO item VALUES (1)"));
        VERIFY_OK(pipeline.run());
    }
    QCOMPARE(names(), QString());
}

void TestPgPipeline::run_ofLargeValuesBothWays_doesNotBlock()
{
    PgPipeline pipeline(*m_connection);
    const QString large(2'000'000, u'x');
    for (int i = 0; i < 10; ++i)
        pipeline.add(QStringLiteral("SELECT ?::text"), {large});
    const auto results = pipeline.run();
    VERIFY_OK(results);
    for (const auto &result : *results)
        QVERIFY(result->rows.at(0).at(0).toString() == large);
}

void TestPgPipeline::run_withNul_sendsNothing()
{
    PgPipeline pipeline(*m_connection);
    pipeline.add(QStringLiteral("INSERT INTO item VALUES (1)"));
    pipeline.add(QStringLiteral("SELECT ?::text"), {QString(QChar::Null)});
    const auto results = pipeline.run();
    QVERIFY(!results);
    QCOMPARE(results.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(names(), QString());
}

void TestPgPipeline::run_ofNothing_isEmpty()
{
    PgPipeline pipeline(*m_connection);
    const auto results = pipeline.run();
    VERIFY_OK(results);
    QVERIFY(results->empty());
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

QTEST_GUILESS_MAIN(TestPgPipeline)
#include "tst_pgpipeline.moc"
