#include "core/inspection/fleetmonitor.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/servers/modellegend.h"
#include "views/servers/removeserversheet.h"
#include "views/shell/overlay.h"
#include "views/widgets/listplaceholder.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person does on the pages of tenants and servers, and finds again.
class TestConsoleWork : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup() { m_console.close(); }
    void back_keepsTheTenantAndTheScroll();
    void summary_isCopiedForATicket();
    void enter_onAServer_showsItsTenants();
    void servers_areFilteredByTheGrammar();
    void modelBar_countsTheTenantsOfEachModel();
    void serverDialog_verifiesWhatLeavesThisComputer();
    void server_withoutTenants_isRemoved();

private:
    [[nodiscard]] QList<TenantId> addTenants(int count, const ServerId &server = {});
    [[nodiscard]] Server addServer(const QString &name);
    [[nodiscard]] TableView *table() { return m_console.window().page()->findChild<TableView *>(); }
    [[nodiscard]] QString current() { return table()->currentIndex().data(IdRole).toString(); }
    TenantRegistry &registry() { return m_console.fleet().registry(); }
    MainWindow &window() { return m_console.window(); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

void TestConsoleWork::init()
{
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    QTRY_VERIFY(!m_console.fleet().tenants().isLoading());
}

QList<TenantId> TestConsoleWork::addTenants(int count, const ServerId &server)
{
    QList<TenantId> ids;
    for (int i = 0; i < count; ++i) {
        Tenant tenant;
        tenant.slug = u"t-%1"_s.arg(i, 3, 10, QChar(u'0'));
        tenant.name = u"Tenant %1"_s.arg(i, 3, 10, QChar(u'0'));
        if (!server.isNull())
            tenant.placement = {
                i == 0 ? IsolationKind::Database : IsolationKind::Schema, server, u"app"_s, tenant.slug, {}, 1};
        ids << answerOf(registry().createTenant(tenant)).value_or(Tenant()).id;
    }
    (void)QTest::qWaitFor([&] { return m_console.fleet().list().rowCount() == count; });
    return ids;
}

Server TestConsoleWork::addServer(const QString &name)
{
    ConnectionSpec spec;
    spec.host = u"127.0.0.1"_s;
    spec.port = 1; // nobody listens there
    spec.user = u"app"_s;
    const auto added = answerOf(registry().addServer(serverOn(name, spec)));
    (void)QTest::qWaitFor([&] { return m_console.fleet().monitor().hasServers(); });
    return added.value_or(Server());
}

void TestConsoleWork::back_keepsTheTenantAndTheScroll()
{
    window().resize(1440, 600);
    const QList<TenantId> ids = addTenants(60);
    window().go({u"tenants"_s, u"tenant"_s});
    QTRY_VERIFY(!m_console.fleet().list().isWorking());
    table()->selectRow(40);
    table()->scrollTo(table()->model()->index(40, 0), QAbstractItemView::PositionAtTop);
    const QString id = current();
    const int scroll = table()->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    // Another list of tenants lies between: its filter is asked, and the one before is asked again.
    window().go({u"tenants"_s, u"slug:t-001"_s});
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    window().go({u"tenant"_s, ids.first().toString()});
    window().goBack();
    window().goBack();
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 60);
    QTRY_COMPARE(current(), id);
    QTRY_COMPARE(table()->verticalScrollBar()->value(), scroll);
}

void TestConsoleWork::summary_isCopiedForATicket()
{
    const QList<TenantId> ids = addTenants(1);
    window().go({u"tenant"_s, ids.first().toString()});
    QTRY_VERIFY(!window().page()->breadcrumb().value(0).isEmpty());
    QGuiApplication::clipboard()->clear();
    QVERIFY(window().trigger(QLatin1StringView("tenant.copySummary")));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Tenant 000"_s) && copied.contains(u"t-000"_s), qPrintable(copied));
    QVERIFY(copied.contains(m_fixture.creation().name));
}

void TestConsoleWork::enter_onAServer_showsItsTenants()
{
    const Server server = addServer(u"pg 1"_s);
    (void)addTenants(2, server.id);
    window().go({u"servers"_s, {}});
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(window().location().page, u"tenants"_s);
    QCOMPARE(window().page()->filterText(), u"server:\"pg 1\""_s);
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 2);
}

void TestConsoleWork::servers_areFilteredByTheGrammar()
{
    (void)addServer(u"pg-1"_s);
    (void)addServer(u"pg-2"_s);
    window().go({u"servers"_s, {}});
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    window().page()->setFilterText(u"name:pg-2"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    window().page()->setFilterText(u"nonsense:pg"_s);
    QVERIFY2(table()->model()->rowCount() == 1, "the last right filter holds while a wrong one is typed");
    QVERIFY(window().page()->findChild<QLineEdit *>()->toolTip().contains(u"nonsense"_s));
    window().page()->setFilterText(u"engine:mariadb"_s);
    QCOMPARE(table()->model()->rowCount(), 0);
    auto *empty = window().page()->findChild<ListPlaceholder *>();
    QVERIFY(empty->isVisible());
    buttonOf(empty, u"Clear filter"_s)->click();
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(!empty->isVisible());
}

void TestConsoleWork::modelBar_countsTheTenantsOfEachModel()
{
    const Server server = addServer(u"pg-1"_s);
    window().go({u"servers"_s, {}});
    auto *legend = window().page()->findChild<ModelLegend *>();
    QVERIFY(!legend->isVisible());
    (void)addTenants(3, server.id);
    m_console.fleet().monitor().refresh();
    QTRY_VERIFY(legend->isVisible());
    const auto words = [legend] {
        QStringList shown;
        for (const QLabel *label : legend->findChildren<QLabel *>()) {
            if (label->isVisible())
                shown.append(label->text());
        }
        return shown;
    };
    // A reading that was under way has fewer of them.
    QTRY_VERIFY2(words().value(0).contains(u'2') && words().value(1).contains(u'1'), qPrintable(words().join(u'|')));
    QCOMPARE(words().size(), 2);
}

/// Until a person chooses.
void TestConsoleWork::serverDialog_verifiesWhatLeavesThisComputer()
{
    window().go({u"servers"_s, {}});
    QVERIFY(window().trigger(QLatin1StringView("server.add")));
    QWidget *form = window().overlay()->sheet();
    auto *host = fieldOf<QLineEdit>(form, u"Host"_s);
    auto *tls = fieldOf<QComboBox>(form, u"Encryption"_s);
    const auto type = [host](const QString &text) {
        host->clear();
        QTest::keyClicks(host, text);
    };
    type(u"localhost"_s);
    QCOMPARE(tls->currentIndex(), int(TlsMode::Disable));
    type(u"db.example.com"_s);
    QCOMPARE(tls->currentIndex(), int(TlsMode::VerifyFull));
    tls->setCurrentIndex(int(TlsMode::Require));
    emit tls->activated(int(TlsMode::Require));
    type(u"other.example.com"_s);
    QCOMPARE(tls->currentIndex(), int(TlsMode::Require));
}

void TestConsoleWork::server_withoutTenants_isRemoved()
{
    const Server full = addServer(u"pg-full"_s);
    QVERIFY(!addServer(u"pg-spare"_s).id.isNull());
    QCOMPARE(addTenants(1, full.id).size(), 1);
    window().go({u"servers"_s, {}});
    m_console.fleet().monitor().refresh();
    const auto rowOf = [this](const QString &name) {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOf(u"pg-spare"_s) >= 0);
    table()->selectRow(rowOf(u"pg-full"_s));
    QTRY_VERIFY(!window().trigger(QLatin1StringView("server.remove")));
    table()->selectRow(rowOf(u"pg-spare"_s));
    QVERIFY(window().trigger(QLatin1StringView("server.remove")));
    auto *sheet = qobject_cast<RemoveServerSheet *>(window().overlay()->sheet());
    QVERIFY(sheet);
    sheet->findChild<QLineEdit *>()->setText(u"of no use"_s);
    QTest::mouseClick(buttonOf(sheet, u"Remove server"_s), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const auto servers = answerOf(registry().servers());
    VERIFY_OK(servers);
    QCOMPARE(servers->size(), 1);
    AuditQuery query;
    const auto records = answerOf(registry().audit(query));
    VERIFY_OK(records);
    QCOMPARE(records->records.first().action, u"server.remove"_s);
    QCOMPARE(records->records.first().reason, u"of no use"_s);
}

QTEST_MAIN(TestConsoleWork)
#include "tst_consolework.moc"
