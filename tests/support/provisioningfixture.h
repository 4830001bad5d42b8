#pragma once
// A server with a database that is prepared for tenants, a login of every day, and a registry that knows both. Owned by one test
// program, on its thread.

#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/serverpreparation.h"
#include "core/registry/serverrepository.h"
#include "tests/support/answerof.h"
#include "tests/support/deploymentfolder.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"

#include <QDir>
#include <QFile>

namespace tenantry::testsupport {

class ProvisioningFixture
{
public:
    explicit ProvisioningFixture(const PostgresCluster::Options &options = {}) : m_registries(options) { }
    /// False: see cluster().errorString().
    [[nodiscard]] bool start()
    {
        return m_registries.start() && cluster().createDatabase(QStringLiteral("fleet")).has_value()
            && cluster().createRole(QStringLiteral("daily")).has_value()
            && prepareDatabase(*superuser(), QStringLiteral("daily")).has_value()
            && write(QStringLiteral("0001_base.up.sql"),
                     "create table orders (id bigint generated always as identity primary key, what text not null);\n"
                     "create view open_orders with (security_invoker) as select * from orders;\n"
                     "create function answer() returns integer language sql as 'select 42';\n")
            && write(QStringLiteral("0001_base.down.sql"), "drop view open_orders; drop table orders;\n")
            && write(QStringLiteral("0002_notes.up.sql"),
                     "create table notes (order_id bigint references orders, word text);")
            && writeShared(
                   QStringLiteral("0001_base.up.sql"),
                   "create table countries (code text primary key, name text not null);\n"
                   "create table customers (tenant_id uuid not null, id bigint generated always as identity, name text "
                   "not null, "
                   "primary key (tenant_id, id), unique (id));\n"
                   "create table orders (tenant_id uuid not null, id bigint generated always as identity, customer_id "
                   "bigint not "
                   "null, country text references countries, primary key (tenant_id, id), foreign key (tenant_id, "
                   "customer_id) "
                   "references customers);\n"
                   "create table addresses (id bigint generated always as identity primary key, customer_id bigint not "
                   "null "
                   "references customers (id), line text not null);\n"
                   "create table events (tenant_id uuid not null, id uuid not null default gen_random_uuid(), at date "
                   "not null "
                   "default current_date, what text, primary key (tenant_id, id, at)) partition by range (at);\n"
                   "create table events_all partition of events default;\n");
    }
    bool hasOwnRoles = false; ///< of tenants in shared tables that are planned
    [[nodiscard]] PostgresCluster &cluster() { return m_registries.cluster(); }
    [[nodiscard]] RegistryFixture &registries() { return m_registries; }
    [[nodiscard]] ConnectionSpec daily() { return cluster().spec(QStringLiteral("fleet"), QStringLiteral("daily")); }
    [[nodiscard]] std::shared_ptr<Connection> superuser()
    {
        return openOrDie(cluster().spec(QStringLiteral("fleet"), cluster().superuser()));
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); } ///< of the migrations
    [[nodiscard]] QString sharedFolder() const { return m_sharedFolder.path(); } ///< of those for shared tables
    bool write(const QString &name, const QByteArray &sql)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
    }

    /// A new registry with the server in it.
    [[nodiscard]] ConnectionSpec newRegistry(Engine engine, ServerId *server)
    {
        const ConnectionSpec spec = m_registries.create(engine);
        ConnectionSpec maintenance = daily();
        maintenance.database = QStringLiteral("postgres");
        const auto added = RegistryFixture::change(*openOrDie(spec), [&](Connection &connection, AuditWriter &audit) {
            return ServerRepository(connection).add(serverOn(QStringLiteral("pg-1"), maintenance), {}, audit);
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().toText()));
        *server = added->id;
        return spec;
    }
    /// What onboarding would do for a slug, from the folder; shared tables are made where `makesTables`.
    [[nodiscard]] Result<OnboardingPlan> plan(const QString &slug, const ServerId &server, const RegistryId &registry,
                                              IsolationKind kind = IsolationKind::Schema, bool makesTables = true)
    {
        const bool shares = kind == IsolationKind::SharedTable;
        auto folder = readMigrationFolder(shares ? m_sharedFolder.path() : m_folder.path());
        if (!folder)
            return fail(folder);
        OnboardingRequest request;
        request.migrations = *std::move(folder);
        request.tenant.slug = slug;
        request.tenant.name = slug;
        request.tenant.placement = {kind, server, QStringLiteral("fleet"), {}, {}, 1};
        request.server =
            serverOn(QStringLiteral("pg-1"), cluster().spec(QStringLiteral("postgres"), QStringLiteral("daily")));
        request.server.id = server;
        request.makesSharedTables = makesTables;
        request.hasOwnRoles = shares && hasOwnRoles;
        request.deployments = m_deployments.path();
        if (kind == IsolationKind::Deployment)
            request.deploymentPort = LocalPostgres::freePort();
        return planOnboarding(request, registry);
    }
    /// For tenants with a database of their own.
    [[nodiscard]] Result<> prepareForDatabases()
    {
        const auto open = [this](const QString &database) -> Result<std::shared_ptr<Connection>> {
            return std::shared_ptr<Connection>(openOrDie(cluster().spec(database, cluster().superuser())));
        };
        return tenantry::prepareForDatabases(open, QStringLiteral("postgres"), QStringLiteral("daily"));
    }
    [[nodiscard]] QString deployments() const { return m_deployments.path(); } ///< where servers of tenants are made
    bool writeShared(const QString &name, const QByteArray &sql)
    {
        QFile file(m_sharedFolder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
    }
    /// A tenant that is active, with all its roles.
    [[nodiscard]] Result<> dropTenant(const TenantNames &names)
    {
        const QString roles = names.rw() + QStringLiteral(", ") + names.ro() + QStringLiteral(", ") + names.owner();
        return cluster().run(
            QStringLiteral("set role tenantry_definer; revoke connect on database fleet from %2; reset role; "
                           "drop schema %1 cascade; drop owned by %2; drop role %2")
                .arg(names.base, roles),
            QStringLiteral("fleet"));
    }
    /// Nobody waits for the end of what a program held that was killed.
    static void endLeases(const ConnectionSpec &registry)
    {
        const auto ended = RegistryFixture::change(*openOrDie(registry), [](Connection &connection, AuditWriter &) {
            return connection.execute(QStringLiteral("update tenantry.lease set expires_us = 0"));
        });
        if (!ended)
            qFatal("%s", qPrintable(ended.error().toText()));
    }
    /// Schemas, roles, memberships and default privileges of tenants: what an operation may leave behind.
    [[nodiscard]] QString fingerprint(const QString &database = QStringLiteral("fleet"))
    {
        return fingerprint(*openOrDie(cluster().spec(database, cluster().superuser())));
    }
    /// The same of any server, as its superuser.
    [[nodiscard]] static QString fingerprint(Connection &superuser)
    {
        auto found = superuser.query(QStringLiteral(
            "select coalesce(string_agg(what, E'\\n' order by what), '') from ("
            "select 'schema ' || nspname || ' ' || nspacl::text from pg_namespace where nspname ~ '^t_' "
            "union all select 'role ' || rolname || ' ' || rolcanlogin from pg_roles where rolname ~ '^t_' "
            "and rolname !~ '^t_template' "
            "union all select 'member ' || roleid::regrole || ' ' || member::regrole from pg_auth_members "
            "where member::regrole::text in ('daily', 'tenantry') "
            "union all select 'default ' || defaclrole::regrole::text || ' ' || defaclobjtype::text || ' ' "
            "|| defaclacl::text from pg_default_acl "
            "union all select 'relation ' || relnamespace::regnamespace || '.' || relname || ' ' || "
            "relowner::regrole || ' ' || coalesce(relacl::text, '') from pg_class "
            "where relnamespace::regnamespace::text ~ '^t_') w (what)"));
        if (!found || !found->next())
            qFatal("%s", qPrintable(found ? QStringLiteral("no answer") : found.error().toText()));
        return found->value(0).toString();
    }

    /// What operations may leave on the server and beside it, but for templates.
    [[nodiscard]] QString everything()
    {
        return fingerprint() + u'\n'
            + cluster()
                  .value(QStringLiteral(
                      "select string_agg(datname || datallowconn || coalesce(datacl::text, ''), ' ' order by datname) "
                      "from pg_database where datname ~ '^(t_|tenantry_new)' and datname !~ '^t_template'"))
                  .value_or(QStringLiteral("?"))
            + QDir(m_deployments.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).join(u' ');
    }
    /// Shared tables, databases and servers of tenants, whatever became of them.
    void dropEverything()
    {
        const auto must = [](const Result<> &done) {
            if (!done)
                qFatal("%s", qPrintable(done.error().toText()));
        };
        const auto names = cluster()
                               .value(QStringLiteral("select string_agg(datname, ' ') from pg_database where datname ~ "
                                                     "'^(t_|tenantry_new)'"))
                               .value_or(QString())
                               .split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            must(cluster().run(QStringLiteral("alter database %1 is_template false").arg(name)));
            must(cluster().run(QStringLiteral("drop database %1 with (force)").arg(name)));
        }
        must(cluster().run(
            QStringLiteral(
                "do $$ declare r text; begin "
                "for r in select nspname from pg_namespace where nspname ~ '^t_' loop execute format('drop schema %I "
                "cascade', r); "
                "end loop; delete from tenantry_admin.step_done; delete from tenantry_admin.loan; "
                "delete from tenantry_admin.operation; for r in select rolname from pg_roles where rolname ~ '^t_' "
                "loop "
                "set local role tenantry_definer; execute format('revoke connect on database fleet from %I', r); reset "
                "role; "
                "execute format('drop owned by %I', r); execute format('drop role %I', r); end loop; end $$"),
            QStringLiteral("fleet")));
        if (const auto gone = m_deployments.eraseServers(); !gone)
            qFatal("%s", qPrintable(gone.error().toText()));
    }

private:
    RegistryFixture m_registries;
    QTemporaryDir m_folder;
    QTemporaryDir m_sharedFolder;
    DeploymentFolder m_deployments;
};

/// The services of a runner that works through the login of every day, and whose proof needs no password.
[[nodiscard]] inline OperationRunner::Services runnerOn(TenantRegistry &registry, const Clock &clock,
                                                        RunControl &control, const ConnectionSpec &daily)
{
    const auto opened = [](const ConnectionSpec &spec, const Secret &password) -> OperationRunner::Opened {
        auto connection = Connection::open(spec, password);
        if (!connection)
            return fail(connection);
        return std::shared_ptr<Connection>(*std::move(connection));
    };
    const auto kept = std::make_shared<QMap<std::pair<QString, QString>, std::shared_ptr<Connection>>>();
    return {.registry = registry,
            .clock = clock,
            .control = control,
            .open =
                [daily, opened, kept](const QString &database, const QString &login) {
                    std::shared_ptr<Connection> &one = (*kept)[{database, login}];
                    if (one && one->isOpen())
                        return OperationRunner::Opened(one);
                    ConnectionSpec spec = daily;
                    spec.database = database;
                    if (!login.isEmpty())
                        spec.user = login;
                    auto fresh = opened(spec, {});
                    one = fresh.value_or(nullptr);
                    return fresh;
                },
            .close =
                [kept](const QString &database) {
                    kept->removeIf([&](const auto &one) { return one.key().first == database; });
                },
            .openAs =
                [daily, opened](const QString &database, const QString &login, const Secret &password) {
                    ConnectionSpec spec = daily;
                    spec.database = database;
                    spec.user = login;
                    return opened(spec, password);
                },
            .holder = QStringLiteral("test"),
            .observe = {}};
}

} // namespace tenantry::testsupport
