#include "core/registry/filter/filterparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tenantry;

namespace {

FilterGrammar grammar()
{
    return {{QStringLiteral("server"), {}},
            {QStringLiteral("plan"), {}},
            {QStringLiteral("model"), {QStringLiteral("shared"), QStringLiteral("schema")}}};
}

QString describe(const Filter &filter)
{
    QStringList parts;
    for (const FilterTerm &term : filter.terms)
        parts << (term.negated ? u"!"_qs : u""_qs) + term.field + u"=["_qs + term.values.join(u'|') + u']';
    return parts.join(u' ');
}

} // namespace

class TestFilterParser : public QObject
{
    Q_OBJECT
private slots:
    void parse_readsTerms_data();
    void parse_readsTerms();
    void parse_ofWrongText_saysWhere_data();
    void parse_ofWrongText_saysWhere();
    void toText_ofAnyFilter_parsesBack();
    void parse_ofRandomText_neverFails_otherwiseThanByError();
    void setValues_writesChips();
    void narrows_onlyWhereSure_data();
    void narrows_onlyWhereSure();
};

void TestFilterParser::parse_readsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("spaces") << QStringLiteral(" \t ") << QString();
    QTest::newRow("free words") << QStringLiteral("acme  labs") << QStringLiteral("=[acme] =[labs]");
    QTest::newRow("quoted") << QStringLiteral("\"acme labs\"") << QStringLiteral("=[acme labs]");
    QTest::newRow("field") << QStringLiteral("server:pg-eu-1") << QStringLiteral("server=[pg-eu-1]");
    QTest::newRow("field in any case") << QStringLiteral("Server:PG Model:SHARED")
                                       << QStringLiteral("server=[PG] model=[shared]");
    QTest::newRow("or") << QStringLiteral("plan:free,pro,free") << QStringLiteral("plan=[free|pro]");
    QTest::newRow("quoted value") << QStringLiteral("plan:\"very free\",pro") << QStringLiteral("plan=[very free|pro]");
    QTest::newRow("comma in quotes") << QStringLiteral("plan:\"a,b\"") << QStringLiteral("plan=[a,b]");
    QTest::newRow("comma in free text") << QStringLiteral("a,b") << QStringLiteral("=[a,b]");
    QTest::newRow("empty value") << QStringLiteral("plan:\"\"") << QStringLiteral("plan=[]");
    QTest::newRow("comma at the end") << QStringLiteral("plan:a,") << QStringLiteral("plan=[a|]");
    QTest::newRow("negated") << QStringLiteral("-plan:free -test") << QStringLiteral("!plan=[free] !=[test]");
    QTest::newRow("lone minus") << QStringLiteral("a - b") << QStringLiteral("=[a] =[-] =[b]");
    QTest::newRow("escaped") << QStringLiteral("a\\ b\\:c \\-d \\\"") << QStringLiteral("=[a b:c] =[-d] =[\"]");
    QTest::newRow("escape in quotes") << QStringLiteral("\"a\\\"b\\\\\"") << QStringLiteral("=[a\"b\\]");
    QTest::newRow("open quote") << QStringLiteral("\"acme la") << QStringLiteral("=[acme la]");
    QTest::newRow("lone backslash") << QStringLiteral("a\\") << QStringLiteral("=[a\\]");
    QTest::newRow("colon after a digit") << QStringLiteral("12:30") << QStringLiteral("=[12:30]");
    QTest::newRow("quoted field is text") << QStringLiteral("\"plan:free\"") << QStringLiteral("=[plan:free]");
    QTest::newRow("value with colon") << QStringLiteral("server:[::1]:5432") << QStringLiteral("server=[[::1]:5432]");
    QTest::newRow("beyond ASCII") << QStringLiteral("Zürich plan:日本") << QStringLiteral("=[Zürich] plan=[日本]");
}

void TestFilterParser::parse_readsTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto filter = parseFilter(text, grammar());
    QVERIFY2(filter, qPrintable(filter ? QString() : filter.error().toText()));
    QCOMPARE(describe(*filter), expected);
}

void TestFilterParser::parse_ofWrongText_saysWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QStringList>("suggestions");
    QTest::newRow("misspelt field") << QStringLiteral("acme sevrer:x") << 5 << 6
                                    << QStringList(QStringLiteral("server"));
    QTest::newRow("strange field") << QStringLiteral("-http://x") << 1 << 4 << QStringList();
    QTest::newRow("misspelt word") << QStringLiteral("model:schma") << 6 << 5 << QStringList(QStringLiteral("schema"));
    QTest::newRow("second word") << QStringLiteral("model:schema,sharde") << 13 << 6
                                 << QStringList(QStringLiteral("shared"));
    QTest::newRow("no value") << QStringLiteral("a model: b") << 2 << 6
                              << QStringList({QStringLiteral("shared"), QStringLiteral("schema")});
}

void TestFilterParser::parse_ofWrongText_saysWhere()
{
    QFETCH(QString, text);
    FilterProblem problem;
    const auto filter = parseFilter(text, grammar(), &problem);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!filter.error().remedy.isEmpty());
    QTEST(int(problem.position), "position");
    QTEST(int(problem.length), "length");
    QTEST(problem.suggestions, "suggestions");
}

void TestFilterParser::toText_ofAnyFilter_parsesBack()
{
    static const QString alphabet = QStringLiteral("ab-:,\"\\ \t\n\0Zü日*'");
    QRandomGenerator random(42);
    const auto word = [&] {
        QString value;
        for (int left = random.bounded(6); left > 0; --left)
            value += alphabet[random.bounded(alphabet.size())];
        return value;
    };
    for (int round = 0; round < 5000; ++round) {
        Filter filter;
        for (int terms = random.bounded(4); terms > 0; --terms) {
            FilterTerm term {random.bounded(2) ? QStringLiteral("plan") : QString(), {word()}, random.bounded(2) == 0};
            while (!term.field.isEmpty() && random.bounded(3) == 0)
                term.values << word();
            term.values.removeDuplicates();
            filter.terms.push_back(term);
        }
        const auto parsed = parseFilter(filter.toText(), grammar());
        QVERIFY2(parsed, qPrintable(filter.toText()));
        QVERIFY2(*parsed == filter, qPrintable(filter.toText()));
    }
}

void TestFilterParser::parse_ofRandomText_neverFails_otherwiseThanByError()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes(random.bounded(40), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(round % 2 ? 256 : 128));
        const QString text = QString::fromLatin1(bytes);
        FilterProblem problem;
        const auto filter = parseFilter(text, grammar(), &problem);
        if (filter) {
            QCOMPARE(parseFilter(filter->toText(), grammar()).value_or(Filter {}), *filter);
        } else {
            QVERIFY(problem.position >= 0 && problem.length > 0);
            QVERIFY(problem.position + problem.length <= text.size());
        }
    }
}

void TestFilterParser::setValues_writesChips()
{
    Filter filter = parseFilter(QStringLiteral("plan:free acme -plan:pro model:schema"), grammar()).value();
    filter.setValues(QStringLiteral("plan"), {QStringLiteral("gold"), QStringLiteral("very free")});
    QCOMPARE(filter.toText(), QStringLiteral("plan:gold,\"very free\" acme model:schema"));
    QCOMPARE(filter.values(QStringLiteral("plan")).size(), 2);
    filter.setValues(QStringLiteral("plan"), {});
    QCOMPARE(filter.toText(), QStringLiteral("acme model:schema"));
    filter.setValues(QStringLiteral("server"), {QStringLiteral("pg")});
    QCOMPARE(filter.toText(), QStringLiteral("acme model:schema server:pg"));
}

void TestFilterParser::narrows_onlyWhereSure_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("expected");
    QTest::newRow("longer text") << QStringLiteral("bank") << QStringLiteral("BA") << true;
    QTest::newRow("shorter text") << QStringLiteral("ba") << QStringLiteral("bank") << false;
    QTest::newRow("further term") << QStringLiteral("ba plan:x") << QStringLiteral("ba") << true;
    QTest::newRow("term gone") << QStringLiteral("ba") << QStringLiteral("ba plan:x") << false;
    QTest::newRow("longer field value") << QStringLiteral("plan:xy") << QStringLiteral("plan:x") << false;
    QTest::newRow("longer negated text") << QStringLiteral("-bank") << QStringLiteral("-ba") << false;
    QTest::newRow("shorter negated text") << QStringLiteral("-ba") << QStringLiteral("-bank") << true;
    QTest::newRow("from nothing") << QStringLiteral("x") << QString() << true;
}

void TestFilterParser::narrows_onlyWhereSure()
{
    QFETCH(QString, next);
    QFETCH(QString, before);
    QTEST(parseFilter(next, grammar()).value().narrows(parseFilter(before, grammar()).value()), "expected");
}

QTEST_GUILESS_MAIN(TestFilterParser)
#include "tst_filterparser.moc"
