#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"
#include "views/shell/overlay.h"
#include "views/tenants/importdialog.h"
#include "views/tenants/onboarddialog.h"
#include "views/tenants/onboardfilesheet.h"
#include "views/widgets/button.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/loadingline.h"
#include "views/widgets/tableview.h"

#include <QMenu>
#include <QTimer>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page of tenants where there is no list to show: none yet, none that matches, while it loads, and after it could not.
class TestPageStates : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { m_console.start(); }
    void cleanup();
    void noTenants_saysSo_andOffersTheWays_data();
    void noTenants_saysSo_andOffersTheWays();
    void onboarding_fromAFile_isInTheMenuOfItsButton();
    void noMatch_namesTheFilter_andClearsIt();
    void reload_thatTakesLong_showsTheLine();
    void firstLoad_thatTakesLong_showsTheLine();
    void load_thatFailed_showsWhyAndTriesAgain();
    void load_thatFailed_isNotCalledAnEmptyList();

private:
    /// A registry with two tenants, shown on their page.
    void openFilled(std::chrono::milliseconds lockTimeout);
    /// From now until unlock() nobody reads the tenants of the registry.
    void lock();
    void unlock() { VERIFY_OK(m_holder->script(u"ROLLBACK"_s)); }
    MainWindow &window() { return m_console.window(); }
    Fleet &fleet() { return m_console.fleet(); }
    TableView *table() { return window().page()->findChild<TableView *>(); }
    EmptyState *empty() { return table()->findChild<EmptyState *>(); }
    LoadingLine *line() { return table()->findChild<LoadingLine *>(); }
    ErrorState *error() { return window().page()->findChild<ErrorState *>(); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
    ConnectionSpec m_spec;
    std::unique_ptr<Connection> m_holder;
};

void TestPageStates::cleanup()
{
    m_holder.reset(); // what waits for it goes on
    m_console.close();
}

void TestPageStates::openFilled(std::chrono::milliseconds lockTimeout)
{
    m_spec = m_fixture.create(Engine::PostgreSQL);
    m_spec.lockTimeout = lockTimeout;
    m_spec.statementTimeout = 5min;
    QVERIFY(m_console.open(m_spec));
    for (const QString &slug : {u"auriga"_s, u"kestrel"_s}) {
        Tenant tenant;
        tenant.slug = tenant.name = slug;
        VERIFY_OK(answerOf(fleet().registry().createTenant(tenant)));
    }
    QTRY_COMPARE(fleet().list().rowCount(), 2);
    QTRY_VERIFY(fleet().tenants().isSettled());
    window().go({u"tenants"_s, {}});
    QTRY_VERIFY(!fleet().list().isWorking());
}

void TestPageStates::lock()
{
    m_holder = openOrDie(m_fixture.cluster().spec(m_spec.database, m_fixture.cluster().superuser()));
    VERIFY_OK(m_holder->script(u"BEGIN; LOCK TABLE tenantry.tenant IN ACCESS EXCLUSIVE MODE"_s));
}

void TestPageStates::noTenants_saysSo_andOffersTheWays_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("sheet");
    QTest::newRow("one") << u"Onboard tenant…"_s << QByteArray(OnboardDialog::staticMetaObject.className());
    QTest::newRow("several") << u"Onboard tenants from a file…"_s
                             << QByteArray(OnboardFileSheet::staticMetaObject.className());
    QTest::newRow("import") << u"Import tenants…"_s << QByteArray(ImportDialog::staticMetaObject.className());
}

void TestPageStates::noTenants_saysSo_andOffersTheWays()
{
    QFETCH(const QString, button);
    QFETCH(const QByteArray, sheet);
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    QTRY_VERIFY(!fleet().tenants().isLoading());
    window().go({u"tenants"_s, {}});
    QTRY_VERIFY(empty()->isVisible());
    QVERIFY(says(empty(), u"No tenants yet"_s));
    QVERIFY(says(empty(), u"Onboard the first one"_s));
    QVERIFY(!error()->isVisible());
    QPushButton *way = buttonOf(empty(), button);
    QVERIFY(way->isVisible());
    QTest::mouseClick(way, Qt::LeftButton);
    QVERIFY(window().overlay()->sheet());
    QCOMPARE(QByteArray(window().overlay()->sheet()->metaObject()->className()), sheet);
    window().overlay()->close();

    // The first tenant takes its place.
    Tenant tenant;
    tenant.slug = tenant.name = u"auriga"_s;
    VERIFY_OK(answerOf(fleet().registry().createTenant(tenant)));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_VERIFY(!empty()->isVisible());
}

/// By keys alone; where an action is not there its line in the menu says why.
void TestPageStates::onboarding_fromAFile_isInTheMenuOfItsButton()
{
    openFilled(5s);
    QPushButton *ways = fieldOf<QPushButton>(window().page(), u"Ways to onboard"_s);
    QVERIFY(ways->isVisible() && ways->focusPolicy() != Qt::NoFocus);
    QVERIFY(ways->menu()->toolTipsVisible());
    for (const QAction *way : ways->menu()->actions())
        QVERIFY2(window().page()->actionsOffered().contains(way), qPrintable(way->text()));
    ways->setFocus();
    // The menu has its own event loop.
    QTimer::singleShot(0, this, [ways] {
        QTRY_VERIFY(ways->menu()->isVisible());
        QTest::keyClick(ways->menu(), Qt::Key_Down);
        QTest::keyClick(ways->menu(), Qt::Key_Down);
        QTest::keyClick(ways->menu(), Qt::Key_Return);
    });
    QTest::keyClick(ways, Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<OnboardFileSheet *>(window().overlay()->sheet()));
}

void TestPageStates::noMatch_namesTheFilter_andClearsIt()
{
    openFilled(5s);
    window().page()->setFilterText(u"slug:nobody"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    QTRY_VERIFY(says(empty(), u"No tenant matches"_s));
    QVERIFY(says(empty(), u"slug:nobody"_s));
    QVERIFY(!buttonOf(empty(), u"Import tenants…"_s)->isVisible());
    QTest::mouseClick(buttonOf(empty(), u"Clear filter"_s), Qt::LeftButton);
    QCOMPARE(window().page()->filterText(), QString());
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(!empty()->isVisible());
}

void TestPageStates::reload_thatTakesLong_showsTheLine()
{
    openFilled(5min);
    QVERIFY(!line()->isVisible());
    lock();
    fleet().reload();
    QVERIFY(line()->isRunning());
    QVERIFY2(!line()->isVisible(), "what comes at once shows no line");
    QTRY_VERIFY(line()->isVisible());
    QTRY_VERIFY(line()->wantsSkeleton());
    QVERIFY(!empty()->isVisible());
    unlock();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTRY_VERIFY(!line()->isVisible());
    QVERIFY(!line()->isRunning() && !line()->wantsSkeleton());
}

/// As a person starts the program at the place they left.
void TestPageStates::firstLoad_thatTakesLong_showsTheLine()
{
    openFilled(5min);
    lock();
    QVERIFY(m_console.open(m_spec));
    QCOMPARE(window().location().page, u"tenants"_s);
    QVERIFY(fleet().tenants().isLoading());
    QTRY_VERIFY(line()->isVisible());
    QVERIFY2(!empty()->isVisible(), "nobody knows yet whether there are tenants");
    unlock();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTRY_VERIFY(!line()->isVisible());
}

void TestPageStates::load_thatFailed_showsWhyAndTriesAgain()
{
    openFilled(300ms);
    QVERIFY(!error()->isVisible());
    lock();
    fleet().reload();
    QTRY_VERIFY(fleet().tenants().loadError());
    const QString why = fleet().tenants().loadError()->message;
    QVERIFY(!why.isEmpty());
    QVERIFY(error()->isVisible());
    QVERIFY(says(error(), why));
    QVERIFY2(says(error(), m_spec.displayName()), "of which registry");
    QCOMPARE(error()->accessibleName(), why);
    QVERIFY(!line()->isRunning());
    // As long as nothing has changed it says so again.
    error()->retryButton()->click();
    QVERIFY(fleet().tenants().isLoading());
    QTRY_VERIFY(fleet().tenants().loadError());
    QVERIFY(error()->isVisible());

    unlock();
    error()->retryButton()->click();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTRY_VERIFY(!error()->isVisible());
    QVERIFY(!fleet().tenants().loadError());
}

void TestPageStates::load_thatFailed_isNotCalledAnEmptyList()
{
    openFilled(300ms);
    lock();
    fleet().reload();
    QTRY_VERIFY(fleet().tenants().loadError());
    QTRY_VERIFY(!fleet().list().isWorking());
    QVERIFY(error()->isVisible());
    QVERIFY(!says(window().page(), u"No tenants yet"_s));
}

QTEST_MAIN(TestPageStates)
#include "tst_pagestates.moc"
