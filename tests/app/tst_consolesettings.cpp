#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"
#include "views/diagnostics/diagnosticspage.h"
#include "views/settings/keycapture.h"
#include "views/settings/shortcutsettings.h"
#include "views/settings/themecard.h"
#include "views/shell/shellbody.h"
#include "views/widgets/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QSlider>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person chooses in Settings holds at once, and at the next start.
class TestConsoleSettings : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void diagnostics_showWhatTheEnvironmentSaid();
    void timeZone_thatIsChosen_holdsAtOnce();
    void theme_ofACard_holdsAtOnce();
    void density_andTextSize_holdAtOnce();
    void look_columnsAndInspector_areAsTheyWereLeft();
    void reset_isAskedFor_andUndone();
    void keys_ofAnother_areToldAndTaken();
    void keys_thatAreTyped_areBound();

private:
    void start(); ///< the program, anew beside the same settings file, with the registry open
    void showSettings();
    [[nodiscard]] ThemeCard *themeCard(const QString &text);
    void typeKeys(const QString &action, Qt::Key key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QStringList keysOf(const char *action);
    MainWindow &window() { return m_console->window(); }
    Theme &theme() { return m_context->theme(); }
    ConsoleSettings &settings() { return m_context->settings(); }
    ShortcutSettings *shortcuts() { return window().page()->findChild<ShortcutSettings *>(); }
    QSlider *textSize() { return fieldOf<QSlider>(window().page(), u"Text size in percent"_s); }

    RegistryFixture m_fixture;
    ConnectionSpec m_spec;
    PgEnvironment m_environment;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<Console> m_console;
};

void TestConsoleSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_spec = m_fixture.create(Engine::SQLite);
    m_environment = {};
}

void TestConsoleSettings::cleanup()
{
    m_console.reset();
    m_context.reset();
}

void TestConsoleSettings::start()
{
    cleanup();
    AppOptions options;
    options.settingsFile = m_folder->filePath(u"settings.ini"_s);
    options.language = u"en"_s;
    options.environment = m_environment;
    m_context = std::make_unique<AppContext>(options);
    theme().apply(*qApp);
    m_console = std::make_unique<Console>(*m_context);
    window().resize(1440, 900);
    m_console->show();
    QSignalSpy opened(m_console.get(), &Console::opened);
    RegistryTarget target;
    target.spec = m_spec;
    target.secretSource = SecretSource::None;
    target.startReadOnly = false;
    m_console->open(target);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestConsoleSettings::showSettings()
{
    start();
    window().go({u"settings"_s, {}});
}

ThemeCard *TestConsoleSettings::themeCard(const QString &text)
{
    const auto cards = window().page()->findChildren<ThemeCard *>();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const ThemeCard *card) { return card->text() == text; });
    if (found == cards.end())
        qFatal("no card %s", qPrintable(text));
    return *found;
}

void TestConsoleSettings::diagnostics_showWhatTheEnvironmentSaid()
{
    (void)takePgEnvironment(); // what the person who runs the tests has set
    start();
    window().go({u"diagnostics"_s, {}});
    const auto text = [this] { return qobject_cast<DiagnosticsPage *>(window().page())->text(); };
    QVERIFY2(text().contains(u"PG*: none set"_s), qPrintable(text()));
    cleanup();
    qputenv("PGHOST", "db.example");
    qputenv("PGPASSWORD", "hunter9x");
    qputenv("PGOPTIONS", "-c role=x");
    m_environment = takePgEnvironment();
    start();
    window().go({u"diagnostics"_s, {}});
    for (const QString &line :
         {u"PGHOST: db.example"_s, u"PGPASSWORD: not shown"_s, u"PGOPTIONS: -c role=x, ignored"_s})
        QVERIFY2(text().contains(line), qPrintable(text()));
    for (const QString &shown : {u"PGPASSWORD"_s, u"not shown"_s, u"db.example"_s})
        QTRY_VERIFY(says(window().page(), shown)); // new labels are shown by the next events
    QVERIFY(!text().contains(u"hunter9x"_s) && !says(window().page(), u"hunter9x"_s));
}

void TestConsoleSettings::timeZone_thatIsChosen_holdsAtOnce()
{
    showSettings();
    QWidget *card = window().page();
    auto *zones = fieldOf<QComboBox>(card, u"Times"_s);
    const auto choose = [zones](const QString &zone) {
        zones->setCurrentIndex(zones->findData(zone));
        emit zones->activated(zones->currentIndex());
    };
    const Format there(card->locale(), QTimeZone("Asia/Tokyo"));
    const auto now = [&there] { return there.dateTime(QDateTime::currentDateTimeUtc()); };
    const QTimeZone before = m_context->format().timeZone();
    const QString earlier = now();
    choose(u"Asia/Tokyo"_s);
    QCOMPARE(settings().value(u"general/timeZone"_s).toString(), u"Asia/Tokyo"_s);
    QVERIFY(says(card, earlier) || says(card, now()));
    QCOMPARE(m_context->format().timeZone().offsetFromUtc(QDateTime::currentDateTimeUtc()), 9 * 3600);
    QCOMPARE(zones->currentData().toString(), u"Asia/Tokyo"_s);
    choose({});
    QCOMPARE(settings().value(u"general/timeZone"_s).toString(), QString());
    QCOMPARE(m_context->format().timeZone(), before);
}

void TestConsoleSettings::theme_ofACard_holdsAtOnce()
{
    showSettings();
    for (const auto &[text, stored, isDark] :
         {std::tuple(u"Dark"_s, u"dark"_s, true), std::tuple(u"Light"_s, u"light"_s, false)}) {
        QTest::mouseClick(themeCard(text), Qt::LeftButton);
        QVERIFY(themeCard(text)->isChecked());
        QCOMPARE(settings().value(u"look/theme"_s).toString(), stored);
        QCOMPARE(theme().isDark(), isDark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme().color(Token::BgSurface));
        QCOMPARE(theme().color(Token::BgSurface).lightness() < 128, isDark);
    }
    QVERIFY(window().trigger(QLatin1StringView("settings.undo")));
    QVERIFY(theme().isDark());
    QVERIFY(themeCard(u"Dark"_s)->isChecked());
}

void TestConsoleSettings::density_andTextSize_holdAtOnce()
{
    showSettings();
    const auto *rows = window().page()->findChild<TableView *>()->verticalHeader();
    QTest::mouseClick(buttonOf(window().page(), u"28 compact"_s), Qt::LeftButton);
    QCOMPARE(settings().value(u"look/density"_s).toString(), u"compact"_s);
    QCOMPARE(theme().density(), Density::Compact);
    QCOMPARE(rows->defaultSectionSize(), theme().rowHeight(Density::Compact));
    QTest::mouseClick(buttonOf(window().page(), u"40 comfortable"_s), Qt::LeftButton);
    QCOMPARE(rows->defaultSectionSize(), theme().rowHeight(Density::Comfortable));

    const int before = QApplication::font().pixelSize();
    QTest::keyClick(textSize(), Qt::Key_PageUp);
    QCOMPARE(settings().value(u"look/textSize"_s).toInt(), 125);
    QCOMPARE(theme().textSize(), 125);
    QVERIFY(QApplication::font().pixelSize() > before);
    QCOMPARE(QApplication::font().pixelSize(), theme().font(FontRole::Body).pixelSize());
    QVERIFY(says(window().page(), u"125"_s));
}

void TestConsoleSettings::look_columnsAndInspector_areAsTheyWereLeft()
{
    showSettings();
    QTest::mouseClick(themeCard(u"Dark"_s), Qt::LeftButton);
    QTest::keyClick(textSize(), Qt::Key_PageUp);
    Tenant tenant;
    tenant.slug = tenant.name = u"auriga"_s;
    VERIFY_OK(answerOf(m_context->fleet()->registry().createTenant(tenant)));
    const TenantListModel *list = &m_context->fleet()->list();
    const int server = list->columnOf(u"server"_s);
    QTRY_VERIFY(list->rowCount() == 1 && !list->isWorking());
    window().go({u"tenants"_s, {}});
    const auto header = [this] { return window().page()->findChild<TableView *>()->horizontalHeader(); };
    QVERIFY(header()->visualIndex(server) != 1);
    header()->moveSection(header()->visualIndex(server), 1);
    header()->resizeSection(server, 222);
    for (const bool isOpen : {false, true}) {
        QVERIFY(window().trigger(QLatin1StringView("list.inspector")));
        QCOMPARE(window().body()->inspector()->isVisible(), isOpen);
        QVERIFY(window().close());
        start();
        QVERIFY(theme().isDark());
        QCOMPARE(theme().textSize(), 125);
        QCOMPARE(window().location().page, u"tenants"_s);
        QTRY_COMPARE(m_context->fleet()->list().rowCount(), 1);
        QCOMPARE(header()->visualIndex(server), 1);
        QCOMPARE(header()->sectionSize(server), 222);
        QCOMPARE(window().body()->inspector()->isVisible(), isOpen);
    }
}

void TestConsoleSettings::reset_isAskedFor_andUndone()
{
    showSettings();
    themeCard(u"Dark"_s)->click();
    buttonOf(window().page(), u"Reset…"_s)->click();
    QVERIFY2(theme().isDark(), "nothing happens before the answer");
    buttonOf(window().page(), u"Reset"_s)->click();
    QVERIFY(!settings().value(u"look/theme"_s).isValid());
    QCOMPARE(theme().mode(), ThemeMode::Follow);
    QVERIFY(window().trigger(QLatin1StringView("settings.undo")));
    QVERIFY(theme().isDark());
}

/// As keys come: while the program waits for events.
void TestConsoleSettings::typeKeys(const QString &action, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    shortcuts()->revealRow(action);
    QListView *list = shortcuts()->list();
    QTest::keyClick(list, Qt::Key_F2);
    auto *capture = list->findChild<KeyCapture *>();
    QVERIFY(capture);
    QMetaObject::invokeMethod(
        capture, [capture, key, modifiers] { QTest::keyClick(capture, key, modifiers); }, Qt::QueuedConnection);
    QTRY_VERIFY(list->findChild<KeyCapture *>() == nullptr);
}

QStringList TestConsoleSettings::keysOf(const char *action)
{
    QStringList keys;
    for (const QKeySequence &key : m_context->actions().keys(*findAction(QLatin1StringView(action))))
        keys.append(key.toString(QKeySequence::PortableText));
    return keys;
}

void TestConsoleSettings::keys_ofAnother_areToldAndTaken()
{
    showSettings();
    typeKeys(u"Refresh"_s, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(says(shortcuts(), u"Ctrl+K belongs to “Command palette”."_s));
    QCOMPARE(keysOf("page.refresh"), QStringList {u"F5"_s});
    QCOMPARE(keysOf("palette.open"), QStringList {u"Ctrl+K"_s});
    QPushButton *take = buttonOf(shortcuts(), u"Use it here"_s);
    take->click();
    QVERIFY(!take->isVisible());
    QCOMPARE(keysOf("page.refresh"), QStringList {u"Ctrl+K"_s});
    QCOMPARE(keysOf("palette.open"), QStringList());
    // The next start knows it.
    start();
    QCOMPARE(keysOf("page.refresh"), QStringList {u"Ctrl+K"_s});
    QCOMPARE(keysOf("palette.open"), QStringList());
}

void TestConsoleSettings::keys_thatAreTyped_areBound()
{
    showSettings();
    typeKeys(u"Narrow navigation"_s, Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(keysOf("nav.collapse"), QStringList {u"Ctrl+Alt+B"_s});
    QVERIFY(says(shortcuts(), u"1 changed"_s));
    Navigation *navigation = window().body()->navigation();
    const int wide = navigation->width();
    QTest::keyClick(&window(), Qt::Key_Backslash, Qt::ControlModifier);
    QCOMPARE(navigation->width(), wide);
    QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(navigation->width() < wide);

    shortcuts()->revealRow(u"Narrow navigation"_s);
    buttonOf(shortcuts(), u"Restore default"_s)->click();
    QCOMPARE(keysOf("nav.collapse"), QStringList {u"Ctrl+\\"_s});
    QVERIFY(says(shortcuts(), u"0 changed"_s));
    // Escape keeps what there is.
    typeKeys(u"Narrow navigation"_s, Qt::Key_Escape, Qt::NoModifier);
    QCOMPARE(keysOf("nav.collapse"), QStringList {u"Ctrl+\\"_s});
}

QTEST_MAIN(TestConsoleSettings)
#include "tst_consolesettings.moc"
