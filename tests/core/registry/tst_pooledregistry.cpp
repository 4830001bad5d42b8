#include "core/registry/registrymigrator.h"
#include "core/registry/store/tenantslice.h"
#include "core/registry/store/tenantstoreloader.h"
#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>

using namespace tenantry;
using namespace testsupport;

/// A registry behind a real PgBouncer in transaction mode, all of whose clients share one session of the server.
class TestPooledRegistry : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_registry.reset(); }
    void create_throughThePooler_makesAWholeRegistry();
    void read_hasTheTimeoutsOfItsConnection_andLeavesNone();
    void read_thatTakesTooLong_isStopped();
    void tenants_areLoadedPagedAndChanged();
    void import_throughThePooler_writesAllRows();
    void intent_throughThePooler_isSettled();
    void changes_ofAnother_areTold();

private:
    static Result<QStringList> limits(Connection &connection);
    Tenant add(const QString &slug);

    RegistryFixture m_fixture;
    std::unique_ptr<PgBouncer> m_bouncer;
    ConnectionSpec m_direct;
    std::unique_ptr<TenantRegistry> m_registry;
};

void TestPooledRegistry::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    VERIFY_OK(m_fixture.cluster().createRole(QStringLiteral("app")));
    VERIFY_OK(m_fixture.cluster().createDatabase(QStringLiteral("app"), QStringLiteral("app")));
    m_bouncer = std::make_unique<PgBouncer>(m_fixture.cluster());
    for (const char *login : {"maker", "ann"})
        m_bouncer->addLogin(QString::fromLatin1(login));
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
}

void TestPooledRegistry::init()
{
    m_direct = m_fixture.create(Engine::PostgreSQL);
    ConnectionSpec spec = m_bouncer->through(m_direct);
    spec.statementTimeout = std::chrono::milliseconds(4321);
    spec.lockTimeout = std::chrono::milliseconds(1234);
    m_registry = std::make_unique<TenantRegistry>(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
}

Result<QStringList> TestPooledRegistry::limits(Connection &connection)
{
    auto query =
        connection.query(QStringLiteral("SELECT current_setting('statement_timeout'), current_setting('lock_timeout'), "
                                        "current_setting('transaction_read_only')"));
    if (!query)
        return fail(query);
    return query->next()
        ? QStringList {query->value(0).toString(), query->value(1).toString(), query->value(2).toString()}
        : QStringList();
}

Tenant TestPooledRegistry::add(const QString &slug)
{
    Tenant tenant;
    tenant.slug = slug;
    tenant.name = slug;
    auto made = answerOf(m_registry->createTenant(tenant));
    if (!made)
        qFatal("%s", qPrintable(made.error().toText()));
    return *made;
}

void TestPooledRegistry::create_throughThePooler_makesAWholeRegistry()
{
    const auto place = m_bouncer->through(m_fixture.emptyPlace(Engine::PostgreSQL));
    const RegistryMigrator migrator(place, {}, RegistryFixture::client());
    QCOMPARE(migrator.probe().error().kind, ErrorKind::Missing);
    const auto made = migrator.create(m_fixture.creation());
    VERIFY_OK(made);
    QCOMPARE(migrator.probe()->id, made->id);
    QCOMPARE(migrator.upgrade()->format, registryFormat);
    TenantRegistry registry(place, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(registry.open()));
    QCOMPARE(answerOf(registry.checkIntegrity())->size(), 0);
}

void TestPooledRegistry::read_hasTheTimeoutsOfItsConnection_andLeavesNone()
{
    const auto inside = answerOf(m_registry->read(limits));
    VERIFY_OK(inside);
    QCOMPARE(inside->join(u' '), QStringLiteral("4321ms 1234ms on"));
    const auto shared = openOrDie(m_bouncer->through(m_direct));
    QCOMPARE(limits(*shared)->join(u' '), QStringLiteral("0 0 off"));
    // A direct session has them from its start, and needs no transaction.
    ConnectionSpec spec = m_direct;
    spec.statementTimeout = std::chrono::milliseconds(777);
    TenantRegistry direct(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(direct.open()));
    QCOMPARE(answerOf(direct.read(limits))->join(u' '), QStringLiteral("777ms 5s off"));
}

void TestPooledRegistry::read_thatTakesTooLong_isStopped()
{
    ConnectionSpec spec = m_bouncer->through(m_direct);
    spec.statementTimeout = std::chrono::milliseconds(100);
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(registry.open()));
    const auto slept = answerOf(registry.read([](Connection &connection) -> Result<> {
        const auto done = connection.query(QStringLiteral("SELECT pg_sleep(600)"));
        return done ? Result<>() : Result<>(fail(done));
    }));
    QVERIFY(!slept);
    QCOMPARE(slept.error().kind, ErrorKind::Timeout);
    VERIFY_OK(answerOf(registry.ping()));
}

void TestPooledRegistry::tenants_areLoadedPagedAndChanged()
{
    const Tenant cedar = add(QStringLiteral("cedar"));
    add(QStringLiteral("birch"));
    QCOMPARE(answerOf(m_registry->tenants({cedar.id}))->size(), 1);
    TenantPools pools;
    const auto loaded = answerOf(m_registry->readInTransaction([&](Connection &connection) {
        return loadTenants(connection, pools, [](const std::vector<ChunkPointer> &) { return true; });
    }));
    VERIFY_OK(loaded);
    QCOMPARE(*loaded, 2);
    const auto page = answerOf(
        m_registry->readInTransaction([](Connection &connection) { return readTenantSlice(connection, {}, {}, 10); }));
    VERIFY_OK(page);
    QCOMPARE(page->tenants.size(), 2);
    QCOMPARE(answerOf(m_registry->addTag({cedar.id}, QStringLiteral("vip"))).value(), 1);
    Tenant late = cedar;
    late.name = QStringLiteral("Late");
    QCOMPARE(answerOf(m_registry->updateTenant(late)).error().kind, ErrorKind::Conflict);
    const auto conflict = answerOf(m_registry->tenantConflict(late));
    VERIFY_OK(conflict);
    QCOMPARE(conflict->theirs->tags, QStringList {QStringLiteral("vip")});
}

void TestPooledRegistry::import_throughThePooler_writesAllRows()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("slug,name\ncedar,Cedar\nbirch,Birch\n");
    file.close();
    ImportOptions options;
    options.mapping = *ImportMapping::parse(QStringLiteral("slug=slug,name=name"));
    const auto report = answerOf(m_registry->importTenants(
        [path = file.fileName()] { return std::make_unique<CsvImportSource>(path); }, options));
    VERIFY_OK(report);
    QVERIFY(report->written);
    QCOMPARE(report->inserted, 2);
    VERIFY_OK(answerOf(m_registry->tenantBySlug(QStringLiteral("birch"))));
}

void TestPooledRegistry::intent_throughThePooler_isSettled()
{
    AuditRecord intent {AuditSubject::platform()};
    intent.action = QStringLiteral("server.restart");
    const auto first = answerOf(m_registry->writeIntent(intent));
    const auto second = answerOf(m_registry->writeIntent(intent));
    VERIFY_OK(first);
    VERIFY_OK(second);
    VERIFY_OK(answerOf(m_registry->writeOutcome(*first, AuditOutcome::Done)));
    VERIFY_OK(answerOf(m_registry->settleIntent(*second, AuditOutcome::Unknown, QStringLiteral("nobody knows"))));
    QCOMPARE(answerOf(m_registry->writeOutcome(*second, AuditOutcome::Done)).error().kind, ErrorKind::Conflict);
    QCOMPARE(answerOf(m_registry->openIntents())->size(), 0);
}

void TestPooledRegistry::changes_ofAnother_areTold()
{
    QSignalSpy changed(m_registry.get(), &TenantRegistry::changed);
    TenantRegistry other(m_direct, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(other.open()));
    Tenant tenant;
    tenant.slug = tenant.name = QStringLiteral("cedar");
    const auto made = answerOf(other.createTenant(tenant));
    VERIFY_OK(made);
    const auto isTold = [&] {
        for (const auto &signal : changed)
            for (const RegistryChange &change : signal.first().value<QList<RegistryChange>>())
                if (change.kind == ChangedKind::Tenant && change.id == made->id.toString())
                    return true;
        return false;
    };
    QTRY_VERIFY(isTold());
}

QTEST_GUILESS_MAIN(TestPooledRegistry)
#include "tst_pooledregistry.moc"
