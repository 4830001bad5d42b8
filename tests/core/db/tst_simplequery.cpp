#include "core/db/simplequery.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The simple protocol, to a server and to what stands before one.
class TestSimpleQuery : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void query_returnsRowsAsText();
    void query_ofSeveral_returnsTheLastRows();
    void query_thatFails_tellsTheServersError();
    void query_ofACopy_isRefused();
    void query_thatIsKeptWaiting_ends();
    void query_ofAFile_isRefused();
    void console_ofThePooler_answers();
    void refusals_ofThePooler_areToldInWords_data();
    void refusals_ofThePooler_areToldInWords();

private:
    PostgresCluster m_cluster;
};

void TestSimpleQuery::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestSimpleQuery::query_returnsRowsAsText()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    const auto rows =
        simpleQuery(*connection, u"select 1 as one, null as none, 'ü' as word union all select 2, 'x', ''"_s);
    VERIFY_OK(rows);
    QCOMPARE(rows->columns, QStringList({u"one"_s, u"none"_s, u"word"_s}));
    QCOMPARE(rows->value(0, u"word"_s), u"ü"_s);
    QVERIFY(rows->value(0, u"none"_s).isNull() && !rows->value(1, u"word"_s).isNull());
    QCOMPARE(rows->value(1, u"one"_s), u"2"_s);
    QCOMPARE(rows->value(2, u"one"_s), QString());
    QCOMPARE(rows->value(0, u"nothing"_s), QString());
}

void TestSimpleQuery::query_ofSeveral_returnsTheLastRows()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    const auto rows =
        simpleQuery(*connection, u"select 1; set search_path = here; select current_setting('search_path')"_s);
    VERIFY_OK(rows);
    QCOMPARE(rows->rows, QList<QStringList> {{u"here"_s}});
    QCOMPARE(simpleQuery(*connection, u"reset search_path"_s)->rows.size(), 0);
}

void TestSimpleQuery::query_thatFails_tellsTheServersError()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    const auto failed = simpleQuery(*connection, u"create table kept (id int); select * from nowhere"_s);
    QVERIFY(!failed);
    QCOMPARE(failed.error().sqlState, u"42P01"_s);
    QCOMPARE(failed.error().kind, ErrorKind::Missing);
    QVERIFY(!simpleQuery(*connection, u"select * from kept"_s)); // several are one transaction
    VERIFY_OK(connection->query(u"select 1"_s)); // and the connection goes on
}

void TestSimpleQuery::query_ofACopy_isRefused()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    for (const QString &sql : {u"copy (select 1) to stdout"_s, u"create temp table t (a int); copy t from stdin"_s}) {
        const auto refused = simpleQuery(*connection, sql);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    }
    VERIFY_OK(simpleQuery(*connection, u"select 1"_s));
}

void TestSimpleQuery::query_thatIsKeptWaiting_ends()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    const auto late = simpleQuery(*connection, u"select pg_sleep(600)"_s, QDeadlineTimer(50));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QVERIFY(!simpleQuery(*connection, u"select 1"_s));
}

void TestSimpleQuery::query_ofAFile_isRefused()
{
    ConnectionSpec file;
    file.engine = Engine::SQLite;
    const QTemporaryDir folder;
    file.database = folder.filePath(u"x.sqlite"_s);
    const auto refused = simpleQuery(*openOrDie(file), u"select 1"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
}

void TestSimpleQuery::console_ofThePooler_answers()
{
    PgBouncer bouncer(m_cluster);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    const auto console = openOrDie(bouncer.console());
    const auto version = simpleQuery(*console, u"SHOW VERSION"_s);
    VERIFY_OK(version);
    QVERIFY2(version->value(0, u"version"_s).startsWith(u"PgBouncer"_s), qPrintable(version->value(0, u"version"_s)));
}

void TestSimpleQuery::refusals_ofThePooler_areToldInWords_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("user");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("console") << u"pgbouncer"_s << u"other"_s << ErrorKind::Denied;
    QTest::newRow("login") << u"app"_s << u"nobody"_s << ErrorKind::Denied;
    QTest::newRow("mode") << u"app"_s << u"app"_s << ErrorKind::Unsupported;
}

void TestSimpleQuery::refusals_ofThePooler_areToldInWords()
{
    QFETCH(QString, database);
    QFETCH(QString, user);
    QFETCH(ErrorKind, kind);
    PgBouncer bouncer(m_cluster);
    bouncer.addLogin(u"other"_s);
    bouncer.setPoolMode(u"statement"_s);
    QVERIFY2(bouncer.start(), qPrintable(bouncer.errorString()));
    ConnectionSpec spec = bouncer.spec();
    spec.database = database;
    spec.user = user;
    const auto opened = Connection::open(spec);
    const auto begun = opened ? Transaction::begin(**opened) : Result<Transaction>(fail(opened));
    QVERIFY(!begun);
    QVERIFY2(begun.error().kind == kind, qPrintable(begun.error().toText()));
    QVERIFY(!begun.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestSimpleQuery)
#include "tst_simplequery.moc"
