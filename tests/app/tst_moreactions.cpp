#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/charts/sessionspanel.h"
#include "views/servers/serverpanel.h"
#include "views/shell/commandpalette.h"
#include "views/shell/overlay.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The smaller actions, each as a person triggers it.
class TestMoreActions : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void neighbour_ofATenant_isTheOneInTheList_data();
    void neighbour_ofATenant_isTheOneInTheList();
    void neighbour_followsTheFilterOfTheList();
    void copyPsql_givesTheLineOfTheServer();
    void pause_holdsTheJobUntilItIsResumed();
    void toggle_twice_isBackWhereItWas_data();
    void toggle_twice_isBackWhereItWas();
    void undo_takesBackTheLastSettings();
    void findATenant_searchesTenantsOnly();

private:
    [[nodiscard]] bool trigger(const QByteArray &action) { return window().trigger(QLatin1StringView(action)); }
    [[nodiscard]] bool isOn(const QByteArray &action); ///< what a toggle is about
    MainWindow &window() { return m_console.window(); }
    Fleet &fleet() { return m_console.fleet(); }
    Theme &theme() { return m_console.context().theme(); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
    QList<TenantId> m_ids; ///< by name
    std::shared_ptr<std::atomic<bool>> m_mayEnd;
};

void TestMoreActions::init()
{
    m_mayEnd = std::make_shared<std::atomic<bool>>(false);
    m_ids.clear();
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    for (const QString &name : {u"Auriga"_s, u"Kestrel"_s, u"Tamarind"_s}) {
        Tenant tenant;
        tenant.slug = name.toLower();
        tenant.name = name;
        const auto made = answerOf(fleet().registry().createTenant(tenant));
        VERIFY_OK(made);
        m_ids.append(made->id);
    }
    QTRY_COMPARE(fleet().list().rowCount(), 3);
    QTRY_VERIFY(fleet().tenants().isSettled() && !fleet().list().isWorking());
}

void TestMoreActions::cleanup()
{
    *m_mayEnd = true;
    m_console.close();
}

void TestMoreActions::neighbour_ofATenant_isTheOneInTheList_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("next") << QByteArray("tenant.next") << 0 << 1;
    QTest::newRow("previous") << QByteArray("tenant.previous") << 2 << 1;
    QTest::newRow("next of the last") << QByteArray("tenant.next") << 2 << 2;
    QTest::newRow("previous of the first") << QByteArray("tenant.previous") << 0 << 0;
}

void TestMoreActions::neighbour_ofATenant_isTheOneInTheList()
{
    QFETCH(const QByteArray, action);
    QFETCH(const int, from);
    QFETCH(const int, to);
    window().go({u"tenant"_s, m_ids.at(from).toString()});
    QVERIFY(trigger(action));
    QCOMPARE(window().location(), (Location {u"tenant"_s, m_ids.at(to).toString()}));
    QTRY_COMPARE(window().page()->breadcrumb(), QStringList {fleet().list().tenant(to)->name});
}

void TestMoreActions::neighbour_followsTheFilterOfTheList()
{
    window().go({u"tenants"_s, u"slug:auriga,tamarind"_s});
    QTRY_COMPARE(fleet().list().rowCount(), 2);
    window().go({u"tenant"_s, m_ids.first().toString()});
    QVERIFY(trigger("tenant.next"));
    QCOMPARE(window().location().argument, m_ids.last().toString());
}

void TestMoreActions::copyPsql_givesTheLineOfTheServer()
{
    ConnectionSpec spec;
    spec.host = u"127.0.0.1"_s;
    spec.port = 1; // nobody listens there
    spec.user = u"app"_s;
    spec.database = u"postgres"_s;
    const auto added = answerOf(fleet().registry().addServer(serverOn(u"pg-1"_s, spec)));
    VERIFY_OK(added);
    window().go({u"servers"_s, {}});
    QTRY_COMPARE(window().page()->findChild<TableView *>()->model()->rowCount(), 1);
    QGuiApplication::clipboard()->clear();
    QTRY_VERIFY(trigger("server.copyPsql"));
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, psqlLine(*added));
    for (const QString &part : {u"psql "_s, u"host=127.0.0.1"_s, u"port=1"_s, u"dbname=postgres"_s, u"user=app"_s})
        QVERIFY2(copied.contains(part), qPrintable(copied));
}

void TestMoreActions::pause_holdsTheJobUntilItIsResumed()
{
    JobRequest request;
    request.kind = u"test"_s;
    request.title = u"Long work"_s;
    request.work = [mayEnd = m_mayEnd](JobControl &control) -> Result<> {
        while (!*mayEnd && control.mayGoOn())
            QThread::msleep(5);
        return {};
    };
    const JobId id = fleet().jobs().add(request);
    const auto state = [&] { return fleet().jobs().job(id)->state; };
    window().go({u"jobs"_s, id.toString()});
    auto *table = window().page()->findChild<TableView *>();
    QTRY_COMPARE(table->currentIndex().data(IdRole).toString(), id.toString());
    QTRY_COMPARE(state(), JobState::Running);
    QVERIFY2(!trigger("job.resume"), "it is not paused");
    QVERIFY(QTest::qWaitFor([&] { return trigger("job.pause"); })); // QTRY_VERIFY would press twice
    QTRY_COMPARE(state(), JobState::Paused);
    QVERIFY2(!trigger("job.pause"), "it is paused already");
    *m_mayEnd = true;
    QTest::qWait(20);
    QCOMPARE(state(), JobState::Paused);
    QVERIFY(trigger("job.resume"));
    QTRY_COMPARE(state(), JobState::Done);
}

bool TestMoreActions::isOn(const QByteArray &action)
{
    if (action == "theme.next")
        return theme().isDark();
    if (action == "menubar.show")
        return window().findChild<QMenuBar *>()->isVisible();
    return window().page()->findChild<SessionsPanel *>()->showsTable();
}

void TestMoreActions::toggle_twice_isBackWhereItWas_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("off");
    QTest::newRow("theme") << QByteArray("theme.next") << u"look/theme"_s << u"dark"_s << u"light"_s;
    QTest::newRow("menu bar") << QByteArray("menubar.show") << u"window/menuBar"_s << u"true"_s << u"false"_s;
    QTest::newRow("sessions") << QByteArray("sessions.asTable") << QString() << QString() << QString();
}

void TestMoreActions::toggle_twice_isBackWhereItWas()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QString, key);
    QFETCH(const QString, on);
    QFETCH(const QString, off);
    m_console.context().settings().set(u"look/theme"_s, u"light"_s);
    window().go({u"overview"_s, {}});
    QTRY_VERIFY(window().page()->findChild<SessionsPanel *>());
    const auto kept = [&] { return key.isEmpty() ? QString() : m_console.context().settings().value(key).toString(); };
    QVERIFY(!isOn(action));
    QVERIFY(trigger(action));
    QVERIFY(isOn(action));
    QCOMPARE(kept(), on);
    QVERIFY(trigger(action));
    QVERIFY(!isOn(action));
    QCOMPARE(kept(), off);
}

void TestMoreActions::undo_takesBackTheLastSettings()
{
    m_console.context().settings().set(u"look/theme"_s, u"light"_s);
    QVERIFY(trigger("theme.next"));
    QVERIFY(trigger("density.next"));
    const Density density = theme().density();
    QVERIFY(density != Density::Default);
    window().go({u"settings"_s, {}});
    QVERIFY(trigger("settings.undo"));
    QCOMPARE(theme().density(), Density::Default);
    QVERIFY(theme().isDark());
    QVERIFY(trigger("settings.undo"));
    QVERIFY(!theme().isDark());
    // There is nothing left, and what the program remembers by itself is no setting.
    QVERIFY(trigger("settings.undo"));
    QVERIFY(!theme().isDark());
    QCOMPARE(theme().density(), Density::Default);
    QCOMPARE(window().location().page, u"settings"_s);
}

void TestMoreActions::findATenant_searchesTenantsOnly()
{
    QVERIFY(trigger("palette.tenants"));
    auto *palette = window().commandPalette();
    QVERIFY(window().overlay()->sheet() == palette);
    auto *input = palette->findChild<QLineEdit *>();
    QCOMPARE(input->text(), u"@"_s);
    const auto titles = [list = palette->findChild<QListView *>()] {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all.append(list->model()->index(row, 0).data().toString());
        return all;
    };
    QTest::keyClicks(input, u"e"_s); // in the names of tenants, and of many commands
    QTRY_COMPARE(titles(), (QStringList {u"Tenants"_s, u"Kestrel"_s}));
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_COMPARE(window().location(), (Location {u"tenant"_s, m_ids.at(1).toString()}));
    QVERIFY(!window().overlay()->isUp());
}

QTEST_MAIN(TestMoreActions)
#include "tst_moreactions.moc"
