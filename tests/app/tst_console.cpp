#include "core/inspection/registrycheck.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "views/firstrun/firstrunpage.h"
#include "views/firstrun/registryform.h"
#include "views/palette/tenantsource.h"
#include "views/shell/commandpalette.h"
#include "views/shell/connectionbanner.h"
#include "views/shell/overlay.h"
#include "views/shell/palettemodel.h"
#include "views/shell/shellbody.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using testsupport::answerOf;
using testsupport::ConsoleFixture;
using testsupport::RegistryFixture;

/// The console on real registries: what a person sees when servers go, come back and change.
class TestConsole : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_console.start(); }
    void cleanup() { m_console.close(); }
    void start_withoutAnyFleet_showsFirstRun();
    void start_ofARegistry_showsItsFleet_data() { RegistryFixture::addEngines(); }
    void start_ofARegistry_showsItsFleet();
    void start_ofNonsense_tellsWhatIsWrong();
    void start_again_opensTheLastFleet();
    void firstRun_makesARegistryInAFile();
    void firstRun_ofAServerThatIsDown_endsAtTheHost();
    void server_thatStops_isToldAndComesBack();
    void change_byAnotherConsole_arrives_data() { RegistryFixture::addEngines(); }
    void change_byAnotherConsole_arrives();
    void change_byAnotherConsole_keepsSelectionAndPlace_data() { RegistryFixture::addEngines(); }
    void change_byAnotherConsole_keepsSelectionAndPlace();
    void palette_findsATenantAndItsCommands();
    void everyPage_canBeVisited_andNamesItsControls();
    void language_switchesWhileItRuns();

private:
    FirstRunPage *firstRun() { return m_console.window().findChild<FirstRunPage *>(); }
    Tenant addTenant(const ConnectionSpec &spec, const QString &slug, const QString &name);
    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

void TestConsole::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
}

Tenant TestConsole::addTenant(const ConnectionSpec &spec, const QString &slug, const QString &name)
{
    TenantRegistry other(spec, {}, RegistryFixture::client(QStringLiteral("Bob")));
    auto opening = other.open();
    // It answers on this thread: the event loop must run.
    if (!QTest::qWaitFor([&] { return opening.isFinished(); }))
        return {};
    Tenant tenant;
    tenant.slug = slug;
    tenant.name = name;
    auto creating = other.createTenant(tenant);
    if (!QTest::qWaitFor([&] { return creating.isFinished(); }))
        return {};
    const auto made = creating.result();
    if (!made)
        qWarning("%s", qPrintable(made.error().toText()));
    return made.value_or(Tenant());
}

void TestConsole::start_withoutAnyFleet_showsFirstRun()
{
    m_console.openFirst();
    QVERIFY(firstRun());
    QVERIFY(!m_console.window().body());
}

void TestConsole::start_ofARegistry_showsItsFleet()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    QVERIFY(m_console.open(spec));
    QVERIFY(m_console.window().body());
    QVERIFY(m_console.window().windowTitle().contains(m_fixture.creation().name));
    QTRY_COMPARE(m_console.fleet().connection().kind(), ConnectionState::Kind::Ok);
}

void TestConsole::start_ofNonsense_tellsWhatIsWrong()
{
    QSignalSpy refused(&m_console.console(), &Console::notOpened);
    m_console.openFirst(QStringLiteral("postgresql://ann:hunter9x@db.example/fleet"));
    QCOMPARE(refused.size(), 1);
    const auto error = refused.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::InvalidInput);
    QVERIFY(!error.toText().contains(QStringLiteral("hunter9x")));
    QVERIFY(firstRun());
}

void TestConsole::start_again_opensTheLastFleet()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    m_console.replaceWindow();
    QSignalSpy opened(&m_console.console(), &Console::opened);
    m_console.openFirst();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_console.context().book().entries().size(), 1);
}

void TestConsole::firstRun_makesARegistryInAFile()
{
    m_console.openFirst();
    firstRun()->setCreating(true);
    RegistryTarget wanted;
    wanted.spec.engine = Engine::SQLite;
    wanted.spec.database = m_console.path(QStringLiteral("new.tenantry"));
    firstRun()->fill(wanted);
    firstRun()->test();
    QVERIFY(!firstRun()->isUsable()); // the fleet has no name yet
    const auto lines = firstRun()->findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (line->accessibleName() == QStringLiteral("Name of the fleet"))
            line->setText(QStringLiteral("Harborline EU"));
    }
    firstRun()->test();
    QTRY_VERIFY(firstRun()->isUsable());
    QSignalSpy opened(&m_console.console(), &Console::opened);
    emit firstRun()->chosen(firstRun()->form()->target());
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_console.fleet().registry().info().name, QStringLiteral("Harborline EU"));
}

void TestConsole::firstRun_ofAServerThatIsDown_endsAtTheHost()
{
    ConnectionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = 1; // nobody listens there
    spec.database = QStringLiteral("fleet");
    spec.user = QStringLiteral("ann");
    const auto check = RegistryChecker(spec, {}).run(false);
    QCOMPARE(check.steps.size(), 1);
    QCOMPARE(check.steps.first().outcome, CheckOutcome::Failed);
    QVERIFY(!check.usable);
}

void TestConsole::server_thatStops_isToldAndComesBack()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::PostgreSQL)));
    auto *banner = m_console.window().findChild<ConnectionBanner *>();
    m_fixture.cluster().stop();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 30000);
    QVERIFY(!m_console.window().isOnline());
    QVERIFY(m_fixture.cluster().start());
    emit m_console.fleet().connection().retryRequested();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isHidden(), 60000);
    QVERIFY(m_console.window().isOnline());
}

void TestConsole::change_byAnotherConsole_arrives()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    QVERIFY(m_console.open(spec));
    TenantFleet &tenants = m_console.fleet().tenants();
    QTRY_VERIFY(!tenants.isLoading());
    QCOMPARE(findTenants(tenants.snapshot(), QStringLiteral("kestrel"), 5).size(), 0);
    QVERIFY(!addTenant(spec, QStringLiteral("kestrel-aviation"), QStringLiteral("Kestrel Aviation")).id.isNull());
    QTRY_COMPARE(findTenants(tenants.snapshot(), QStringLiteral("kestrel"), 5).size(), 1);
}

/// Rows that others add or rename above the ones in sight move nothing for who reads here.
void TestConsole::change_byAnotherConsole_keepsSelectionAndPlace()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry other(spec, {}, RegistryFixture::client(QStringLiteral("Bob")));
    QVERIFY(answerOf(other.open()));
    QList<Tenant> tenants;
    for (int i = 0; i < 120; ++i) {
        Tenant tenant;
        tenant.slug = QStringLiteral("m-%1").arg(i, 3, 10, QLatin1Char('0'));
        tenant.name = tenant.slug;
        const auto made = answerOf(other.createTenant(tenant));
        QVERIFY(made);
        tenants << *made;
    }
    QVERIFY(m_console.open(spec));
    m_console.window().go({QStringLiteral("tenants"), {}});
    auto *table = m_console.window().page()->findChild<TableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 120);
    table->selectRow(60);
    table->scrollTo(table->model()->index(60, 0), QAbstractItemView::PositionAtCenter);
    const auto name = [table](int row) { return table->model()->index(row, 0).data().toString(); };
    const auto selected = [&] { return name(table->currentIndex().row()); };
    const int y = table->visualRect(table->currentIndex()).top();
    QCOMPARE(selected(), QStringLiteral("m-060"));

    Tenant first;
    first.slug = first.name = QStringLiteral("a-first");
    QVERIFY(answerOf(other.createTenant(first)));
    QTRY_COMPARE(table->model()->rowCount(), 121);
    Tenant renamed = tenants.at(100);
    renamed.name = QStringLiteral("b-renamed");
    QVERIFY(answerOf(other.updateTenant(renamed)));
    QTRY_COMPARE(name(1), renamed.name);
    QCOMPARE(selected(), QStringLiteral("m-060"));
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QTRY_COMPARE(table->visualRect(table->currentIndex()).top(), y);
}

void TestConsole::palette_findsATenantAndItsCommands()
{
    const auto spec = m_fixture.create(Engine::SQLite);
    addTenant(spec, QStringLiteral("kestrel-aviation"), QStringLiteral("Kestrel Aviation"));
    addTenant(spec, QStringLiteral("kesten-papier"), QStringLiteral("Kesten Papier"));
    addTenant(spec, QStringLiteral("auriga"), QStringLiteral("Auriga Labs"));
    QVERIFY(m_console.open(spec));
    QTRY_VERIFY(!m_console.fleet().tenants().isLoading());
    QVERIFY(m_console.window().trigger(QLatin1StringView("palette.open")));
    auto *palette = m_console.window().commandPalette();
    auto *input = palette->findChild<QLineEdit *>();
    QTest::keyClicks(input, QStringLiteral("kest"));
    const auto *list = palette->findChild<QListView *>();
    const auto texts = [list] {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all.append(list->model()->index(row, 0).data().toString());
        return all;
    };
    QTRY_VERIFY(texts().contains(QStringLiteral("Kestrel Aviation")));
    QVERIFY(texts().contains(QStringLiteral("Kesten Papier")));
    QVERIFY(!texts().contains(QStringLiteral("Auriga Labs")));
    QVERIFY(texts().filter(QStringLiteral("Commands for")).size() == 1);
    QVERIFY(list->currentIndex().isValid());
    QTest::keyClick(input, Qt::Key_Escape);
    QVERIFY(!m_console.window().overlay()->isUp());
}

void TestConsole::everyPage_canBeVisited_andNamesItsControls()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    MainWindow &window = m_console.window();
    QStringList pages = window.body()->navigation()->order();
    pages << QStringLiteral("settings") << QStringLiteral("diagnostics");
    for (const QString &page : std::as_const(pages)) {
        window.go({page, {}});
        QCOMPARE(window.location().page, page);
        const auto all = window.page()->findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(page + u' ' + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
}

void TestConsole::language_switchesWhileItRuns()
{
    m_console.start(
        {}, [](ConsoleSettings &settings) { settings.set(QStringLiteral("general/language"), QStringLiteral("en")); });
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    const auto *quit = m_console.window().action(QLatin1StringView("go.back"));
    m_console.context().settings().set(QStringLiteral("general/language"), QStringLiteral("en"));
    m_console.context().applyLocale();
    m_console.window().retranslate();
    QCOMPARE(quit->text(), QStringLiteral("Back"));
    m_console.context().settings().set(QStringLiteral("general/language"), QStringLiteral("de"));
    QTRY_COMPARE(quit->text(), QStringLiteral("Zurück"));
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
