#pragma once
// A console on a registry with one live server, three tenants, a finding and three jobs, at the size of the drawings; or on
// one where little answers. Made and ended by a test's init() and cleanup().

#include "core/inspection/fleetmonitor.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/csvtext.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"
#include "views/widgets/tableview.h"

#include <QSignalSpy>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

namespace tenantry::testsupport {

class LooksFixture
{
public:
    [[nodiscard]] bool start() { return m_registry.start() && m_cluster.startWithApp(); }

    void setTheme(const QString &theme) { m_theme = theme; } ///< of the windows that are opened from now on
    /// Opens a window; `registry` false leaves it at the first run.
    [[nodiscard]] bool open(const QString &language, int textSize = 100, QSize size = {1440, 900}, bool registry = true)
    {
        startWindow(language, textSize, size);
        if (!registry) {
            m_console.openFirst();
            return true;
        }
        return m_console.open(m_registry.create(Engine::SQLite)) && fill();
    }
    /// The same with ten thousand tenants on a server that refuses, and a registry that was stopped after it was read.
    [[nodiscard]] bool openTroubled(const QString &language, int textSize, QSize size);
    void close()
    {
        m_console.close();
        if (std::exchange(m_isTroubled, false))
            (void)m_registry.cluster().start();
    }

    /// Writes a picture of the window into the folder TENANTRY_LOOKS, where that is set.
    void keep(const QString &name)
    {
        const QString folder = qEnvironmentVariable("TENANTRY_LOOKS");
        if (folder.isEmpty())
            return;
        QTest::qWait(200); // a sheet that grows has its new place
        window().grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }
    [[nodiscard]] bool readServers() { return m_console.readServers(); } ///< see ConsoleFixture

    [[nodiscard]] MainWindow &window() { return m_console.window(); }
    [[nodiscard]] AppContext &context() { return m_console.context(); }
    [[nodiscard]] PostgresCluster &server() { return m_cluster; } ///< that the tenants live on; not the troubled ones
    [[nodiscard]] TenantId tenant() const { return m_tenant; }
    /// Data with Latin letters that may stand on the screen: names, logins, places. The longest first.
    [[nodiscard]] QStringList latinData()
    {
        const ConnectionSpec spec = m_cluster.appSpec();
        QStringList words {m_registry.creation().name,
                           spec.displayName(),
                           spec.host,
                           spec.user,
                           spec.database,
                           QString::fromLocal8Bit(getpwuid(geteuid())->pw_name),
                           m_console.folder()};
        if (Fleet *fleet = m_console.context().fleet())
            words = QStringList {fleet->registry().spec().displayName(), fleet->registry().info().login} + words;
        words.removeAll(QString());
        return words;
    }

    /// Every place a person can be: pages, then what lies over them.
    [[nodiscard]] static QStringList places()
    {
        return {QStringLiteral("overview"), QStringLiteral("tenants"),     QStringLiteral("tenant"),
                QStringLiteral("servers"),  QStringLiteral("jobs"),        QStringLiteral("settings"),
                QStringLiteral("palette"),  QStringLiteral("diagnostics"), QStringLiteral("shortcuts"),
                QStringLiteral("adopt")};
    }
    void show(const QString &place)
    {
        if (window().overlay()->isUp())
            window().overlay()->close();
        if (place == u"palette")
            window().trigger(QLatin1StringView("palette.open"));
        else if (place == u"shortcuts")
            window().trigger(QLatin1StringView("help.shortcuts"));
        else
            window().go({place, place == u"tenant" ? m_tenant.toString() : QString()});
        if (place == u"tenant") {
            const FleetMonitor &monitor = m_console.fleet().monitor();
            [[maybe_unused]] const bool read = QTest::qWaitFor(
                [&] {
                    const TenantFacts *facts = monitor.tenantFacts();
                    return facts && (facts->latency.isKnown() || facts->latency.error());
                },
                20000);
        }
        [[maybe_unused]] const bool filled = QTest::qWaitFor(
            [this] {
                const auto tables =
                    window().page() ? window().page()->findChildren<TableView *>() : QList<TableView *>();
                return std::all_of(tables.begin(), tables.end(), [](const TableView *table) {
                    return !table->isVisible() || (table->model() && table->model()->rowCount() > 0);
                });
            },
            5000);
        QTest::qWait(100); // layouts settle
    }

private:
    void startWindow(const QString &language, int textSize, QSize size)
    {
        close();
        m_console.start(language, [this, textSize](ConsoleSettings &settings) {
            settings.set(QStringLiteral("look/theme"), m_theme);
            settings.set(QStringLiteral("look/textSize"), textSize);
        });
        window().resize(size);
    }
    [[nodiscard]] bool fill();
    [[nodiscard]] bool fillTroubled();
    [[nodiscard]] bool fillFinding(TenantRegistry &registry);
    [[nodiscard]] bool waitForTenants(int count);
    [[nodiscard]] bool fillJobs(TenantRegistry &registry);

    RegistryFixture m_registry;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    TenantId m_tenant;
    QString m_theme = QStringLiteral("light");
    bool m_isTroubled = false;
};

/// Names of data are in capitals of a language of no catalogue: a test tells them from texts of the program.
inline bool LooksFixture::fill()
{
    TenantRegistry &registry = m_console.fleet().registry();
    const ConnectionSpec spec = m_cluster.appSpec();
    Server server = serverOn(QStringLiteral("ΣΕΡΒΕΡ"), spec);
    server.region = QStringLiteral("ΑΘΗΝΑ");
    const auto added = answerOf(registry.addServer(server));
    if (!added)
        return false;
    for (int i = 1; i <= 3; ++i) {
        Tenant tenant;
        tenant.slug = QStringLiteral("t-%1").arg(i);
        tenant.name = QStringLiteral("ΠΕΛΑΤΗΣ %1").arg(i);
        tenant.placement = {IsolationKind::Schema, added->id, spec.database, QStringLiteral("t_%1").arg(i), {}, 1};
        const auto made = answerOf(registry.createTenant(tenant));
        if (!made)
            return false;
        m_tenant = made->id;
    }
    return fillFinding(registry) && fillJobs(registry) && waitForTenants(3);
}

inline bool LooksFixture::openTroubled(const QString &language, int textSize, QSize size)
{
    startWindow(language, textSize, size);
    if (!m_console.open(m_registry.create(Engine::PostgreSQL)) || !fillTroubled())
        return false;
    QSignalSpy lost(&m_console.fleet().registry(), &TenantRegistry::connectionChanged);
    m_isTroubled = true;
    m_registry.cluster().stop();
    return QTest::qWaitFor([&] { return !lost.isEmpty(); }, 20000);
}

inline bool LooksFixture::fillTroubled()
{
    TenantRegistry &registry = m_console.fleet().registry();
    ConnectionSpec nobody = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    nobody.port = 1;
    if (!answerOf(registry.addServer(serverOn(QStringLiteral("ΣΕΡΒΕΡ"), nobody))))
        return false;
    constexpr int count = 10000;
    QByteArray rows("slug,name,server,model,database,schema\n");
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += "t-" + number + ",ΠΕΛΑΤΗΣ " + number + ",ΣΕΡΒΕΡ,schema,app,t_" + number + '\n';
    }
    ImportOptions options;
    options.byName = true;
    const auto imported = answerOf(registry.importTenants(csvText(rows), options));
    const auto tenant = answerOf(registry.tenantBySlug(QStringLiteral("t-1")));
    if (!imported || imported->inserted != count || !tenant)
        return false;
    m_tenant = tenant->id;
    return fillFinding(registry) && fillJobs(registry) && waitForTenants(count);
}

inline bool LooksFixture::fillFinding(TenantRegistry &registry)
{
    Finding finding;
    finding.key = QStringLiteral("looks:1");
    finding.severity = Severity::High;
    finding.tenant = m_tenant;
    finding.title = QStringLiteral("ΠΡΟΒΛΗΜΑ");
    finding.evidence = QStringLiteral("ΑΠΟΔΕΙΞΗ");
    finding.tenantsHit = 2;
    finding.firstSeen = finding.lastSeen = QDateTime::currentDateTimeUtc();
    return answerOf(registry.reportFindings({finding})).has_value();
}

inline bool LooksFixture::waitForTenants(int count)
{
    return readServers() && QTest::qWaitFor([&] { return m_console.fleet().list().rowCount() == count; }, 20000);
}

inline bool LooksFixture::fillJobs(TenantRegistry &registry)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const JobRecordState state : {JobRecordState::Running, JobRecordState::Waiting, JobRecordState::Failed}) {
        JobRecord job;
        job.id = JobId::create();
        job.kind = QStringLiteral("list.export");
        job.title = QStringLiteral("ΕΡΓΑΣΙΑ");
        job.stage = QStringLiteral("ΣΤΑΔΙΟ");
        job.state = state;
        job.done = 4;
        job.total = 8;
        job.failed = state == JobRecordState::Failed ? 1 : 0;
        job.startedBy = QStringLiteral("ΑΝΝΑ");
        job.host = QStringLiteral("ΥΠΟΛΟΓΙΣΤΗΣ");
        job.client = ClientId::create();
        job.createdAt = job.startedAt = now.addSecs(-60); // so that the time left is known
        job.seenAt = now;
        if (!answerOf(registry.saveJob(job)))
            return false;
    }
    return true;
}

} // namespace tenantry::testsupport
