#include "core/db/connection.h"
#include "core/db/sqldialect.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace tenantry;
using namespace tenantry::testsupport;

/// What every engine does the same way, on SQLite and PostgreSQL.
class TestConnection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void query_withValues_returnsThem_data() { engines(); }
    void query_withValues_returnsThem();
    void query_withoutRows_hasNone_data() { engines(); }
    void query_withoutRows_hasNone();
    void execute_update_returnsChangedRows_data() { engines(); }
    void execute_update_returnsChangedRows();
    void script_ofSeveralStatements_runsAll_data() { engines(); }
    void script_ofSeveralStatements_runsAll();
    void query_whileAnotherIsRead_keepsBoth_data() { engines(); }
    void query_whileAnotherIsRead_keepsBoth();
    void forEachRow_withAStatementInside_seesEveryRow_data() { engines(); }
    void forEachRow_withAStatementInside_seesEveryRow();
    void query_uniqueViolation_isConstraint_data() { engines(); }
    void query_uniqueViolation_isConstraint();
    void query_missingTable_isMissing_data() { engines(); }
    void query_missingTable_isMissing();
    void transaction_dropped_changesNothing_data() { engines(); }
    void transaction_dropped_changesNothing();
    void transaction_committed_isKept_data() { engines(); }
    void transaction_committed_isKept();
    void transaction_insideAnother_isRefused_data() { engines(); }
    void transaction_insideAnother_isRefused();
    void transaction_readOnly_refusesChanges_data() { engines(); }
    void transaction_readOnly_refusesChanges();
    void names_ofAnyKind_roundTrip_data();
    void names_ofAnyKind_roundTrip();

private:
    static void engines();
    std::unique_ptr<Connection> open(Engine engine);

    PostgresCluster m_cluster;
    QTemporaryDir m_directory;
};

void TestConnection::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestConnection::engines()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::SQLite;
    QTest::newRow("postgresql") << Engine::PostgreSQL;
}

std::unique_ptr<Connection> TestConnection::open(Engine engine)
{
    ConnectionSpec spec = m_cluster.appSpec();
    if (engine == Engine::SQLite) {
        spec = {};
        spec.engine = Engine::SQLite;
        spec.database = m_directory.filePath(QStringLiteral("test.db"));
    }
    return openOrDie(spec);
}

void TestConnection::init()
{
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        const auto connection = open(engine);
        QVERIFY(
            connection->script(QStringLiteral("DROP TABLE IF EXISTS item; CREATE TABLE item (id bigint PRIMARY KEY, "
                                              "name text NOT NULL); INSERT INTO item VALUES (1, 'one'), (2, 'two')")));
    }
}

void TestConnection::query_withValues_returnsThem()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    auto query = connection->query(QStringLiteral("SELECT id, name FROM item WHERE name = ? AND id < ?"),
                                   {QStringLiteral("two"), 7});
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0), QVariant(2LL));
    QCOMPARE(query->value(1), QVariant(QStringLiteral("two")));
    QVERIFY(!query->next());
}

void TestConnection::query_withoutRows_hasNone()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    auto query = connection->query(QStringLiteral("SELECT name FROM item WHERE id = ?"), {99});
    QVERIFY(query);
    QVERIFY(!query->next());
    QCOMPARE(query->record().count(), 1);
}

void TestConnection::execute_update_returnsChangedRows()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    const auto changed = connection->execute(QStringLiteral("UPDATE item SET name = ?"), {QStringLiteral("x")});
    QVERIFY(changed);
    QCOMPARE(*changed, 2);
}

void TestConnection::script_ofSeveralStatements_runsAll()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    QVERIFY(connection->script(QStringLiteral("DELETE FROM item; INSERT INTO item VALUES (5, 'a;b')")));
    auto query = connection->query(QStringLiteral("SELECT name FROM item"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), QStringLiteral("a;b"));
}

void TestConnection::query_whileAnotherIsRead_keepsBoth()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    auto outer = connection->query(QStringLiteral("SELECT id FROM item ORDER BY id"));
    QVERIFY(outer && outer->next());
    auto inner = connection->query(QStringLiteral("SELECT name FROM item WHERE id = ?"), {outer->value(0)});
    QVERIFY(inner && inner->next());
    QCOMPARE(inner->value(0).toString(), QStringLiteral("one"));
    QVERIFY(outer->next());
    QCOMPARE(outer->value(0).toInt(), 2);
}

void TestConnection::forEachRow_withAStatementInside_seesEveryRow()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    QVERIFY(connection->script(
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                       "INSERT INTO item SELECT i, 'n' FROM n")));
    qint64 sum = 0;
    int rows = 0;
    const auto done =
        connection->forEachRow(QStringLiteral("SELECT id FROM item ORDER BY id"), {}, [&](const QSqlQuery &row) {
            sum += row.value(0).toLongLong();
            if (++rows % 100 == 0)
                QVERIFY(connection->query(QStringLiteral("SELECT 1")));
        });
    VERIFY_OK(done);
    QCOMPARE(rows, 2993);
    QCOMPARE(sum, 3 + (10 + 3000) * 2991LL / 2);
}

void TestConnection::query_uniqueViolation_isConstraint()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    const auto changed = connection->execute(QStringLiteral("INSERT INTO item VALUES (1, 'secret value')"));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Constraint);
    QVERIFY(!changed.error().toText().contains(QStringLiteral("secret value")));
    QVERIFY(connection->isOpen());
}

void TestConnection::query_missingTable_isMissing()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    const auto query = connection->query(QStringLiteral("SELECT 1 FROM nowhere"));
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Missing);
}

void TestConnection::transaction_dropped_changesNothing()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(transaction);
        QVERIFY(connection->inTransaction());
        QVERIFY(connection->execute(QStringLiteral("DELETE FROM item")));
    }
    QVERIFY(!connection->inTransaction());
    auto query = connection->query(QStringLiteral("SELECT count(*) FROM item"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 2);
}

void TestConnection::transaction_committed_isKept()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    auto transaction = Transaction::begin(*connection);
    QVERIFY(transaction);
    QVERIFY(connection->execute(QStringLiteral("DELETE FROM item")));
    QVERIFY(transaction->commit());
    QVERIFY(!connection->inTransaction());
    auto query = open(engine);
    auto count = query->query(QStringLiteral("SELECT count(*) FROM item"));
    QVERIFY(count && count->next());
    QCOMPARE(count->value(0).toInt(), 0);
}

void TestConnection::transaction_insideAnother_isRefused()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    const auto outer = Transaction::begin(*connection);
    QVERIFY(outer);
    const auto inner = Transaction::begin(*connection);
    QVERIFY(!inner);
    QVERIFY(connection->inTransaction());
}

void TestConnection::transaction_readOnly_refusesChanges()
{
    QFETCH(const Engine, engine);
    const auto connection = open(engine);
    {
        const auto transaction = Transaction::begin(*connection, Transaction::Mode::ReadOnly);
        QVERIFY(transaction);
        QVERIFY(!connection->execute(QStringLiteral("DELETE FROM item")));
    }
    QVERIFY(connection->execute(QStringLiteral("DELETE FROM item")));
}

void TestConnection::names_ofAnyKind_roundTrip_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("name");
    const QList<std::pair<const char *, QString>> names {
        {"quotes", QStringLiteral("a'b\"c`d")},
        {"semicolon", QStringLiteral("x; DROP TABLE item; --")},
        {"newline", QStringLiteral("two\r\nlines\tand a tab")},
        {"right to left", QStringLiteral("abc\u202edef\u200f")},
        {"emoji", QStringLiteral("\U0001F600\U0001F468\u200D\U0001F469")},
        {"backslash", QStringLiteral("\\'; \\")},
        {"placeholder", QStringLiteral("? $1 :name %1 %s")},
        {"dollar quote", QStringLiteral("$$ $x$")},
        {"blank", QStringLiteral(" ")},
    };
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        for (const auto &[title, name] : names)
            QTest::addRow("%s, %s", title, engine == Engine::SQLite ? "sqlite" : "postgresql") << engine << name;
    }
}

void TestConnection::names_ofAnyKind_roundTrip()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, name);
    const auto connection = open(engine);
    const auto quoted = connection->dialect().quoteIdentifier(name);
    QVERIFY(quoted);
    const auto literal = connection->dialect().quoteLiteral(name);
    QVERIFY(literal);
    const QString catalogue = engine == Engine::SQLite
        ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = ?")
        : QStringLiteral("SELECT count(*) FROM pg_class WHERE relname = ?");
    QVERIFY(connection->script(QStringLiteral("CREATE TABLE %1 (a int)").arg(*quoted)));
    {
        // SQLite drops no table while a query is open.
        auto found = connection->query(catalogue, {name});
        QVERIFY(found && found->next());
        QCOMPARE(found->value(0).toInt(), 1);
    }
    QVERIFY(connection->script(QStringLiteral("DROP TABLE ") + *quoted));
    auto query = connection->query(QStringLiteral("SELECT CAST(? AS text), ") + *literal, {name});
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0).toString(), name);
    QCOMPARE(query->value(1).toString(), name);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
