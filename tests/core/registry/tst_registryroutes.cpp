#include "core/registry/registrymigrator.h"
#include "core/registry/registryroles.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/tenantbuilder.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What an application may read of a registry on PostgreSQL with the role for routes, and what it may not.
class TestRegistryRoutes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void view_hasEachPlacedTenant();
    void function_ofAnActiveTenant_returnsItsRoute();
    void function_ofAnother_refusesInWords_data();
    void function_ofAnother_refusesInWords();
    void role_readsRoutesAndNothingElse();
    void role_changesNothing();
    void upgradedRegistry_hasTheRole();
    void upgrade_byALoginThatMayMakeNoRoles_saysWhichOne();
    void registryWithSharedRoles_getsTheRoleThatIsMissing();
    void takingOver_onlyWhileItIsEmpty();

private:
    [[nodiscard]] std::unique_ptr<Connection> application()
    {
        return openOrDie(m_fixture.asMember(m_spec, u"router"_s));
    }
    [[nodiscard]] bool hasRole(const QString &name)
    {
        return m_fixture.cluster().value(u"select count(*) from pg_roles where rolname = '%1'"_s.arg(name)) == u"1"_s;
    }
    void add(const QString &slug, TenantState state, IsolationKind kind, bool placed = true);

    RegistryFixture m_fixture;
    ConnectionSpec m_spec;
    ServerId m_server;
};

void TestRegistryRoutes::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
}

void TestRegistryRoutes::add(const QString &slug, TenantState state, IsolationKind kind, bool placed)
{
    Tenant tenant;
    tenant.slug = tenant.name = slug;
    tenant.state = state;
    tenant.management = Management::Managed;
    const bool sharesServer = kind == IsolationKind::Schema || kind == IsolationKind::SharedTable;
    tenant.placement.kind = kind;
    if (placed) {
        tenant.placement = {kind, m_server, u"app"_s, sharesServer ? QString(u"t_" + slug) : QString(), {}, 1};
        if (kind == IsolationKind::SharedTable)
            tenant.placement.tenantKey = u"42"_s;
    }
    const auto added = RegistryFixture::change(*openOrDie(m_spec), [&](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).create(tenant, {}, audit);
    });
    VERIFY_OK(added);
}

void TestRegistryRoutes::init()
{
    m_spec = m_fixture.create(Engine::PostgreSQL);
    const auto server = RegistryFixture::change(*openOrDie(m_spec), [&](Connection &connection, AuditWriter &audit) {
        Server pg = serverOn(u"pg-1"_s, m_spec);
        pg.host = u"db.example.com"_s;
        return ServerRepository(connection).add(pg, {}, audit);
    });
    VERIFY_OK(server);
    m_server = server->id;
    add(u"acme"_s, TenantState::Active, IsolationKind::Schema);
    add(u"birch"_s, TenantState::Suspended, IsolationKind::Database);
    add(u"cedar"_s, TenantState::Active, IsolationKind::SharedTable);
    add(u"nowhere"_s, TenantState::Active, IsolationKind::Schema, false);
}

void TestRegistryRoutes::view_hasEachPlacedTenant()
{
    const auto router = application();
    auto rows = router->query(u"select slug, state, engine, host, port, database_name, schema_name, tenant_key, epoch "
                              "from tenantry.route order by slug"_s);
    VERIFY_OK(rows);
    QStringList found;
    while (rows->next()) {
        QStringList cells;
        for (int column = 0; column < 9; ++column)
            cells << rows->value(column).toString();
        found << cells.join(u' ');
    }
    const QString port = QString::number(m_spec.port);
    QCOMPARE(found,
             (QStringList {u"acme active postgresql db.example.com %1 app t_acme  1"_s.arg(port),
                           u"birch suspended postgresql db.example.com %1 app app  1"_s.arg(port),
                           u"cedar active postgresql db.example.com %1 app t_cedar 42 1"_s.arg(port)}));
}

void TestRegistryRoutes::function_ofAnActiveTenant_returnsItsRoute()
{
    const auto router = application();
    auto row =
        router->query(u"select r.tenant_id = t.tenant_id and r.registry_id is not null from tenantry.route_of(?) r "
                      "join tenantry.route t on t.slug = r.slug"_s,
                      {u"acme"_s});
    VERIFY_OK(row);
    QVERIFY(row->next() && row->value(0).toBool());
    QVERIFY(!row->next());
}

void TestRegistryRoutes::function_ofAnother_refusesInWords_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("state");
    QTest::newRow("suspended") << u"birch"_s << u"55000"_s;
    QTest::newRow("without a place") << u"nowhere"_s << u"P0002"_s;
    QTest::newRow("nobody") << u"x' or true --"_s << u"P0002"_s;
}

void TestRegistryRoutes::function_ofAnother_refusesInWords()
{
    QFETCH(QString, slug);
    QFETCH(QString, state);
    const auto refused = application()->query(u"select * from tenantry.route_of(?)"_s, {slug});
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, state);
    QVERIFY2(refused.error().detail.contains(slug), qPrintable(refused.error().toText()));
}

void TestRegistryRoutes::role_readsRoutesAndNothingElse()
{
    const auto router = application();
    QStringList relations;
    QStringList functions;
    {
        auto rows =
            router->query(u"select c.relname from pg_class c where c.relnamespace = 'tenantry'::regnamespace and "
                          "c.relkind in ('r', 'v', 'm', 'S') and case c.relkind when 'S' then "
                          "has_sequence_privilege(c.oid, 'usage, select, update') else "
                          "has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger') "
                          "or has_any_column_privilege(c.oid, 'select, insert, update, references') end"_s);
        VERIFY_OK(rows);
        while (rows->next())
            relations << rows->value(0).toString();
        rows = router->query(u"select p.proname from pg_proc p where p.pronamespace = 'tenantry'::regnamespace and "
                             "has_function_privilege(p.oid, 'execute')"_s);
        VERIFY_OK(rows);
        while (rows->next())
            functions << rows->value(0).toString();
    }
    QCOMPARE(relations, QStringList {u"route"_s});
    QCOMPARE(functions, QStringList {u"route_of"_s});
    for (const char *table : {"tenant", "server", "audit_record", "registry_meta", "change"})
        QCOMPARE(router->query(u"select * from tenantry.%1"_s.arg(QLatin1StringView(table))).error().kind,
                 ErrorKind::Denied);
}

void TestRegistryRoutes::role_changesNothing()
{
    const auto router = application();
    QVERIFY(!router->execute(u"update tenantry.route set host = 'evil.example'"_s));
    QVERIFY(!router->execute(u"delete from tenantry.route"_s));
    QVERIFY(!router->query(u"select tenantry.take_over(gen_random_uuid())"_s));
    QVERIFY(!router->script(u"create table tenantry.mine (id int)"_s));
}

void TestRegistryRoutes::upgradedRegistry_hasTheRole()
{
    const auto old = m_fixture.oldRegistry(Engine::PostgreSQL);
    const QString role = m_fixture.creation().rolePrefix + u"_router"_s;
    QVERIFY(!hasRole(role));
    VERIFY_OK(RegistryMigrator(old, {}, RegistryFixture::client()).upgrade());
    QVERIFY(hasRole(role));
    const auto router = openOrDie(m_fixture.asMember(old, u"router"_s));
    VERIFY_OK(router->query(u"select * from tenantry.route"_s));
}

void TestRegistryRoutes::upgrade_byALoginThatMayMakeNoRoles_saysWhichOne()
{
    const auto old = m_fixture.oldRegistry(Engine::PostgreSQL);
    const QString role = m_fixture.creation().rolePrefix + u"_router"_s;
    const RegistryMigrator migrator(m_fixture.asMember(old, u"migrator"_s), {}, RegistryFixture::client());
    const auto refused = migrator.upgrade();
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().remedy.contains(u"CREATE ROLE"_s) && refused.error().toText().contains(role),
             qPrintable(refused.error().toText()));
    VERIFY_OK(m_fixture.cluster().run(u"create role %1 nologin"_s.arg(role)));
    VERIFY_OK(migrator.upgrade());
    VERIFY_OK(openOrDie(m_fixture.asMember(old, u"router"_s))->query(u"select * from tenantry.route"_s));
}

void TestRegistryRoutes::registryWithSharedRoles_getsTheRoleThatIsMissing()
{
    RegistryCreation shared = m_fixture.creation();
    const QString role = shared.rolePrefix + u"_router"_s;
    VERIFY_OK(m_fixture.cluster().run(u"drop owned by %1; drop role %1"_s.arg(role), m_spec.database));
    const ConnectionSpec place = m_fixture.emptyPlace(Engine::PostgreSQL);
    shared.reuseRoles = true;
    // Whoever makes it has to be a member of the roles that it shares.
    VERIFY_OK(m_fixture.cluster().run(u"grant %1 to maker with admin option"_s.arg(
        registryRoles(shared.rolePrefix).filter(QRegularExpression(u"(owner|admin|migrator)$"_s)).join(u", "_s))));
    VERIFY_OK(RegistryMigrator(place, {}, RegistryFixture::client()).create(shared));
    QVERIFY(hasRole(role));
}

void TestRegistryRoutes::takingOver_onlyWhileItIsEmpty()
{
    const auto ann = openOrDie(m_spec);
    const QString before =
        RegistryFixture::value(*ann, u"select registry_id::text from tenantry.registry_meta"_s).toString();
    QVERIFY(!RegistryFixture::value(*ann, u"select tenantry.take_over(gen_random_uuid())"_s).toBool());
    QCOMPARE(RegistryFixture::value(*ann, u"select registry_id::text from tenantry.registry_meta"_s).toString(),
             before);
}

QTEST_GUILESS_MAIN(TestRegistryRoutes)
#include "tst_registryroutes.moc"
