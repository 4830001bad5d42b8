#include "views/theme/stylesheet.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void setMode_changesPaletteAndTellsOnce();
    void systemScheme_whenFollowed_changesTheTheme();
    void setTextSize_isBounded_andScalesTypeAndRows();
    void setStrongContrast_dropsQuietColours();
    void font_isTheEmbeddedInter_unhinted();
    void styleSheet_hasNoOpenToken_andFewRules();
    void styleSheet_usesNoDescendantsAndNoStar();
    void fillStyleSheet_takesTheLongestName();
    void icon_ofEveryFile_drawsInBothThemes_data();
    void icon_ofEveryFile_drawsInBothThemes();
    void icon_afterThemeChange_hasTheNewColour();
    void controls_haveTheDrawnHeight();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTheme::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    cleanup();
}

void TestTheme::cleanup()
{
    m_theme->setMode(ThemeMode::Light);
    m_theme->setTextSize(100);
}

void TestTheme::setMode_changesPaletteAndTellsOnce()
{
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setMode(ThemeMode::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x15, 0x19, 0x22));
    QCOMPARE(QApplication::palette().color(QPalette::Inactive, QPalette::Highlight),
             m_theme->color(Token::BgSelectedInactive));
    m_theme->setMode(ThemeMode::Dark);
    QCOMPARE(changed.size(), 1);
}

void TestTheme::systemScheme_whenFollowed_changesTheTheme()
{
    SystemScheme system;
    QSignalSpy changed(&system, &SystemScheme::changed);
    system.take(2U);
    QVERIFY(!system.isDark());
    system.take(QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(1U)))));
    QVERIFY(system.isDark());
    system.take(2U);
    QVERIFY(!system.isDark());
    QVERIFY(changed.size() >= 2);
}

void TestTheme::setTextSize_isBounded_andScalesTypeAndRows()
{
    const int body = m_theme->font(FontRole::Body).pixelSize();
    QVERIFY(body >= 13);
    m_theme->setTextSize(500);
    QCOMPARE(m_theme->textSize(), 200);
    QCOMPARE(m_theme->font(FontRole::Body).pixelSize(), body * 2);
    QVERIFY(m_theme->rowHeight(Density::Default) >= 64);
    m_theme->setTextSize(10);
    QCOMPARE(m_theme->textSize(), 75);
    QVERIFY(m_theme->rowHeight(Density::Compact) >= 24);
}

void TestTheme::setStrongContrast_dropsQuietColours()
{
    QVERIFY(!m_theme->strongContrast());
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setStrongContrast(true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_theme->color(Token::TextTertiary), m_theme->color(Token::TextPrimary));
    QCOMPARE(m_theme->color(Token::WarnBg), m_theme->color(Token::BgSurface));
    QVERIFY(!makeStyleSheet(*m_theme).contains(QStringLiteral("#fcefd5")));
    m_theme->setStrongContrast(false);
    QVERIFY(m_theme->color(Token::TextTertiary) != m_theme->color(Token::TextPrimary));
}

void TestTheme::font_isTheEmbeddedInter_unhinted()
{
    for (const FontRole role : {FontRole::Body, FontRole::H1}) {
        const QFont font = m_theme->font(role);
        QCOMPARE(QFontInfo(font).family(), QStringLiteral("Inter"));
        QCOMPARE(font.hintingPreference(), QFont::PreferNoHinting);
    }
    QCOMPARE(QFontInfo(m_theme->font(FontRole::Body, QFont::Medium)).weight(), int(QFont::Medium));
    QCOMPARE(QFontInfo(m_theme->font(FontRole::H1)).weight(), int(QFont::DemiBold));
}

void TestTheme::styleSheet_hasNoOpenToken_andFewRules()
{
    const QString sheet = makeStyleSheet(*m_theme);
    QVERIFY(sheet.contains(QStringLiteral("QPushButton")));
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(sheet.count(u'{') < 120);
    QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
}

void TestTheme::styleSheet_usesNoDescendantsAndNoStar()
{
    QString sheet = makeStyleSheet(*m_theme);
    static const QRegularExpression Body(QStringLiteral("\\{[^}]*\\}"));
    for (const QString &rule : sheet.split(Body, Qt::SkipEmptyParts))
        for (const QString &selector : rule.trimmed().split(u',')) {
            QVERIFY2(!selector.trimmed().contains(u' '), qPrintable(selector));
            QVERIFY2(!selector.contains(u'*'), qPrintable(selector));
        }
}

void TestTheme::fillStyleSheet_takesTheLongestName()
{
    QCOMPARE(
        fillStyleSheet(QStringLiteral("a: @bg.selectedInactive; b: @bg.selected; c: @no.such; d: @px(10)"), *m_theme),
        QStringLiteral("a: #ebedf2; b: #e8ecfd; c: @no.such; d: %1px").arg(m_theme->px(10)));
}

void TestTheme::icon_ofEveryFile_drawsInBothThemes_data()
{
    QTest::addColumn<QString>("name");
    for (QDirIterator it(QStringLiteral(":/icons")); it.hasNext();) {
        it.next();
        QTest::newRow(qPrintable(it.fileName())) << it.fileInfo().completeBaseName();
    }
}

void TestTheme::icon_ofEveryFile_drawsInBothThemes()
{
    QFETCH(QString, name);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        m_theme->setMode(mode);
        const QImage image = m_theme->icon(name).pixmap(QSize(16, 16), 2.0).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        int painted = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                painted += qAlpha(image.pixel(x, y)) > 40;
        QVERIFY2(painted > 10, qPrintable(name));
    }
}

void TestTheme::icon_afterThemeChange_hasTheNewColour()
{
    const QIcon icon = m_theme->icon(QStringLiteral("plus"), Token::TextPrimary);
    const auto middle = [&icon] { return icon.pixmap(20, 20).toImage().pixelColor(10, 10); };
    const QColor light = middle();
    m_theme->setMode(ThemeMode::Dark);
    QVERIFY(light.lightness() < 100);
    QVERIFY(middle().lightness() > 150);
}

void TestTheme::controls_haveTheDrawnHeight()
{
    QPushButton button(QStringLiteral("Default"));
    QLineEdit input;
    button.ensurePolished();
    QCOMPARE(button.sizeHint().height(), m_theme->px(30));
    QCOMPARE(input.sizeHint().height(), m_theme->px(30));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_theme.moc"
