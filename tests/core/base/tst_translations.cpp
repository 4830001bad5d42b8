#include "core/base/translations.h"

#include <QLocale>
#include <QTest>

using namespace tenantry;

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void available_always_hasGermanAndEnglish();
    void install_ofGerman_translatesOurTextsAndQts();
    void install_ofUnknownLanguage_keepsTheOneInUse();
    void install_ofThePseudoLocale_lengthensAndKeepsPlaceholders();
    void destructor_always_takesTheTextsAway();

private:
    // A text of this class that every catalogue has.
    static QString sample() { return Translations::tr("There are no texts in the language \"%1\"."); }
};

void TestTranslations::available_always_hasGermanAndEnglish()
{
    QVERIFY(Translations::available().contains(QStringLiteral("de")));
    QVERIFY(Translations::available().contains(QStringLiteral("en")));
    QVERIFY(Translations::available().contains(Translations::systemLanguage()));
}

void TestTranslations::install_ofGerman_translatesOurTextsAndQts()
{
    Translations texts;
    QVERIFY(texts.install(QStringLiteral("de")));
    QCOMPARE(texts.language(), QStringLiteral("de"));
    QVERIFY(sample().startsWith(QStringLiteral("Es gibt keine Texte")));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    QCOMPARE(QLocale().language(), QLocale::German);
}

void TestTranslations::install_ofUnknownLanguage_keepsTheOneInUse()
{
    Translations texts;
    QVERIFY(texts.install(QStringLiteral("de")));
    const auto result = texts.install(QStringLiteral("tlh"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Missing);
    QVERIFY(result.error().remedy.contains(QStringLiteral("de, en")));
    QCOMPARE(texts.language(), QStringLiteral("de"));
    QVERIFY(sample().startsWith(QStringLiteral("Es gibt")));
}

void TestTranslations::install_ofThePseudoLocale_lengthensAndKeepsPlaceholders()
{
    const qsizetype plain = sample().size();
    Translations texts;
    QVERIFY(texts.install(QStringLiteral("qps")));
    QVERIFY2(sample().startsWith(u'[') && sample().endsWith(u']'), qPrintable(sample()));
    QVERIFY(sample().contains(QStringLiteral("%1")));
    QVERIFY(double(sample().size()) >= 1.4 * double(plain));
}

void TestTranslations::destructor_always_takesTheTextsAway()
{
    {
        Translations texts;
        QVERIFY(texts.install(QStringLiteral("de")));
    }
    QVERIFY(sample().startsWith(QStringLiteral("There are no texts")));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
