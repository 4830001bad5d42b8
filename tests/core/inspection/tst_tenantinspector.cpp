#include "core/inspection/tenantinspector.h"
#include "core/inspection/tenantsummary.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <libpq-fe.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Facts of tenants on a real server: each is changed by SQL and seen to change.
class TestTenantInspector : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sessions_ofADatabase_followItsLimit();
    void sessions_ofASchema_areThoseOfItsOwnLogin();
    void sessions_ofASharedOwner_areUnknown();
    void longestTransaction_isTheOldestOpenOne();
    void longestTransaction_hiddenFromTheLogin_namesTheGrantUntilItIsRun();
    void blocking_chainOfThree_namesTheRoot();
    void blocking_inAnotherSchema_isNotThisTenants();
    void size_ofADatabase_isExact();
    void size_ofASchema_isEstimatedWithItsAge();
    void schemaVersion_ofKnownTools_isRead_data();
    void schemaVersion_ofKnownTools_isRead();
    void schemaVersion_ofAView_isNotRead();
    void sharedTables_haveNoFiguresOfOneTenant();
    void stoppedServer_makesEveryFactUnknownWithItsAge();
    void lastError_isTheNewestOpenOne();
    void summary_holdsEveryFactWithItsTime();

private:
    TenantFacts inspect(const Tenant &tenant, const QString &user = u"monitor"_s);
    std::unique_ptr<Connection> session(const QString &application, const QString &user = {});
    static Tenant tenantIn(IsolationKind kind, const QString &schema = {});
    void send(Connection &connection, const QString &sql);
    bool waits(const Connection &connection);

    PostgresCluster m_cluster;
    SystemClock m_clock;
};

void TestTenantInspector::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createDatabase(u"fleet"_s));
    for (const QString &role : {u"acme"_s, u"pair"_s, u"watcher"_s})
        VERIFY_OK(m_cluster.createRole(role));
    VERIFY_OK(m_cluster.createRole(u"monitor"_s, {}, u"IN ROLE pg_monitor"_s));
    VERIFY_OK(m_cluster.run(u"CREATE SCHEMA acme AUTHORIZATION acme; CREATE SCHEMA one AUTHORIZATION pair;"
                            "CREATE SCHEMA two AUTHORIZATION pair; CREATE TABLE acme.orders (id int);"
                            "CREATE TABLE two.orders (id int); CREATE TABLE public.orders (id int)"_s,
                            u"fleet"_s));
}

Tenant TestTenantInspector::tenantIn(IsolationKind kind, const QString &schema)
{
    Tenant tenant;
    tenant.id = TenantId::create();
    tenant.slug = u"acme"_s;
    tenant.name = u"Acme"_s;
    tenant.placement.kind = kind;
    tenant.placement.server = ServerId::create();
    tenant.placement.database = u"fleet"_s;
    tenant.placement.schema = schema;
    return tenant;
}

TenantFacts TestTenantInspector::inspect(const Tenant &tenant, const QString &user)
{
    TenantFacts facts;
    facts.tenant = tenant.id;
    const auto connection = Connection::open(m_cluster.spec(u"fleet"_s, user));
    if (connection)
        TenantInspector(**connection, m_clock).refresh(facts, tenant);
    else
        facts.setUnreachable(connection.error(), m_clock.utcNow());
    return facts;
}

std::unique_ptr<Connection> TestTenantInspector::session(const QString &application, const QString &user)
{
    ConnectionSpec spec = m_cluster.spec(u"fleet"_s, user);
    spec.applicationName = application;
    auto connection = Connection::open(spec);
    return connection ? std::move(*connection) : nullptr;
}

/// Starts a statement without waiting for it.
void TestTenantInspector::send(Connection &connection, const QString &sql)
{
    QCOMPARE(PQsendQuery(connection.pgConnection(), sql.toUtf8().constData()), 1);
}

bool TestTenantInspector::waits(const Connection &connection)
{
    const int pid = PQbackendPID(connection.pgConnection());
    return m_cluster.value(u"SELECT count(*) FROM pg_locks WHERE NOT granted AND pid = %1"_s.arg(pid)) == u"1"_s;
}

void TestTenantInspector::sessions_ofADatabase_followItsLimit()
{
    const Tenant tenant = tenantIn(IsolationKind::Database);
    QTRY_COMPARE(inspect(tenant).sessions.value().used, 1); // sessions closed before may still be ending
    QCOMPARE(inspect(tenant).sessions.value().limitedBy, SessionUse::LimitedBy::Server);
    const auto other = session(u"web"_s);
    QVERIFY(other);
    VERIFY_OK(m_cluster.run(u"ALTER DATABASE fleet CONNECTION LIMIT 7"_s));
    QTRY_COMPARE(inspect(tenant).sessions.value().used, 2);
    const TenantFacts after = inspect(tenant);
    VERIFY_OK(m_cluster.run(u"ALTER DATABASE fleet CONNECTION LIMIT -1"_s));
    QCOMPARE(after.sessions.value().limit, 7);
    QCOMPARE(after.sessions.value().limitedBy, SessionUse::LimitedBy::Database);
}

void TestTenantInspector::sessions_ofASchema_areThoseOfItsOwnLogin()
{
    const Tenant tenant = tenantIn(IsolationKind::Schema, u"acme"_s);
    QTRY_COMPARE(inspect(tenant).sessions.value().used, 0);
    const auto own = session(u"web"_s, u"acme"_s);
    const auto foreign = session(u"web"_s, u"pair"_s);
    VERIFY_OK(m_cluster.run(u"ALTER ROLE acme CONNECTION LIMIT 5"_s));
    const TenantFacts facts = inspect(tenant);
    QCOMPARE(facts.sessions.value().used, 1);
    QCOMPARE(facts.sessions.value().limit, 5);
    QCOMPARE(facts.sessions.value().limitedBy, SessionUse::LimitedBy::Role);
}

void TestTenantInspector::sessions_ofASharedOwner_areUnknown()
{
    const TenantFacts facts = inspect(tenantIn(IsolationKind::Schema, u"one"_s));
    QVERIFY(!facts.sessions.isKnown());
    QCOMPARE(facts.sessions.error()->kind, ErrorKind::Unsupported);
    QVERIFY(!facts.sessions.error()->remedy.isEmpty());
}

void TestTenantInspector::longestTransaction_isTheOldestOpenOne()
{
    const Tenant tenant = tenantIn(IsolationKind::Database);
    QTRY_VERIFY(inspect(tenant).longestTransaction.value().none);
    const auto first = session(u"report-worker"_s);
    VERIFY_OK(first->execute(u"BEGIN"_s));
    VERIFY_OK(first->query(u"SELECT 'a customer''s value' FROM acme.orders"_s));
    const auto second = session(u"web"_s);
    VERIFY_OK(second->execute(u"BEGIN"_s));
    VERIFY_OK(second->query(u"SELECT 1 FROM two.orders"_s));
    const auto pid = [](const Connection &connection) { return PQbackendPID(connection.pgConnection()); };
    const LongestTransaction longest = inspect(tenant).longestTransaction.value();
    QVERIFY(!longest.none);
    QCOMPARE(longest.pid, pid(*first));
    QCOMPARE(longest.application, u"report-worker"_s);
    QCOMPARE(longest.state, u"idle in transaction"_s);
    QTRY_VERIFY(inspect(tenant).longestTransaction.value().age > longest.age);
    QCOMPARE(inspect(tenantIn(IsolationKind::Schema, u"two"_s)).longestTransaction.value().pid, pid(*second));
    VERIFY_OK(first->execute(u"ROLLBACK"_s));
    QCOMPARE(inspect(tenant).longestTransaction.value().pid, pid(*second));
    QVERIFY(inspect(tenantIn(IsolationKind::Schema, u"acme"_s)).longestTransaction.value().none);
}

void TestTenantInspector::longestTransaction_hiddenFromTheLogin_namesTheGrantUntilItIsRun()
{
    const Tenant tenant = tenantIn(IsolationKind::Database);
    const auto other = session(u"web"_s);
    const TenantFacts before = inspect(tenant, u"watcher"_s);
    QVERIFY(!before.longestTransaction.isKnown());
    QCOMPARE(before.longestTransaction.error()->kind, ErrorKind::Denied);
    QCOMPARE(before.longestTransaction.error()->tenant, tenant.id);
    const QString remedy = before.longestTransaction.error()->remedy;
    const QString grant = u"GRANT pg_monitor TO \"watcher\";"_s;
    QVERIFY2(remedy.contains(grant), qPrintable(remedy));
    QVERIFY2(before.size.isKnown(), "a refused fact hides no other");
    VERIFY_OK(m_cluster.run(grant));
    QVERIFY(inspect(tenant, u"watcher"_s).longestTransaction.isKnown());
}

void TestTenantInspector::blocking_chainOfThree_namesTheRoot()
{
    const Tenant tenant = tenantIn(IsolationKind::Schema, u"acme"_s);
    QVERIFY(inspect(tenant).blocking.value().isEmpty());
    const auto root = session(u"report-worker"_s);
    VERIFY_OK(root->execute(u"BEGIN"_s));
    VERIFY_OK(root->execute(u"LOCK TABLE acme.orders IN ACCESS SHARE MODE"_s));
    const auto middle = session(u"migration"_s);
    send(*middle, u"LOCK TABLE acme.orders IN ACCESS EXCLUSIVE MODE"_s.prepend(u"BEGIN; "_s));
    QTRY_VERIFY(waits(*middle));
    const auto last = session(u"web"_s);
    send(*last, u"SELECT * FROM acme.orders"_s);
    QTRY_VERIFY(waits(*last));

    const QList<Blocking> chain = inspect(tenant).blocking.value();
    QCOMPARE(chain.size(), 2);
    QCOMPARE(chain.at(0).waitingApplication, u"migration"_s);
    QCOMPARE(chain.at(0).blockingApplication, u"report-worker"_s);
    QCOMPARE(chain.at(0).blockingPid, PQbackendPID(root->pgConnection()));
    QVERIFY(chain.at(0).isRoot);
    QCOMPARE(chain.at(1).waitingApplication, u"web"_s);
    QCOMPARE(chain.at(1).blockingApplication, u"migration"_s);
    QVERIFY(!chain.at(1).isRoot);
    QCOMPARE(inspect(tenantIn(IsolationKind::Database)).blocking.value().size(), 2);
    VERIFY_OK(root->execute(u"ROLLBACK"_s));
    QTRY_VERIFY(!waits(*middle));
    QCOMPARE(inspect(tenant).blocking.value().size(), 1);
}

void TestTenantInspector::blocking_inAnotherSchema_isNotThisTenants()
{
    const auto holder = session(u"a"_s);
    VERIFY_OK(holder->execute(u"BEGIN"_s));
    VERIFY_OK(holder->execute(u"LOCK TABLE two.orders IN ACCESS EXCLUSIVE MODE"_s));
    const auto waiter = session(u"b"_s);
    send(*waiter, u"SELECT * FROM two.orders"_s);
    QTRY_VERIFY(waits(*waiter));
    QVERIFY(inspect(tenantIn(IsolationKind::Schema, u"acme"_s)).blocking.value().isEmpty());
    QCOMPARE(inspect(tenantIn(IsolationKind::Schema, u"two"_s)).blocking.value().size(), 1);
}

void TestTenantInspector::size_ofADatabase_isExact()
{
    const TenantFacts before = inspect(tenantIn(IsolationKind::Database));
    VERIFY_OK(
        m_cluster.run(u"CREATE TABLE filler AS SELECT repeat('x', 500) FROM generate_series(1, 4000)"_s, u"fleet"_s));
    const TenantFacts after = inspect(tenantIn(IsolationKind::Database));
    QCOMPARE(QString::number(after.size.value().bytes), *m_cluster.value(u"SELECT pg_database_size('fleet')"_s));
    QVERIFY(after.size.value().bytes > before.size.value().bytes + 1'000'000);
    QCOMPARE(after.size.value().method, SizeMethod::Exact);
}

void TestTenantInspector::size_ofASchema_isEstimatedWithItsAge()
{
    const Tenant tenant = tenantIn(IsolationKind::Schema, u"fresh"_s);
    VERIFY_OK(m_cluster.run(u"CREATE SCHEMA fresh; CREATE TABLE fresh.t WITH (autovacuum_enabled = off) AS"
                            " SELECT repeat('x', 500) AS v FROM generate_series(1, 4000)"_s,
                            u"fleet"_s));
    const TenantFacts before = inspect(tenant);
    QVERIFY(!before.size.isKnown());
    QCOMPARE(before.size.error()->kind, ErrorKind::Missing);
    VERIFY_OK(m_cluster.run(u"ANALYZE fresh.t"_s, u"fleet"_s));
    const TenantSize size = inspect(tenant).size.value();
    QCOMPARE(size.method, SizeMethod::Estimated);
    QVERIFY2(size.bytes > 2'000'000 && size.bytes < 4'000'000, qPrintable(QString::number(size.bytes)));
    QCOMPARE(size.tables, 1);
    QTRY_VERIFY(inspect(tenant).size.value().measuredAt.isValid());
    const TenantFacts gone = inspect(tenantIn(IsolationKind::Schema, u"nowhere"_s));
    QCOMPARE(gone.size.error()->kind, ErrorKind::Missing);
}

void TestTenantInspector::schemaVersion_ofKnownTools_isRead_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("tool");
    QTest::addColumn<bool>("failed");
    const auto row = [](const char *tool, const QString &sql, const QString &version, bool failed) {
        QTest::newRow(tool) << sql << version << QString::fromLatin1(tool) << failed;
    };
    row("golang-migrate",
        u"CREATE TABLE v.schema_migrations (version bigint, dirty bool); INSERT INTO v.schema_migrations VALUES (142, true)"_s,
        u"142"_s, true);
    row("dbmate or Rails",
        u"CREATE TABLE v.schema_migrations (version varchar); INSERT INTO v.schema_migrations VALUES ('20260101'), ('20261123')"_s,
        u"20261123"_s, false);
    row("Django",
        u"CREATE TABLE v.django_migrations (id int, app varchar, name varchar); INSERT INTO v.django_migrations VALUES"
        " (2, 'billing', '0002_fx'), (1, 'billing', '0001_initial')"_s,
        u"billing.0002_fx"_s, false);
    row("Flyway",
        u"CREATE TABLE v.flyway_schema_history (installed_rank int, version varchar, success bool); INSERT INTO"
        " v.flyway_schema_history VALUES (1, '1', true), (2, '2.1', false)"_s,
        u"2.1"_s, true);
    row("Alembic",
        u"CREATE TABLE v.alembic_version (version_num varchar); INSERT INTO v.alembic_version VALUES ('ae1027a6acf')"_s,
        u"ae1027a6acf"_s, false);
    row("Liquibase",
        u"CREATE TABLE v.databasechangelog (id varchar, orderexecuted int); INSERT INTO v.databasechangelog VALUES ('b', 2), ('a', 1)"_s,
        u"b"_s, false);
    row("Entity Framework",
        u"CREATE TABLE v.\"__EFMigrationsHistory\" (\"MigrationId\" varchar); INSERT INTO v.\"__EFMigrationsHistory\" VALUES ('20261123_x')"_s,
        u"20261123_x"_s, false);
    row("Prisma",
        u"CREATE TABLE v._prisma_migrations (migration_name varchar, started_at timestamptz, finished_at timestamptz, "
        u"rolled_back_at timestamptz);"
        "INSERT INTO v._prisma_migrations VALUES ('init', now(), NULL, NULL)"_s,
        u"init"_s, true);
    row("Knex",
        u"CREATE TABLE v.knex_migrations (id int, name varchar); INSERT INTO v.knex_migrations VALUES (1, 'a.js'), (2, 'b.js')"_s,
        u"b.js"_s, false);
    row("Goose",
        u"CREATE TABLE v.goose_db_version (id int, version_id bigint, is_applied bool); INSERT INTO v.goose_db_version VALUES (1, 0, true), (2, 7, true)"_s,
        u"7"_s, false);
    row("Atlas",
        u"CREATE TABLE v.atlas_schema_revisions (version varchar); INSERT INTO v.atlas_schema_revisions VALUES ('20261123')"_s,
        u"20261123"_s, false);
}

void TestTenantInspector::schemaVersion_ofKnownTools_isRead()
{
    QFETCH(QString, sql);
    VERIFY_OK(m_cluster.run(u"DROP SCHEMA IF EXISTS v CASCADE; CREATE SCHEMA v;"_s + sql, u"fleet"_s));
    // Besides pg_monitor a login needs the right to read the tool's table.
    const TenantFacts facts = inspect(tenantIn(IsolationKind::Schema, u"v"_s), m_cluster.superuser());
    QVERIFY2(facts.schemaVersion.isKnown(),
             qPrintable(facts.schemaVersion.error() ? facts.schemaVersion.error()->toText() : QString()));
    QTEST(facts.schemaVersion.value().version, "version");
    QTEST(facts.schemaVersion.value().tool, "tool");
    QTEST(facts.schemaVersion.value().failed, "failed");
    QCOMPARE(inspect(tenantIn(IsolationKind::Database), m_cluster.superuser()).schemaVersion.value().version,
             facts.schemaVersion.value().version);
    QCOMPARE(inspect(tenantIn(IsolationKind::Schema, u"acme"_s)).schemaVersion.error()->kind, ErrorKind::Missing);
}

void TestTenantInspector::schemaVersion_ofAView_isNotRead()
{
    VERIFY_OK(m_cluster.run(u"DROP SCHEMA IF EXISTS v CASCADE; CREATE SCHEMA v;"
                            "CREATE VIEW v.schema_migrations AS SELECT 1::bigint AS version, false AS dirty"_s,
                            u"fleet"_s));
    const TenantFacts facts = inspect(tenantIn(IsolationKind::Schema, u"v"_s));
    QVERIFY2(!facts.schemaVersion.isKnown(), "a view runs the functions of whoever made it");
    QCOMPARE(facts.schemaVersion.error()->kind, ErrorKind::Missing);
}

void TestTenantInspector::sharedTables_haveNoFiguresOfOneTenant()
{
    const TenantFacts facts = inspect(tenantIn(IsolationKind::SharedTable));
    QVERIFY(facts.latency.isKnown());
    QCOMPARE(facts.size.error()->kind, ErrorKind::Unsupported);
    QCOMPARE(facts.sessions.error()->kind, ErrorKind::Unsupported);
    QCOMPARE(facts.blocking.error()->kind, ErrorKind::Unsupported);
}

void TestTenantInspector::stoppedServer_makesEveryFactUnknownWithItsAge()
{
    const Tenant tenant = tenantIn(IsolationKind::Database);
    const auto connection = Connection::open(m_cluster.spec(u"fleet"_s, u"monitor"_s));
    VERIFY_OK(connection);
    TenantFacts facts;
    TenantInspector inspector(**connection, m_clock);
    inspector.refresh(facts, tenant);
    const QDateTime readAt = facts.size.readAt();
    m_cluster.stop();
    inspector.refresh(facts, tenant);
    int unknown = 0;
    facts.forEachLive([&](const auto &fact) { unknown += fact.isKnown() ? 0 : 1; });
    QCOMPARE(unknown, 7);
    QCOMPARE(facts.size.error()->kind, ErrorKind::Connection);
    QVERIFY(facts.size.last());
    QCOMPARE(facts.size.readAt(), readAt);
    QVERIFY(m_cluster.start());
    QVERIFY(inspect(tenant).size.isKnown());
}

void TestTenantInspector::lastError_isTheNewestOpenOne()
{
    QVERIFY(lastErrorOf({}, {}).none);
    const auto at = [](int minute) { return QDateTime(QDate(2026, 11, 23), QTime(14, minute), Qt::UTC); };
    Finding finding;
    finding.title = u"a finding"_s;
    finding.lastSeen = at(10);
    Finding resolved = finding;
    resolved.state = FindingState::Resolved;
    resolved.lastSeen = at(30);
    Operation operation;
    operation.title = u"an operation"_s;
    operation.state = OperationState::Failed;
    operation.endedAt = at(20);
    QCOMPARE(lastErrorOf({finding, resolved}, {}).text, u"a finding"_s);
    QCOMPARE(lastErrorOf({finding, resolved}, {operation}).text, u"an operation"_s);
    operation.state = OperationState::Done;
    QCOMPARE(lastErrorOf({finding, resolved}, {operation}).text, u"a finding"_s);
}

void TestTenantInspector::summary_holdsEveryFactWithItsTime()
{
    const Tenant tenant = tenantIn(IsolationKind::Database);
    TenantFacts facts = inspect(tenant);
    facts.lastError.set(LastError {}, m_clock.utcNow());
    Server server;
    server.name = u"pg-eu-1"_s;
    const Format format(QLocale::c(), QTimeZone::utc());
    const QString good = tenantSummary(tenant, server, facts, format);
    QVERIFY2(good.contains(u"pg-eu-1"_s), qPrintable(good));
    QVERIFY(good.contains(tenant.id.toString()));
    QCOMPARE(good.count(QRegularExpression(u"\\(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\)\\n"_s)), 7);
    Finding finding;
    finding.title = u"Migration 0143 failed"_s;
    finding.firstSeen = m_clock.utcNow();
    server.host = u"db.internal"_s;
    server.user = u"tenantry_admin"_s;
    const SummaryContext context {u"Harborline EU (production)"_s, m_clock.utcNow(), u"A lock is held."_s, {finding}};
    const QString ticket = tenantSummary(tenant, server, facts, format, context);
    for (const QString &part :
         QStringList {context.fleet, context.cause, finding.title, tenant.slug, m_clock.utcNow().toString(Qt::ISODate),
                      u"tenantryctl tenant show "_s + tenant.slug})
        QVERIFY2(ticket.contains(part), qPrintable(part + u'\n' + ticket));
    for (const QString &secret : {server.host, server.user})
        QVERIFY2(!ticket.contains(secret), qPrintable(ticket));
    const QString readAt = facts.size.readAt().toString(Qt::ISODate);
    facts.setUnreachable({ErrorKind::Connection, u"The server is down."_s, {}, {}, {}, {}},
                         m_clock.utcNow().addSecs(60));
    const QString bad = tenantSummary(tenant, server, facts, format);
    QVERIFY2(bad.contains(u"Size: unknown. The server is down. Last known: "_s), qPrintable(bad));
    QVERIFY2(bad.contains(readAt), "an old figure keeps its own time");
}

QTEST_GUILESS_MAIN(TestTenantInspector)
#include "tst_tenantinspector.moc"
