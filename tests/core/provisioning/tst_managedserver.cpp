#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A server whose provider keeps the superuser: its administrator may make roles and databases, and owns what it made.
class TestManagedServer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void databaseOfTheProvider_isTold();
    void tenants_areMadeProvenAndSuspended_data();
    void tenants_areMadeProvenAndSuspended();

private:
    [[nodiscard]] std::shared_ptr<Connection> manager(const QString &database)
    {
        return openOrDie(m_cluster.spec(database, u"manager"_s));
    }
    PostgresCluster m_cluster;
    QTemporaryDir m_migrations;
    SystemClock m_clock;
    RunControl m_control;
};

void TestManagedServer::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"manager"_s, {}, u"createrole createdb"_s));
    VERIFY_OK(m_cluster.createRole(u"daily"_s));
    VERIFY_OK(m_cluster.createDatabase(u"fleet"_s, u"manager"_s));
    VERIFY_OK(m_cluster.createDatabase(u"home"_s, u"manager"_s));
    VERIFY_OK(prepareDatabase(*manager(u"fleet"_s), u"daily"_s));
    VERIFY_OK(prepareForDatabases(
        [this](const QString &database) -> Result<std::shared_ptr<Connection>> { return manager(database); }, u"home"_s,
        u"daily"_s));
    QFile file(m_migrations.filePath(u"0001_base.up.sql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("create table orders (id integer primary key);") > 0);
}

void TestManagedServer::databaseOfTheProvider_isTold()
{
    const auto refused = prepareDatabase(*manager(u"postgres"_s), u"daily"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().toText().contains(u"make one of your own"), qPrintable(refused.error().toText()));
}

void TestManagedServer::tenants_areMadeProvenAndSuspended_data()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::newRow("schema") << IsolationKind::Schema;
    QTest::newRow("database") << IsolationKind::Database;
}

void TestManagedServer::tenants_areMadeProvenAndSuspended()
{
    QFETCH(IsolationKind, kind);
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    QTemporaryDir folder;
    spec.database = folder.filePath(u"fleet.tenantry"_s);
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    RegistryCreation creation;
    creation.name = u"managed"_s;
    VERIFY_OK(answerOf(registry.create(creation)));
    Server server = serverOn(u"managed"_s, m_cluster.spec(u"home"_s, u"daily"_s));
    const auto added = answerOf(registry.addServer(server));
    VERIFY_OK(added);
    OnboardingRequest request;
    request.migrations = readMigrationFolder(m_migrations.path()).value();
    request.tenant.slug = request.tenant.name = u"rented"_s;
    request.tenant.placement = {kind, added->id, u"fleet"_s, {}, {}, 1};
    request.server = *added;
    const auto plan = planOnboarding(request, registry.info().id);
    VERIFY_OK(plan);
    VERIFY_OK(answerOf(recordOnboarding(registry, *plan)));
    const auto runner = [&] {
        return OperationRunner(runnerOn(registry, m_clock, m_control, added->connectionSpec()));
    };
    VERIFY_OK(runner().run(plan->operation.id));
    const auto tenant = answerOf(registry.tenant(plan->tenant.id));
    QCOMPARE(tenant->state, TenantState::Active);
    const auto suspension = planSuspension(*tenant, *added);
    VERIFY_OK(suspension);
    VERIFY_OK(answerOf(recordChange(registry, *suspension)));
    VERIFY_OK(runner().run(suspension->id));
}

QTEST_GUILESS_MAIN(TestManagedServer)
#include "tst_managedserver.moc"
