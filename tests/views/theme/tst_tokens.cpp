#include "views/theme/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace tenantry;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QByteArray tokensJson()
{
    QFile file(QStringLiteral(":/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT
private slots:
    void contrast_ofBlackOnWhite_is21();
    void contrast_ofPair_isEnough_data();
    void contrast_ofPair_isEnough();
    void builtIn_namesEveryColourOfTheFile_inBothThemes();
    void parse_withoutAColour_failsWithItsName();
};

void TestTokens::contrast_ofBlackOnWhite_is21()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
}

void TestTokens::contrast_ofPair_isEnough_data()
{
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::addColumn<double>("least");
    using enum Token;
    const auto text = [](std::initializer_list<Token> fronts, std::initializer_list<Token> backs, double least) {
        for (const Token front : fronts)
            for (const Token back : backs)
                QTest::addRow("%s on %s", tokenName(front).data(), tokenName(back).data())
                    << int(front) << int(back) << least;
    };
    text({TextPrimary, TextSecondary, TextTertiary, TextLink},
         {BgApp, BgSurface, BgSunken, BgHover, BgSelected, BgSelectedInactive}, 4.5);
    text({OkFg, WarnFg, BadFg, InfoFg, IdleFg}, {BgApp, BgSurface, BgSunken, BgHover, BgSelected}, 4.5);
    text({OkFg}, {OkBg}, 4.5);
    text({WarnFg}, {WarnBg}, 4.5);
    text({BadFg}, {BadBg}, 4.5);
    text({InfoFg}, {InfoBg}, 4.5);
    text({IdleFg}, {IdleBg}, 4.5);
    text({TextPrimary}, {OkBg, WarnBg, BadBg, InfoBg, IdleBg, AccentSoft}, 4.5);
    text({TextOnAccent}, {Accent, AccentHover, AccentPressed}, 4.5);
    text({EnvProduction, EnvStaging, EnvDevelopment}, {BgApp, BgSurface}, 4.5);
    text({Focus, BorderControl, OkSolid, WarnSolid, BadSolid, InfoSolid, IdleSolid, Chart1, Chart2, Chart3, Chart4,
          Chart5, Chart6, ChartOther},
         {BgSurface}, 3.0);
    text({Focus, BorderControl}, {BgApp, BgSunken}, 3.0);
}

void TestTokens::contrast_ofPair_isEnough()
{
    QFETCH(int, front);
    QFETCH(int, back);
    QFETCH(double, least);
    const auto tokens = Tokens::builtIn();
    QVERIFY(tokens);
    for (const Palette *palette : {&tokens->light, &tokens->dark}) {
        const double found = contrast(palette->at(size_t(front)), palette->at(size_t(back)));
        QVERIFY2(found >= least,
                 qPrintable(QStringLiteral("%1 in %2")
                                .arg(found)
                                .arg(palette == &tokens->light ? QStringLiteral("light") : QStringLiteral("dark"))));
    }
}

void TestTokens::builtIn_namesEveryColourOfTheFile_inBothThemes()
{
    QVERIFY(Tokens::builtIn());
    QStringList names;
    for (int i = 0; i < TokenCount; ++i)
        names << tokenName(Token(i));
    names.sort();
    const QJsonObject root = QJsonDocument::fromJson(tokensJson()).object();
    for (const char *theme : {"light", "dark"})
        QCOMPARE(root.value(QLatin1StringView(theme)).toObject().keys(), names);
}

void TestTokens::parse_withoutAColour_failsWithItsName()
{
    QJsonObject root = QJsonDocument::fromJson(tokensJson()).object();
    QJsonObject dark = root.value(QStringLiteral("dark")).toObject();
    dark.remove(QStringLiteral("warn.bg"));
    root.insert(QStringLiteral("dark"), dark);
    const auto tokens = Tokens::parse(QJsonDocument(root).toJson());
    QVERIFY(!tokens);
    QVERIFY(tokens.error().message.contains(QStringLiteral("warn.bg")));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
