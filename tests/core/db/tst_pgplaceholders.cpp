#include "core/db/postgres/pgplaceholders.h"

#include <QTest>

using namespace tenantry;

class TestPgPlaceholders : public QObject
{
    Q_OBJECT
private slots:
    void translate_ofQuestionMarks_leavesTextAlone_data();
    void translate_ofQuestionMarks_leavesTextAlone();
};

void TestPgPlaceholders::translate_ofQuestionMarks_leavesTextAlone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *sql, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(expected);
    };
    row("two", "select ?, ?", "select $1, $2");
    row("string", "select '?', ?", "select '?', $1");
    row("doubled quote", "select 'it''s ?', ?", "select 'it''s ?', $1");
    row("escape string", "select E'\\'?', ?", "select E'\\'?', $1");
    row("no escape string", "select '\\', ?", "select '\\', $1");
    row("name ending in e before a string", "select date'?', ?", "select date'?', $1");
    row("quoted name", "select \"a?\"\"?\", ?", "select \"a?\"\"?\", $1");
    row("line comment", "select -- what?\n ?", "select -- what?\n $1");
    row("line comment at the end", "select ? -- what?", "select $1 -- what?");
    row("nested comment", "select /* ? /* ? */ ? */ ?", "select /* ? /* ? */ ? */ $1");
    row("dollar quote", "select $$?$$, ?", "select $$?$$, $1");
    row("tagged dollar quote", "select $a$ ? $b$ ? $a$, ?", "select $a$ ? $b$ ? $a$, $1");
    row("dollar in a name", "select a$b, ?", "select a$b, $1");
    row("numbered already", "select $1 where j ? 'k'", "select $1 where j ? 'k'");
    row("number inside a string is none", "select '$1', ?", "select '$1', $1");
    row("unfinished string", "select '?", "select '?");
    row("not only latin", "select 'ü?', ü, ?", "select 'ü?', ü, $1");
    row("ten", "?,?,?,?,?,?,?,?,?,?", "$1,$2,$3,$4,$5,$6,$7,$8,$9,$10");
}

void TestPgPlaceholders::translate_ofQuestionMarks_leavesTextAlone()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromUtf8(pgPlaceholders(sql)), expected);
}

QTEST_GUILESS_MAIN(TestPgPlaceholders)
#include "tst_pgplaceholders.moc"
