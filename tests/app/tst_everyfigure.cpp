#include "tests/app/figures.h"
#include "tests/app/looksfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;

/// Every page over a real server: its figures change when the server's or the registry's do, and none outlives the server
/// unmarked.
class TestEveryFigure : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QVERIFY(m_looks.open(QStringLiteral("en"))); }
    void cleanupTestCase() { m_looks.close(); }
    void changesOnTheServer_areSeenInEachFigureOfThem();
    void changesInTheRegistry_areSeenInEachFigureOfThem();
    void afterTheServerStopped_noFigureOfItStandsUnmarked();

private:
    [[nodiscard]] Figures figures();
    /// What stands on a page as it stood before, and does not say that it is old.
    [[nodiscard]] QStringList unchanged(const Figures &before);
    /// Waits until each of these figures says something else than before; those that do not.
    [[nodiscard]] QStringList withoutNews(const QStringList &places, const Figures &before);
    [[nodiscard]] bool changeRegistry();
    LooksFixture m_looks;
};

void TestEveryFigure::initTestCase()
{
    QVERIFY(m_looks.start());
    // Each schema's owner is a login of its own, so that its sessions can be told.
    for (const char *schema : {"t_1", "t_2", "t_3"}) {
        VERIFY_OK(m_looks.server().run(
            QStringLiteral("CREATE ROLE %1 LOGIN; GRANT %1 TO app; CREATE SCHEMA %1 AUTHORIZATION %1; "
                           "CREATE TABLE %1.orders AS SELECT i, repeat('x', 200) AS t FROM generate_series(1, 100) i; "
                           "ALTER TABLE %1.orders OWNER TO %1; ANALYZE %1.orders")
                .arg(QLatin1StringView(schema)),
            QStringLiteral("app")));
    }
    // As golang-migrate keeps it.
    VERIFY_OK(m_looks.server().run(
        QStringLiteral("CREATE TABLE t_3.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); "
                       "ALTER TABLE t_3.schema_migrations OWNER TO t_3; "
                       "INSERT INTO t_3.schema_migrations VALUES (20261101, false); ANALYZE t_3.schema_migrations"),
        QStringLiteral("app")));
}

Figures TestEveryFigure::figures()
{
    Figures all;
    for (const char *place : {"overview", "tenants", "servers", "jobs", "settings", "diagnostics", "tenant"}) {
        const QString name = QString::fromLatin1(place);
        m_looks.show(name);
        all.insert(figuresOf(*m_looks.window().page(), name));
    }
    return all;
}

QStringList TestEveryFigure::unchanged(const Figures &before)
{
    QStringList same;
    const Figures now = figures();
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (before.value(it.key()) == it.value())
            same.append(it.key());
    }
    return same;
}

QStringList TestEveryFigure::withoutNews(const QStringList &places, const Figures &before)
{
    QStringList same;
    (void)QTest::qWaitFor(
        [&] {
            same = notNews(places, before, figures());
            return same.isEmpty();
        },
        30000);
    return same;
}

void TestEveryFigure::changesOnTheServer_areSeenInEachFigureOfThem()
{
    static const QStringList ofTheServer {QStringLiteral("overview/Sessions"),
                                          QStringLiteral("overview/Storage"),
                                          QStringLiteral("overview/Servers/Connections"),
                                          QStringLiteral("servers/Servers/Connections"),
                                          QStringLiteral("servers/Servers/Storage"),
                                          QStringLiteral("tenants/Tenants list/Storage"),
                                          QStringLiteral("tenant/Sessions"),
                                          QStringLiteral("tenant/Longest transaction"),
                                          QStringLiteral("tenant/Waiting for a lock"),
                                          QStringLiteral("tenant/Size"),
                                          QStringLiteral("tenant/Schema")};
    QVERIFY(m_looks.readServers());
    const Figures before = figures();
    // Rows, a migration, a transaction that stays open, one that waits for it, and thereby sessions.
    VERIFY_OK(m_looks.server().run(QStringLiteral("INSERT INTO t_3.orders SELECT i, repeat('y', 200) "
                                                  "FROM generate_series(1, 50000) i; INSERT INTO t_1.orders "
                                                  "SELECT i, repeat('y', 200) FROM generate_series(1, 50000) i; "
                                                  "UPDATE t_3.schema_migrations SET version = 20261127; ANALYZE"),
                                   QStringLiteral("app")));
    const ConnectionSpec owner = m_looks.server().spec(QStringLiteral("app"), QStringLiteral("t_3"));
    auto holder = Connection::open(owner);
    VERIFY_OK(holder);
    VERIFY_OK((*holder)->script(QStringLiteral("BEGIN; LOCK TABLE t_3.orders IN ACCESS EXCLUSIVE MODE")));
    DatabaseWorker waiter(owner);
    auto waiting = waiter.run([](Connection &connection) {
        return connection.execute(QStringLiteral("DELETE FROM t_3.orders WHERE i < 0"));
    });
    QVERIFY(m_looks.readServers());
    const QStringList same = withoutNews(ofTheServer, before);
    VERIFY_OK((*holder)->script(QStringLiteral("ROLLBACK")));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.isFinished(), 20000);
    QVERIFY2(same.isEmpty(), qPrintable(same.join(u'\n')));
}

/// One more of everything that the registry holds, and more connections for its server.
bool TestEveryFigure::changeRegistry()
{
    TenantRegistry &registry = m_looks.context().fleet()->registry();
    const auto servers = answerOf(registry.servers());
    if (!servers || servers->size() != 1)
        return false;
    Server first = servers->first();
    Server second = serverOn(first.name + QStringLiteral(" 2"), m_looks.server().spec());
    first.connectionBudget = second.connectionBudget = 9; // one address, one budget
    Tenant tenant;
    tenant.slug = QStringLiteral("t-4");
    tenant.name = QStringLiteral("ΠΕΛΑΤΗΣ 4");
    tenant.placement = {IsolationKind::Schema, first.id, QStringLiteral("app"), QStringLiteral("t_4"), {}, 1};
    Finding finding;
    finding.key = QStringLiteral("looks:2");
    finding.severity = Severity::High;
    finding.title = QStringLiteral("ΠΡΟΒΛΗΜΑ 2");
    finding.firstSeen = finding.lastSeen = QDateTime::currentDateTimeUtc();
    JobRecord job;
    job.id = JobId::create();
    job.kind = QStringLiteral("list.export");
    job.title = QStringLiteral("ΕΡΓΑΣΙΑ");
    job.state = JobRecordState::Waiting;
    job.startedBy = QStringLiteral("ΑΝΝΑ");
    job.host = QStringLiteral("ΥΠΟΛΟΓΙΣΤΗΣ");
    job.client = ClientId::create();
    job.createdAt = job.seenAt = QDateTime::currentDateTimeUtc();
    return answerOf(registry.updateServer(first)) && answerOf(registry.addServer(second))
        && answerOf(registry.createTenant(tenant)) && answerOf(registry.reportFindings({finding}))
        && answerOf(registry.saveJob(job));
}

void TestEveryFigure::changesInTheRegistry_areSeenInEachFigureOfThem()
{
    QStringList ofTheRegistry {
        QStringLiteral("overview/Tenants"),        QStringLiteral("overview/Tenants, below"),
        QStringLiteral("overview/Servers"),        QStringLiteral("overview/Servers/Tenants"),
        QStringLiteral("overview/Open findings"),  QStringLiteral("overview/Open findings, below"),
        QStringLiteral("servers/Servers/Tenants"), QStringLiteral("diagnostics/ΣΕΡΒΕΡ")};
    QVERIFY(m_looks.readServers());
    const Figures before = figures();
    // Sentences and the lines below lists.
    const QStringList labels = QStringList(before.keys())
                                   .filter(QRegularExpression(QStringLiteral(
                                       "^(overview/\\d+ items|tenants/3 tenants|servers/(1 server|3 schema)|"
                                       "jobs/(3 jobs|\\d+ run))")));
    QVERIFY2(labels.size() >= 6, qPrintable(labels.join(u'\n')));
    QVERIFY(changeRegistry());
    QVERIFY(m_looks.readServers());
    const QStringList same = withoutNews(ofTheRegistry + labels, before);
    QVERIFY2(same.isEmpty(), qPrintable(same.join(u'\n')));
}

void TestEveryFigure::afterTheServerStopped_noFigureOfItStandsUnmarked()
{
    // Of the registry, which goes on answering, of this program, and the names of things; one finding more, others fewer.
    static const QRegularExpression ofTheRegistry(
        QStringLiteral("^(jobs/.*|diagnostics/.*|settings/Registry|.*/Tenants(, below)?|"
                       "overview/(Needs attention/Since|Open findings(, below)?|\\d+ items?, most urgent "
                       "first)|servers/(1 server|3 schema).*|"
                       "tenants/(3 tenants|Tenants list/(Changed|Id|Schema name|Since|Slug|Tenant))|"
                       "tenant/(1|\\d\\d:\\d\\d|t[-_]3|ΠΕΛΑΤΗΣ 3|Last error))$"));
    QVERIFY(m_looks.readServers());
    const Figures before = figures();
    QVERIFY(before.size() > 20);
    QVERIFY(before.contains(QStringLiteral("settings/ΣΕΡΒΕΡ")));
    m_looks.server().stop();
    QVERIFY(m_looks.readServers());
    QStringList left;
    const bool isMarked = QTest::qWaitFor(
        [&] {
            left = unchanged(before);
            left.removeIf([](const QString &key) { return ofTheRegistry.match(key).hasMatch(); });
            return left.isEmpty();
        },
        30000);
    QVERIFY(m_looks.server().start());
    QVERIFY2(isMarked, qPrintable(left.join(u'\n')));
}

QTEST_MAIN(TestEveryFigure)
#include "tst_everyfigure.moc"
