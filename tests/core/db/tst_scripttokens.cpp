#include "core/db/scripttokens.h"

#include <QTest>

using namespace tenantry;

class TestScriptTokens : public QObject
{
    Q_OBJECT
private slots:
    void tokenAt_ofEachKind_endsWhereItEnds_data();
    void tokenAt_ofEachKind_endsWhereItEnds();
    void statements_ofScripts_areTakenApart_data();
    void statements_ofScripts_areTakenApart();
    void statements_ofLongScripts_areTakenApart();
};

void TestScriptTokens::tokenAt_ofEachKind_endsWhereItEnds_data()
{
    using enum SqlTokenKind;
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<SqlTokenKind>("kind");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *sql, SqlTokenKind kind, const char *text) {
        QTest::newRow(name) << QByteArray(sql) << kind << QByteArray(text);
    };
    row("space", " \t\r\n\f\vx", Space, " \t\r\n\f\v");
    row("line comment", "-- a; 'b\nc", Comment, "-- a; 'b");
    row("line comment ended by CR", "-- a\rc", Comment, "-- a");
    row("line comment at the end", "--", Comment, "--");
    row("nested comment", "/* a /* b */ c */ d", Comment, "/* a /* b */ c */");
    row("comment that opens in a comment's end", "/* a */* b", Comment, "/* a */");
    row("shortest comment", "/**/ d", Comment, "/**/");
    row("slash after the opening", "/*/ d", Comment, "/*/ d");
    row("open comment", "/* a /* b */", Comment, "/* a /* b */");
    row("text", "'a' b", Text, "'a'");
    row("doubled quote", "'a''b' c", Text, "'a''b'");
    row("backslash in a text", "'a\\' b", Text, "'a\\'");
    row("open text", "'a", Text, "'a");
    row("open text with a quote at the end", "'a''", Text, "'a''");
    row("escape text", "E'a\\'b' c", Text, "E'a\\'b'");
    row("escape text, small letter", "e'a\\'b' c", Text, "e'a\\'b'");
    row("escaped backslash", "E'a\\\\' b'", Text, "E'a\\\\'");
    row("doubled quote in an escape text", "E'a''\\'' b", Text, "E'a''\\''");
    row("escape text in two lines", "E'a' -- b\n 'c\\'d' e", Text, "E'a' -- b\n 'c\\'d'");
    row("escape text and another in its line", "E'a' 'c'", Text, "E'a'");
    row("escape text before a line end", "E'a'\nb", Text, "E'a'");
    row("open escape text", "E'a\\", Text, "E'a\\");
    row("dollar quote", "$$a'b$$ c", Text, "$$a'b$$");
    row("tagged dollar quote", "$a$ b $$ $b$ $a$ c", Text, "$a$ b $$ $b$ $a$");
    row("tag that is not Latin", "$ü$ b $ü$ c", Text, "$ü$ b $ü$");
    row("open dollar quote", "$a$ b $b$", Text, "$a$ b $b$");
    row("dollar without a quote", "$a b", Symbol, "$");
    row("dollar at the end", "$", Symbol, "$");
    row("parameter", "$12, $1", Parameter, "$12");
    row("quoted name", "\"a;\"\"b\" c", QuotedName, "\"a;\"\"b\"");
    row("word", "select1 b", Word, "select1");
    row("word with a dollar", "a$b$c d", Word, "a$b$c");
    row("word that is not Latin", "größe;", Word, "größe");
    row("word ending in e before a text", "date'a'", Word, "date");
    row("e alone", "e", Word, "e");
    row("number", "12.5", Number, "12");
    row("number with an exponent", "1e5 b", Number, "1e5");
    row("semicolon", ";;", Symbol, ";");
    row("one minus", "- -", Symbol, "-");
    row("slash", "/", Symbol, "/");
    row("backslash", "\\d", Symbol, "\\");
}

void TestScriptTokens::tokenAt_ofEachKind_endsWhereItEnds()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const SqlTokenKind, kind);
    QFETCH(const QByteArray, text);
    const SqlToken alone = sqlTokenAt(sql, 0);
    QCOMPARE(alone.text.toByteArray(), text);
    QCOMPARE(alone.kind, kind);
    const SqlToken behind = sqlTokenAt(QByteArray("x;" + sql), 2);
    QCOMPARE(behind.text.size(), text.size());
    QCOMPARE(behind.kind, kind);
}

void TestScriptTokens::statements_ofScripts_areTakenApart_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const char *script, const QStringList &statements) {
        QTest::newRow(name) << QString::fromUtf8(script) << statements;
    };
    const auto one = [](const char *statement) { return QStringList {QString::fromUtf8(statement)}; };
    const auto two = [](const char *first, const char *second) {
        return QStringList {QString::fromUtf8(first), QString::fromUtf8(second)};
    };
    row("nothing", "", {});
    row("space and semicolons", " ;\n; ;", {});
    row("only comments", "-- a;\n/* b; */;-- c", {});
    row("one", "select 1", one("select 1"));
    row("two, the last without a semicolon", "select 1;\n select 2 \n", two("select 1", "select 2"));
    row("no space between", "select 1;select 2;", two("select 1", "select 2"));
    row("comments", "-- a\nselect /* ; */ 1 -- b;\n; -- c\nselect 2; -- d",
        two("-- a\nselect /* ; */ 1 -- b;", "-- c\nselect 2"));
    row("nested comment", "select /* /* ; */ ; */ 1; select 2", two("select /* /* ; */ ; */ 1", "select 2"));
    row("text", "select 'a;b'';'; select 2", two("select 'a;b'';'", "select 2"));
    row("escape text", "select E'\\';'; select 2", two("select E'\\';'", "select 2"));
    row("backslash in a text", "select '\\'; select 2", two("select '\\'", "select 2"));
    row("quoted name", "select \"a;\"\";\"; select 2", two("select \"a;\"\";\"", "select 2"));
    row("dollar quotes", "do $$ begin; end $$; do $a$ $$;$b$; $a$", two("do $$ begin; end $$", "do $a$ $$;$b$; $a$"));
    row("dollar in a name", "select a$b; select c$b", two("select a$b", "select c$b"));
    row("comment sign in an operator", "select 1 +-- ;\n2; select 3", two("select 1 +-- ;\n2", "select 3"));
    row("not Latin", "select 'ä;ö', ü; select 2", two("select 'ä;ö', ü", "select 2"));
    row("open text", "select 1; select 'a; b", two("select 1", "select 'a; b"));
    row("open comment", "select 1; select /* a; b", two("select 1", "select /* a; b"));
    row("rule of two statements", "create rule r as on insert to t do (delete from a; delete from b); select 2",
        two("create rule r as on insert to t do (delete from a; delete from b)", "select 2"));
    row("parenthesis too many", "select 1); select 2", two("select 1)", "select 2"));
    row("transaction", "begin; end; select 1",
        {QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("select 1")});
    const char *const body = "create function f() returns int begin atomic delete from t; select 1; end";
    row("body", "create function f() returns int begin atomic delete from t; select 1; end; select 2",
        two(body, "select 2"));
    row("body of a procedure", "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; END; select 2",
        two("CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; END", "select 2"));
    row("empty body", "create procedure p() begin atomic end; select 2",
        two("create procedure p() begin atomic end", "select 2"));
    row("comments in a body",
        "create /* x */ procedure p() begin /* ; */ atomic -- ;\n delete from t; -- end;\n end; select 2",
        two("create /* x */ procedure p() begin /* ; */ atomic -- ;\n delete from t; -- end;\n end", "select 2"));
    row("case in a body",
        "create function f() returns int begin atomic select case when a then case b when c then 1 end end; end; "
        "select 2",
        two("create function f() returns int begin atomic select case when a then case b when c then 1 end end; end",
            "select 2"));
    row("columns called end in a body",
        "create procedure p() begin atomic select 1 as end; select a.end; end; select 2",
        two("create procedure p() begin atomic select 1 as end; select a.end; end", "select 2"));
    row("parameter called begin", "create function f(begin atomic) returns int return 1; select 2",
        two("create function f(begin atomic) returns int return 1", "select 2"));
    row("column called begin", "select begin atomic from t; commit", two("select begin atomic from t", "commit"));
    row("column called begin in a body", "create procedure p() begin atomic select begin atomic from t; end; select 2",
        two("create procedure p() begin atomic select begin atomic from t; end", "select 2"));
    row("function without such a body", "create function f() returns int language sql as 'select 1;'; select 2",
        two("create function f() returns int language sql as 'select 1;'", "select 2"));
    row("open body", "create procedure p() begin atomic delete from t; select 2",
        one("create procedure p() begin atomic delete from t; select 2"));
}

void TestScriptTokens::statements_ofScripts_areTakenApart()
{
    QFETCH(const QString, script);
    QFETCH(const QStringList, statements);
    QCOMPARE(sqlStatements(script), statements);
}

void TestScriptTokens::statements_ofLongScripts_areTakenApart()
{
    const QString statement = QStringLiteral("insert into t values (1, 'a;b')");
    const QString line = statement + QStringLiteral(";\n");
    QCOMPARE(sqlStatements(line.repeated(20000)).count(statement), 20000);
}

QTEST_GUILESS_MAIN(TestScriptTokens)
#include "tst_scripttokens.moc"
