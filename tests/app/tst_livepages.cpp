#include "core/inspection/fleetmonitor.h"
#include "core/registry/filter/filterparser.h"
#include "models/serverlistmodel.h"
#include "models/tenantlistmodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/overview/overviewpage.h"
#include "views/palette/tenantsource.h"
#include "views/servers/serverspage.h"
#include "views/shell/shellbody.h"
#include "views/tenant/tenantaudit.h"
#include "views/tenant/tenanthealthstrip.h"
#include "views/tenant/tenantpage.h"
#include "views/widgets/kpistrip.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

/// The pages over a real server whose data is changed behind their back and which then stops.
class TestLivePages : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_console.close(); }
    void figures_followTheServer();
    void figures_ofAServerThatStopped_areUnknownOrCarryTheirAge();
    void storage_withoutOneDatabase_isAtLeastTheOthers();
    void status_ofATenantWhoseServerStopped_isUnknownUntilItAnswers();
    void blockedSession_isNamedOnTheTenantsPage();
    void lastError_isOfTheTenantThatIsShown();
    void sessionsChart_showsItsTimes();
    void auditTab_readsOnAtItsEnd_andFollowsTheRegistry();

private:
    void show(const Location &location);
    template<class Page>
    Page *page()
    {
        return m_console.window().findChild<Page *>();
    }
    [[nodiscard]] QStringList kpis();
    [[nodiscard]] QStringList health();
    [[nodiscard]] QString serverCell(int column, int role = Qt::DisplayRole);
    [[nodiscard]] QString storage();
    [[nodiscard]] QString status();
    [[nodiscard]] QString paletteStatus();

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    ServerId m_server;
    TenantId m_tenant;
};

void TestLivePages::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestLivePages::init()
{
    VERIFY_OK(m_cluster.run(QStringLiteral("DROP SCHEMA IF EXISTS acme CASCADE; CREATE SCHEMA acme AUTHORIZATION app; "
                                           "CREATE TABLE acme.orders AS SELECT i, repeat('x', 200) AS t "
                                           "FROM generate_series(1, 2000) i; ALTER TABLE acme.orders OWNER TO app; "
                                           "ANALYZE acme.orders"),
                            QStringLiteral("app")));
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));

    TenantRegistry &registry = m_console.fleet().registry();
    const ConnectionSpec spec = m_cluster.appSpec();
    Server server = serverOn(QStringLiteral("pg-test"), spec);
    const auto added = answerOf(registry.addServer(server));
    VERIFY_OK(added);
    m_server = added->id;
    Tenant tenant;
    tenant.slug = QStringLiteral("acme");
    tenant.name = QStringLiteral("Acme (demo)");
    tenant.placement = {IsolationKind::Schema, added->id, spec.database, QStringLiteral("acme"), {}, 1};
    const auto created = answerOf(registry.createTenant(tenant));
    VERIFY_OK(created);
    m_tenant = created->id;
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    QVERIFY(m_console.readServers());
}

void TestLivePages::show(const Location &location)
{
    m_console.window().go(location);
}

QStringList TestLivePages::kpis()
{
    QStringList figures;
    const auto cells = page<OverviewPage>()->findChildren<KpiCell *>();
    for (const KpiCell *cell : cells)
        figures.append(cell->accessibleName());
    return figures;
}

QStringList TestLivePages::health()
{
    QStringList cells;
    const auto boxes = page<TenantPage>()->findChild<TenantHealthStrip *>()->findChildren<QWidget *>();
    for (const QWidget *box : boxes) {
        if (box->accessibleName().contains(u": "))
            cells.append(box->accessibleName());
    }
    return cells;
}

QString TestLivePages::serverCell(int column, int role)
{
    const auto *table = page<ServersPage>()->findChild<TableView *>();
    return table->model()->index(0, column).data(role).toString();
}

QString TestLivePages::storage()
{
    const TenantListModel &list = m_console.fleet().list();
    return list.index(0, list.columnOf(QStringLiteral("storage"))).data().toString();
}

QString TestLivePages::status()
{
    const TenantListModel &list = m_console.fleet().list();
    return list.index(0, list.columnOf(QStringLiteral("status"))).data().toString();
}

QString TestLivePages::paletteStatus()
{
    const auto hits = findTenants(m_console.fleet().tenants().snapshot(), QStringLiteral("acme"), 1);
    return hits.isEmpty() ? QString() : hits.first().statusText;
}

void TestLivePages::figures_followTheServer()
{
    show({QStringLiteral("servers"), {}});
    show({QStringLiteral("tenant"), m_tenant.toString()});
    show({QStringLiteral("overview"), {}});
    QTRY_VERIFY(!storage().isEmpty());
    const QString before = storage();
    const QString connectionsBefore = serverCell(ServerListModel::Connections);
    const QStringList kpisBefore = kpis();

    VERIFY_OK(m_cluster.run(QStringLiteral("INSERT INTO acme.orders SELECT i, repeat('y', 200) "
                                           "FROM generate_series(1, 50000) i; ANALYZE acme.orders"),
                            QStringLiteral("app")));
    auto session = Connection::open(m_cluster.appSpec());
    auto another = Connection::open(m_cluster.appSpec());
    VERIFY_OK(session);
    VERIFY_OK(another);
    QVERIFY(m_console.readServers());
    QTRY_VERIFY2(storage() != before, qPrintable(storage()));
    QTRY_VERIFY2(serverCell(ServerListModel::Connections) != connectionsBefore,
                 qPrintable(serverCell(ServerListModel::Connections)));
    QTRY_VERIFY(kpis() != kpisBefore);
    show({QStringLiteral("tenant"), m_tenant.toString()});
    QTRY_VERIFY2(health().join(u'\n').contains(u"MB"), qPrintable(health().join(u'\n')));
}

void TestLivePages::figures_ofAServerThatStopped_areUnknownOrCarryTheirAge()
{
    show({QStringLiteral("overview"), {}});
    show({QStringLiteral("servers"), {}});
    show({QStringLiteral("tenant"), m_tenant.toString()});
    QTRY_VERIFY2(health().join(u'\n').contains(u"kB"), qPrintable(health().join(u'\n')));
    QTRY_VERIFY(!storage().isEmpty());

    m_cluster.stop();
    QVERIFY(m_console.readServers());
    QTRY_COMPARE(serverCell(ServerListModel::State), QStringLiteral("No answer"));
    for (const int column : {ServerListModel::Connections, ServerListModel::Storage, ServerListModel::EngineVersion}) {
        QVERIFY2(page<ServersPage>()->findChild<TableView *>()->model()->index(0, column).data(StaleRole).toBool(),
                 qPrintable(QString::number(column)));
    }
    QTRY_VERIFY2(storage().isEmpty(), qPrintable(storage()));
    QTRY_VERIFY2(kpis().join(u'\n').contains(u"Servers: 0"), qPrintable(kpis().join(u'\n')));
    QTRY_VERIFY_WITH_TIMEOUT(health().value(0).contains(u"no answer"), 20000);
    // What was known keeps its place and says when it was read.
    QTRY_VERIFY2(health().value(4).contains(u"as of"), qPrintable(health().join(u'\n')));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
}

void TestLivePages::storage_withoutOneDatabase_isAtLeastTheOthers()
{
    show({QStringLiteral("servers"), {}});
    show({QStringLiteral("overview"), {}});
    QTRY_VERIFY(serverCell(ServerListModel::Storage).endsWith(u'B'));
    QVERIFY(!kpis().join(u'\n').contains(u"at least"));
    VERIFY_OK(m_cluster.createDatabase(QStringLiteral("closed")));
    VERIFY_OK(m_cluster.run(QStringLiteral("REVOKE CONNECT ON DATABASE closed FROM PUBLIC")));
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(serverCell(ServerListModel::Storage).startsWith(u"at least "));
    QVERIFY(serverCell(ServerListModel::Storage, DetailRole).contains(u"1 not readable"));
    QTRY_VERIFY2(kpis().join(u'\n').contains(u": at least "), qPrintable(kpis().join(u'\n')));
    VERIFY_OK(m_cluster.run(QStringLiteral("DROP DATABASE closed")));
}

void TestLivePages::status_ofATenantWhoseServerStopped_isUnknownUntilItAnswers()
{
    show({QStringLiteral("tenants"), {}});
    QTRY_COMPARE(status(), QStringLiteral("Active"));
    QCOMPARE(paletteStatus(), QStringLiteral("Active"));
    m_cluster.stop();
    QVERIFY(m_console.readServers());
    QTRY_COMPARE(status(), QStringLiteral("Unknown"));
    QCOMPARE(paletteStatus(), QStringLiteral("Unknown"));
    const auto filter = parseFilter(QStringLiteral("status:unknown"), tenantFilterGrammar());
    VERIFY_OK(filter);
    m_console.fleet().list().setFilter(*filter);
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    QVERIFY(m_console.readServers());
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 0);
    m_console.fleet().list().setFilter({});
    QTRY_COMPARE(status(), QStringLiteral("Active"));
    QCOMPARE(paletteStatus(), QStringLiteral("Active"));
}

void TestLivePages::blockedSession_isNamedOnTheTenantsPage()
{
    show({QStringLiteral("tenant"), m_tenant.toString()});
    auto holder = Connection::open(m_cluster.appSpec());
    VERIFY_OK(holder);
    VERIFY_OK((*holder)->script(QStringLiteral("BEGIN; LOCK TABLE acme.orders IN ACCESS EXCLUSIVE MODE")));
    DatabaseWorker waiter(m_cluster.appSpec());
    auto waiting = waiter.run([](Connection &connection) {
        return connection.execute(QStringLiteral("DELETE FROM acme.orders WHERE i < 0"));
    });
    QTRY_VERIFY2_WITH_TIMEOUT(health().value(3).contains(u": 1"), qPrintable(health().join(u'\n')), 20000);
    VERIFY_OK((*holder)->script(QStringLiteral("ROLLBACK")));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.isFinished(), 20000);
    VERIFY_OK(waiting.result());
}

/// Four times and more stand under the chart once there is something to draw.
void TestLivePages::sessionsChart_showsItsTimes()
{
    show({QStringLiteral("overview"), {}});
    const auto times = [this] {
        const auto *chart = page<OverviewPage>()->findChild<QGraphicsView *>();
        const auto items = chart != nullptr ? chart->scene()->items() : QList<QGraphicsItem *>();
        return std::count_if(items.begin(), items.end(), [](QGraphicsItem *item) {
            const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item);
            return text != nullptr && text->isVisible() && text->toPlainText().contains(u':');
        });
    };
    QTRY_VERIFY(page<OverviewPage>()->findChild<QGraphicsView *>() != nullptr);
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(times() >= 4);
}

void TestLivePages::auditTab_readsOnAtItsEnd_andFollowsTheRegistry()
{
    TenantRegistry &registry = m_console.fleet().registry();
    const auto change = [&](int times) {
        for (int i = 0; i < times; ++i) {
            auto tenant = answerOf(registry.tenant(m_tenant));
            VERIFY_OK(tenant);
            tenant->owner = QStringLiteral("owner %1").arg(i);
            VERIFY_OK(answerOf(registry.updateTenant(*tenant)));
        }
    };
    change(210);
    show({QStringLiteral("tenant"), m_tenant.toString()});
    auto *audit = page<TenantPage>()->findChild<TenantAudit *>();
    QVERIFY(!audit->isVisible());
    auto *tabs = page<TenantPage>()->findChild<QTabBar *>();
    tabs->setCurrentIndex(2);
    TableView *table = audit->table();
    // A table that is not laid out yet is at its end already, and reads on.
    QTRY_VERIFY(table->model()->rowCount() >= 200);
    QTRY_VERIFY(table->verticalScrollBar()->maximum() > 0);
    table->scrollToBottom();
    QTRY_COMPARE(table->model()->rowCount(), 211);
    change(1);
    QTRY_COMPARE(table->model()->rowCount(), 212);

    // Back from another page the tab is the same one.
    show({QStringLiteral("servers"), {}});
    m_console.window().trigger(QLatin1StringView("go.back"));
    QTRY_VERIFY(audit->isVisible());
}

void TestLivePages::lastError_isOfTheTenantThatIsShown()
{
    TenantRegistry &registry = m_console.fleet().registry();
    Finding finding;
    finding.key = QStringLiteral("test.backup");
    finding.tenant = m_tenant;
    finding.severity = Severity::High;
    finding.title = QStringLiteral("The backup is late");
    finding.firstSeen = finding.lastSeen = QDateTime::currentDateTimeUtc();
    VERIFY_OK(answerOf(registry.reportFindings({finding})));
    Tenant other;
    other.slug = QStringLiteral("birch");
    other.name = QStringLiteral("Birch (demo)");
    other.placement = {IsolationKind::Schema, m_server, QStringLiteral("app"), QStringLiteral("birch"), {}, 1};
    const auto created = answerOf(registry.createTenant(other));
    VERIFY_OK(created);

    show({QStringLiteral("tenant"), m_tenant.toString()});
    QTRY_VERIFY2(health().value(6).contains(finding.title), qPrintable(health().join(u'\n')));
    show({QStringLiteral("tenant"), created->id.toString()});
    QVERIFY2(!health().join(u'\n').contains(finding.title), qPrintable(health().join(u'\n')));
    QTRY_VERIFY2(health().value(6).contains(u"no error"), qPrintable(health().join(u'\n')));
}

QTEST_MAIN(TestLivePages)
#include "tst_livepages.moc"
