#include "tests/app/consolefixture.h"
#include "tests/app/figures.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/shell/connectionbanner.h"
#include "views/shell/jobbar.h"
#include "views/widgets/errorstate.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The registry stops under an open window: what came from it stays, the window says since when and how old it is, and the
/// servers are read on.
class TestRegistryStops : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void figuresOfIt_stay();
    void window_saysSinceWhen_andFromWhen();
    void pages_sayWhenTheyWereRead();
    void list_thatIsReadAgain_staysAndSaysSinceWhen();
    void servers_areReadOn();

private:
    void fill(TenantRegistry &registry);
    void visit(const QString &page);
    [[nodiscard]] Figures figures();
    /// The registry goes, the window has noticed, and the servers were read once without it.
    void stop();
    [[nodiscard]] QString health(const QString &cell);
    MainWindow &window() { return m_console.window(); }

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    TenantId m_tenant;
};

void TestRegistryStops::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.run(
        u"CREATE SCHEMA t_3 AUTHORIZATION app; CREATE TABLE t_3.orders AS SELECT i, repeat('x', 200) AS t "
        "FROM generate_series(1, 2000) i; ALTER TABLE t_3.orders OWNER TO app; ANALYZE t_3.orders"_s,
        u"app"_s));
}

void TestRegistryStops::init()
{
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::PostgreSQL)));
    fill(m_console.fleet().registry());
    QTRY_COMPARE_WITH_TIMEOUT(m_console.fleet().list().rowCount(), 3, 20000);
    QVERIFY(m_console.readServers());
    QTRY_VERIFY_WITH_TIMEOUT(m_console.fleet().connection().lastAnswer().isValid(), 20000);
}

/// Closes the window while its registry is away, and brings that back for the next one.
void TestRegistryStops::cleanup()
{
    m_console.close();
    QVERIFY2(m_fixture.cluster().start(), qPrintable(m_fixture.cluster().errorString()));
}

void TestRegistryStops::fill(TenantRegistry &registry)
{
    const auto server = answerOf(registry.addServer(serverOn(u"pg-1"_s, m_cluster.appSpec())));
    VERIFY_OK(server);
    for (int i = 1; i <= 3; ++i) {
        Tenant tenant;
        tenant.slug = u"t-%1"_s.arg(i);
        tenant.name = u"Tenant %1"_s.arg(i);
        tenant.placement = {IsolationKind::Schema, server->id, u"app"_s, u"t_%1"_s.arg(i), {}, 1};
        const auto made = answerOf(registry.createTenant(tenant));
        VERIFY_OK(made);
        m_tenant = made->id;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Finding finding;
    finding.key = u"test.backup"_s;
    finding.severity = Severity::High;
    finding.tenant = m_tenant;
    finding.title = u"The backup is late"_s;
    finding.firstSeen = finding.lastSeen = now;
    VERIFY_OK(answerOf(registry.reportFindings({finding})));
    JobRecord job;
    job.id = JobId::create();
    job.kind = u"list.export"_s;
    job.title = u"Export of yesterday"_s;
    job.state = JobRecordState::Failed;
    job.startedBy = u"ann"_s;
    job.host = u"ws-1"_s;
    job.client = ClientId::create();
    job.createdAt = job.startedAt = job.seenAt = job.endedAt = now;
    VERIFY_OK(answerOf(registry.saveJob(job)));
}

void TestRegistryStops::visit(const QString &page)
{
    window().go({page, page == u"tenant" ? m_tenant.toString() : QString()});
    const auto tables = window().page()->findChildren<TableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(tables.begin(), tables.end(),
                    [](const TableView *table) { return !table->isVisible() || table->model()->rowCount() > 0; }),
        20000);
}

Figures TestRegistryStops::figures()
{
    Figures all;
    for (const char *place : {"overview", "tenants", "servers", "jobs", "diagnostics"}) {
        const QString name = QString::fromLatin1(place);
        visit(name);
        all.insert(figuresOf(*window().page(), name));
    }
    return all;
}

void TestRegistryStops::stop()
{
    m_fixture.cluster().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isOnline(), 60000);
    QVERIFY(m_console.readServers(60000));
}

QString TestRegistryStops::health(const QString &cell)
{
    return figuresOf(*window().page(), u"tenant"_s).value(u"tenant/"_s + cell);
}

void TestRegistryStops::figuresOfIt_stay()
{
    const Figures before = figures();
    QStringList places {u"overview/Tenants"_s,          u"overview/Tenants, below"_s,
                        u"overview/Servers/Tenants"_s,  u"overview/Needs attention/Since"_s,
                        u"servers/Servers/Tenants"_s,   u"tenants/Tenants list/Tenant"_s,
                        u"tenants/Tenants list/Slug"_s, u"tenants/Tenants list/Changed"_s};
    const QStringList labels = before.keys().filter(
        QRegularExpression(u"^(tenants/3 tenants|servers/(1 server|3 schema)|jobs/(1 job|\\d+ run))"_s));
    QVERIFY2(labels.size() == 5, qPrintable(labels.join(u'\n')));
    stop();
    const Figures after = figures();
    // With its age or without: the window says it for all of them.
    for (const QString &place : places + labels) {
        QVERIFY2(before.contains(place), qPrintable(place));
        QVERIFY2(after.value(place).startsWith(before.value(place)),
                 qPrintable(place + u": "_s + before.value(place) + u" -> "_s + after.value(place)));
    }
    QCOMPARE(after.value(u"diagnostics/Last answer"_s),
             m_console.context().format().asOf(m_console.fleet().connection().lastAnswer()));
    QVERIFY2(before.contains(u"diagnostics/Latency"_s) && !after.contains(u"diagnostics/Latency"_s),
             "how long an answer takes that does not come");
}

void TestRegistryStops::window_saysSinceWhen_andFromWhen()
{
    const auto *banner = window().findChild<ConnectionBanner *>();
    QVERIFY(!banner->isVisible());
    stop();
    const ConnectionState &state = m_console.fleet().connection();
    const Format format(banner->locale());
    QVERIFY(state.lastAnswer() <= state.offlineSince());
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->accessibleName(), u"Registry unreachable since %1."_s.arg(format.clock(state.offlineSince())));
    QVERIFY2(banner->accessibleDescription().startsWith(
                 u"Showing data from %1. Changes are disabled. "_s.arg(format.clock(state.lastAnswer()))),
             qPrintable(banner->accessibleDescription()));
    QVERIFY(says(window().jobBar(), u"Registry unreachable"_s));
}

void TestRegistryStops::pages_sayWhenTheyWereRead()
{
    visit(u"tenants"_s);
    visit(u"jobs"_s);
    stop();
    const QDateTime offline = m_console.fleet().connection().offlineSince();
    const JobBar *bar = window().jobBar();
    for (const char *page : {"tenants", "jobs"}) {
        visit(QString::fromLatin1(page));
        const QDateTime read = window().page()->dataTime();
        QVERIFY2(read.isValid() && read <= offline, page);
        QVERIFY2(says(bar, u"Data as of "_s + bar->locale().toString(read.toLocalTime().time(), u"HH:mm:ss"_s)), page);
    }
}

void TestRegistryStops::list_thatIsReadAgain_staysAndSaysSinceWhen()
{
    visit(u"servers"_s);
    visit(u"jobs"_s);
    const QDateTime read = window().page()->dataTime();
    stop();
    window().page()->refresh();
    const auto *error = window().page()->findChild<ErrorState *>();
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), 60000);
    QVERIFY2(error->accessibleDescription().contains(u", since %1."_s.arg(m_console.context().format().time(read))),
             qPrintable(error->accessibleDescription()));
    QCOMPARE(window().page()->findChild<TableView *>()->model()->rowCount(), 2); // a heading, and the job
    visit(u"servers"_s);
    error = window().page()->findChild<ErrorState *>();
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->accessibleDescription().startsWith(m_console.fleet().registry().spec().displayName()));
    QCOMPARE(window().page()->findChild<TableView *>()->model()->rowCount(), 1);
}

void TestRegistryStops::servers_areReadOn()
{
    visit(u"servers"_s);
    const auto storage = [this] {
        return figuresOf(*window().page(), u"servers"_s).value(u"servers/Servers/Storage"_s);
    };
    const QString before = storage();
    QVERIFY2(before.endsWith(u'B'), qPrintable(before));
    visit(u"tenant"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(health(u"Size"_s).contains(u"kB"), qPrintable(health(u"Size"_s)), 20000);
    stop();
    VERIFY_OK(m_cluster.run(u"INSERT INTO t_3.orders SELECT i, repeat('y', 200) FROM generate_series(1, 50000) i; "
                            "ANALYZE t_3.orders"_s,
                            u"app"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(health(u"Size"_s).contains(u"MB"), qPrintable(health(u"Size"_s)), 60000);
    QVERIFY2(health(u"Reachable"_s).contains(u" ms"), qPrintable(health(u"Reachable"_s)));
    visit(u"servers"_s);
    QVERIFY(m_console.readServers(60000));
    QTRY_VERIFY2(storage() != before && storage().endsWith(u'B'),
                 qPrintable(storage())); // it does not end with "(old)"
}

QTEST_MAIN(TestRegistryStops)
#include "tst_registrystops.moc"
