#pragma once
// A system that others made, as django-tenants makes it, prepared for being managed, and a registry that has its tenants observed. Owned by
// one test program, on its thread.

#include "core/provisioning/tenantmanagement.h"
#include "core/provisioning/tenantsession.h"
#include "core/routing/route.h"
#include "tests/support/placementfixture.h"
#include "tests/support/presetreading.h"

namespace tenantry::testsupport {

class ManagementFixture
{
public:
    explicit ManagementFixture(const PostgresCluster::Options &options = {}) : m_registries(options) { }
    [[nodiscard]] bool start()
    {
        return m_registries.start() && cluster().createRole(QStringLiteral("harbor"))
            && cluster().createRole(QStringLiteral("daily")) && cluster().createRole(QStringLiteral("application"));
    }
    /// The database "harbor" with acme, fjord and lonely, of which the first two are approved; a registry of its own.
    void begin()
    {
        must(cluster().run(QStringLiteral("alter role harbor login")));
        must(cluster().run(QStringLiteral("drop database if exists harbor with (force)")));
        dropRoles();
        must(cluster().createDatabase(QStringLiteral("harbor"), QStringLiteral("harbor")));
        runFixture(cluster().spec(QStringLiteral("harbor"), QStringLiteral("harbor")),
                   QStringLiteral("django-tenants"));
        approve({QStringLiteral("acme"), QStringLiteral("fjord")});
        newRegistry();
    }
    void newRegistry()
    {
        m_control = std::make_unique<RunControl>();
        const ConnectionSpec spec = m_registries.create(Engine::SQLite);
        m_registry = std::make_unique<TenantRegistry>(spec, PasswordSource(), RegistryFixture::client());
        must(answerOf(m_registry->open()).map([](const auto &...) {}));
        const Server server =
            serverOn(QStringLiteral("pg-1"), cluster().spec(QStringLiteral("postgres"), QStringLiteral("daily")));
        const auto added = answerOf(m_registry->addServer(server));
        if (!added)
            qFatal("%s", qPrintable(added.error().toText()));
        m_server = *added;
    }
    /// As an administrator does.
    [[nodiscard]] Result<> tryApprove(const QStringList &adoptable, const QString &database = QStringLiteral("harbor"))
    {
        return prepareDatabase(*openOrDie(cluster().spec(database)), QStringLiteral("daily"), {}, adoptable);
    }
    void approve(const QStringList &adoptable, const QString &database = QStringLiteral("harbor"))
    {
        must(tryApprove(adoptable, database));
    }
    /// As adoption records it.
    Tenant observe(const QString &slug, Placement placement)
    {
        placement.server = m_server.id;
        Tenant tenant;
        tenant.slug = slug;
        tenant.name = slug;
        tenant.placement = placement;
        const auto created = answerOf(m_registry->createTenant(tenant));
        if (!created)
            qFatal("%s", qPrintable(created.error().toText()));
        m_tenant = created->id;
        return *created;
    }
    Tenant observe(const QString &schema)
    {
        return observe(schema, {IsolationKind::Schema, {}, QStringLiteral("harbor"), schema, {}, 1});
    }
    [[nodiscard]] PostgresCluster &cluster() { return m_registries.cluster(); }
    [[nodiscard]] TenantRegistry &registry() { return *m_registry; }
    [[nodiscard]] const Server &server() const { return m_server; }
    /// The one that was observed last, as it is recorded now.
    [[nodiscard]] Tenant tenant() { return answerOf(m_registry->tenant(m_tenant)).value_or(Tenant()); }
    [[nodiscard]] QString base() { return tenant().placement.database.isEmpty() ? QString() : adopted().base; }
    [[nodiscard]] OperationRunner::Services services()
    {
        return runnerOn(*m_registry, m_clock, *m_control, cluster().spec({}, QStringLiteral("daily")));
    }
    [[nodiscard]] Result<Operation> planManage() { return planManagement(tenant(), m_server, m_registry->info().id); }
    [[nodiscard]] Result<OperationId> record(const Result<Operation> &planned)
    {
        if (!planned)
            return fail(planned);
        return answerOf(recordChange(*m_registry, *planned)).map([](const Operation &one) { return one.id; });
    }
    [[nodiscard]] Result<Operation> run(const OperationId &id) { return OperationRunner(services()).run(id); }
    [[nodiscard]] Result<Operation> undo(const OperationId &id) { return OperationRunner(services()).undo(id); }
    [[nodiscard]] Result<Operation> runWith(const OperationId &id,
                                            std::function<void(const OperationStep &, StepMoment)> observe)
    {
        OperationRunner::Services services = this->services();
        services.observe = std::move(observe);
        return OperationRunner(services).run(id);
    }
    [[nodiscard]] Result<Operation> carryOut(const Result<Operation> &planned)
    {
        return record(planned).and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Result<Operation> manage() { return carryOut(planManage()); }
    [[nodiscard]] Result<Operation> unmanage() { return carryOut(planUnmanagement(tenant(), m_server)); }
    [[nodiscard]] Result<Operation> suspend() { return carryOut(planSuspension(tenant(), m_server)); }
    [[nodiscard]] Result<Operation> resume() { return carryOut(planResumption(tenant(), m_server)); }
    [[nodiscard]] Route route()
    {
        const auto found = routeOf(tenant(), m_server, m_registry->info().id);
        if (!found)
            qFatal("%s", qPrintable(found.error().toText()));
        return *found;
    }
    [[nodiscard]] std::unique_ptr<Connection> open(const QString &login)
    {
        return openOrDie(cluster().spec(tenant().placement.database, login));
    }
    /// As the superuser, in the tenant's database.
    void change(const QString &sql) { must(cluster().run(sql, tenant().placement.database)); }
    [[nodiscard]] QString value(const QString &sql)
    {
        const auto found = cluster().value(sql, tenant().placement.database);
        if (!found)
            qFatal("%s", qPrintable(found.error().toText()));
        return *found;
    }
    /// What is there of the application's and of ours, with each right and each owner.
    [[nodiscard]] QString everything()
    {
        return value(QStringLiteral(
            "select string_agg(what, E'\\n' order by what) from ("
            "select 'schema ' || nspname || ' ' || nspowner::regrole || ' ' || coalesce(nspacl::text, '') from "
            "pg_namespace "
            "where nspname !~ '^pg_' union all "
            "select 'relation ' || oid::regclass || ' ' || relowner::regrole || ' ' || coalesce(relacl::text, '') from "
            "pg_class where relnamespace::regnamespace::text !~ '^(pg_|information_schema)' union all "
            "select 'routine ' || oid::regprocedure || ' ' || proowner::regrole || ' ' || coalesce(proacl::text, '') "
            "from "
            "pg_proc where pronamespace::regnamespace::text !~ '^(pg_|information_schema)' union all "
            "select 'default ' || defaclrole::regrole || ' ' || defaclobjtype::text || ' ' || defaclacl::text from "
            "pg_default_acl union all "
            "select 'role ' || rolname || ' ' || rolcanlogin from pg_roles union all "
            "select 'member ' || roleid::regrole || ' ' || member::regrole from pg_auth_members union all "
            "select 'control ' || t::text from tenantry_adopted.tenantry t union all "
            "select 'database ' || coalesce(datacl::text, '') from pg_database where datname = current_database()) w "
            "(what)"));
    }
    static void must(const Result<> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().toText()));
    }

private:
    [[nodiscard]] TenantNames adopted()
    {
        return {QStringLiteral("t_adopted_") + m_tenant.uuid().toString(QUuid::Id128).last(12)};
    }
    void dropRoles()
    {
        must(cluster().run(QStringLiteral(
            "do $$ declare r text; begin for r in select rolname from pg_roles where rolname ~ '^t_' loop "
            "execute format('drop role %I', r); end loop; end $$")));
    }
    RegistryFixture m_registries;
    SystemClock m_clock;
    std::unique_ptr<RunControl> m_control;
    std::unique_ptr<TenantRegistry> m_registry;
    Server m_server;
    TenantId m_tenant;
};

} // namespace tenantry::testsupport
