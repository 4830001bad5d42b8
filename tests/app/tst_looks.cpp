#include "tests/app/looksfixture.h"
#include "tests/app/textwalk.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace tenantry;
using namespace tenantry::testsupport;

/// Every page in a language that nobody speaks and in large text: all is translated, all is shown whole, all has a name.
class TestLooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_looks.start()); }
    void init() { m_looks.setTheme(QStringLiteral("light")); }
    void cleanupTestCase() { m_looks.close(); }
    void everyText_isTranslated_andShownWhole_data();
    void everyText_isTranslated_andShownWhole();
    void everyText_ofTrouble_isTranslated_andShownWhole_data();
    void everyText_ofTrouble_isTranslated_andShownWhole();
    void everyText_followsASwitchOfTheLanguage();
    void everyFocusableWidget_hasAName();
    void fault_ofEachKind_isFound();

private:
    static void addWindows();
    [[nodiscard]] QStringList data();
    [[nodiscard]] QStringList faults(const QString &place, bool pseudo);
    LooksFixture m_looks;
};

/// Latin words on the screen that are data: places, logins, keys of the test's own objects.
QStringList TestLooks::data()
{
    return m_looks.latinData() + QStringList {QStringLiteral("tenant.create"), QStringLiteral("server.create")};
}

QStringList TestLooks::faults(const QString &place, bool pseudo)
{
    QStringList found;
    QWidget &window = m_looks.window();
    const auto add = [&](const char *kind, const QStringList &all) {
        for (const QString &one : all)
            found.append(place + QStringLiteral(": ") + QLatin1StringView(kind) + u' ' + one);
    };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // a text that has just changed gets its room
    (void)window.grab(); // a label knows whether it elides when it is painted
    if (pseudo)
        add("not translated", untranslated(window, data()));
    add("cut", cutTexts(window));
    if (!m_looks.window().overlay()->isUp())
        add("overlap", overlappingTexts(window));
    return found;
}

void TestLooks::addWindows()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<QSize>("size");
    QTest::newRow("pseudo") << "qps" << 100 << QSize(1440, 900);
    QTest::newRow("German") << "de" << 100 << QSize(1440, 900);
    QTest::newRow("English, large text") << "en" << 200 << QSize(1280, 800);
    QTest::newRow("German, large text") << "de" << 200 << QSize(1280, 800);
}

void TestLooks::everyText_isTranslated_andShownWhole_data()
{
    addWindows();
}

void TestLooks::everyText_isTranslated_andShownWhole()
{
    QFETCH(const QString, language);
    QFETCH(const int, textSize);
    QFETCH(const QSize, size);
    const bool pseudo = language == u"qps";
    const QString kind = u'-' + language + QString::number(textSize);
    QVERIFY(m_looks.open(language, textSize, size, false));
    QTest::qWait(50);
    m_looks.keep(QStringLiteral("first-run") + kind);
    QStringList found = faults(QStringLiteral("first run"), pseudo);
    QVERIFY(m_looks.open(language, textSize, size));
    for (const QString &place : LooksFixture::places()) {
        m_looks.show(place);
        m_looks.keep(place + kind);
        found += faults(place, pseudo);
    }
    for (const QString &one : std::as_const(found))
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

void TestLooks::everyText_ofTrouble_isTranslated_andShownWhole_data()
{
    addWindows();
}

/// Ten thousand tenants whose server refuses, and a registry that went away: in the dark theme.
void TestLooks::everyText_ofTrouble_isTranslated_andShownWhole()
{
    QFETCH(const QString, language);
    QFETCH(const int, textSize);
    QFETCH(const QSize, size);
    m_looks.setTheme(QStringLiteral("dark"));
    QVERIFY(m_looks.openTroubled(language, textSize, size));
    QStringList found;
    for (const QString &place : LooksFixture::places()) {
        m_looks.show(place);
        m_looks.keep(place + QStringLiteral("-trouble-") + language + QString::number(textSize));
        found += faults(place, language == u"qps");
    }
    // What the list knows of a tenant stands on its page.
    m_looks.show(QStringLiteral("tenant"));
    const auto labels = m_looks.window().page()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == QStringLiteral("ΠΕΛΑΤΗΣ 1");
    }));
    for (const QString &one : std::as_const(found))
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

/// Without another visit to the page, which would write its texts anew.
void TestLooks::everyText_followsASwitchOfTheLanguage()
{
    QVERIFY(m_looks.open({}));
    const auto speak = [this](const QString &language) {
        FleetMonitor &monitor = m_looks.context().fleet()->monitor();
        (void)QTest::qWaitFor([&] { return !monitor.isReading(); }, 20000);
        QSignalSpy finished(&monitor, &FleetMonitor::roundFinished);
        m_looks.context().settings().set(QStringLiteral("general/language"), language);
        QVERIFY(QTest::qWaitFor([&] { return finished.size() > 0; }, 20000));
        QTest::qWait(100); // layouts settle
    };
    QStringList found;
    QStringList places = LooksFixture::places();
    places.removeAll(QStringLiteral("palette")); // these two are written anew each time they open
    places.removeAll(QStringLiteral("shortcuts"));
    for (const QString &place : std::as_const(places)) {
        speak(QStringLiteral("en"));
        m_looks.show(place);
        speak(QStringLiteral("qps"));
        for (const QString &one : untranslated(m_looks.window(), data()))
            found.append(place + QStringLiteral(": ") + one);
    }
    for (const QString &one : std::as_const(found))
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

void TestLooks::everyFocusableWidget_hasAName()
{
    QVERIFY(m_looks.open(QStringLiteral("en"), 100, {1440, 900}, false));
    QStringList found = unnamed(m_looks.window());
    QVERIFY(m_looks.open(QStringLiteral("en")));
    for (const QString &place : LooksFixture::places()) {
        m_looks.show(place);
        found += unnamed(m_looks.window());
    }
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// The walk itself: a text that is not translated, one that is cut, one on another and a field without a name.
void TestLooks::fault_ofEachKind_isFound()
{
    QWidget window;
    window.resize(400, 200);
    const auto put = [&](const QString &text, const QRect &place) {
        auto *label = new QLabel(text, &window);
        label->setGeometry(place);
        return label;
    };
    put(QStringLiteral("[Ţéñåñţ~~]"), {0, 0, 200, 30});
    window.show();
    QVERIFY(untranslated(window, {}).isEmpty());
    QVERIFY(cutTexts(window).isEmpty());
    QVERIFY(overlappingTexts(window).isEmpty());
    QVERIFY(unnamed(window).isEmpty());

    put(QStringLiteral("Tenant"), {0, 40, 200, 30})->show();
    QCOMPARE(untranslated(window, {}).size(), 1);
    QLabel *cut = put(QStringLiteral("[Ţéñåñţ~~]"), {0, 80, 20, 30});
    cut->show();
    QCOMPARE(cutTexts(window).size(), 1);
    cut->setWordWrap(true);
    QCOMPARE(cutTexts(window).size(), 1);
    delete cut;
    auto *button = new QPushButton(QStringLiteral("[Öķ~~~~~~~~~~~~]"), &window);
    button->setGeometry(0, 80, 20, 30);
    button->show();
    QCOMPARE(cutTexts(window).size(), 1);
    button->setGeometry(390, 80, 200, 30);
    QCOMPARE(cutTexts(window).size(), 1);
    delete button;
    put(QStringLiteral("[Ţéñåñţ~~]"), {100, 45, 200, 30})->show();
    QCOMPARE(overlappingTexts(window).size(), 1);
    auto *field = new QLineEdit(&window);
    field->setGeometry(0, 120, 100, 30);
    field->show();
    QCOMPARE(unnamed(window).size(), 1);
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
