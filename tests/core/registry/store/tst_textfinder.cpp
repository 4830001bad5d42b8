#include "core/registry/store/textfinder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tenantry;

/// A text in a long one, by its rarest byte: always what the standard library finds.
class TestTextFinder : public QObject
{
    Q_OBJECT
private slots:
    void findIn_isWhereItBeginsFirst_data();
    void findIn_isWhereItBeginsFirst();
    void findIn_agreesWithTheStandardLibrary();
};

void TestTextFinder::findIn_isWhereItBeginsFirst_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("needle");
    QTest::addColumn<qsizetype>("place");
    const auto row = [](const char *name, const char *text, const char *needle, qsizetype place) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(needle) << place;
    };
    row("nothing is everywhere", "kestrel", "", 0);
    row("in nothing", "", "k", -1);
    row("one byte, at the end", "birch", "h", 4);
    row("the whole", "kestrel", "kestrel", 0);
    row("longer than the text", "kest", "kestrel", -1);
    row("rarest byte last, too near the end", "kkkk birk", "birka", -1);
    row("rarest byte first", "a kkestrel", "kestrel", 3);
    row("after what looks like it", "kestr kestre kestrel", "kestrel", 13);
    row("common letters only", "anna anita anatin", "anatin", 11);
    row("letters that are not Latin", "Ωμέγα Δέλτα", "Δέλ", 11);
}

void TestTextFinder::findIn_isWhereItBeginsFirst()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, needle);
    const size_t found = TextFinder(needle.toStdString()).findIn({text.constData(), size_t(text.size())});
    QTEST(found == std::string_view::npos ? qsizetype(-1) : qsizetype(found), "place");
}

void TestTextFinder::findIn_agreesWithTheStandardLibrary()
{
    QRandomGenerator random(7);
    const auto someText = [&random](int size) {
        std::string text;
        for (int i = 0; i < size; ++i)
            text += "aekz\n-"[random.bounded(6)];
        return text;
    };
    for (int round = 0; round < 20000; ++round) {
        const std::string text = someText(random.bounded(60));
        const std::string needle = someText(random.bounded(5));
        QCOMPARE(TextFinder(needle).findIn(text), std::string_view(text).find(needle));
    }
}

QTEST_GUILESS_MAIN(TestTextFinder)
#include "tst_textfinder.moc"
