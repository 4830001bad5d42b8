#pragma once
// A server with a database that is prepared for tenants, a login of every day, and a registry that knows both. Owned by one test
// program, on its thread.

#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/serverpreparation.h"
#include "core/registry/serverrepository.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"

#include <QFile>

namespace tenantry::testsupport {

class ProvisioningFixture
{
public:
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
                     "create table notes (order_id bigint references orders, word text);");
    }
    [[nodiscard]] PostgresCluster &cluster() { return m_registries.cluster(); }
    [[nodiscard]] RegistryFixture &registries() { return m_registries; }
    [[nodiscard]] ConnectionSpec daily() { return cluster().spec(QStringLiteral("fleet"), QStringLiteral("daily")); }
    [[nodiscard]] std::shared_ptr<Connection> superuser()
    {
        return openOrDie(cluster().spec(QStringLiteral("fleet"), cluster().superuser()));
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); } ///< of the migrations
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
    /// What onboarding would do for a slug, from the folder.
    [[nodiscard]] Result<OnboardingPlan> plan(const QString &slug, const ServerId &server, const RegistryId &registry)
    {
        auto folder = readMigrationFolder(m_folder.path());
        if (!folder)
            return fail(folder);
        OnboardingRequest request;
        request.migrations = *std::move(folder);
        request.tenant.slug = slug;
        request.tenant.name = slug;
        request.tenant.placement = {IsolationKind::Schema, server, QStringLiteral("fleet"), {}, {}, 1};
        return planOnboarding(request, registry);
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
    [[nodiscard]] QString fingerprint()
    {
        const auto found = cluster().value(
            QStringLiteral(
                "select coalesce(string_agg(what, E'\\n' order by what), '') from ("
                "select 'schema ' || nspname || ' ' || nspacl::text from pg_namespace where nspname ~ '^t_' union all "
                "select 'role ' || rolname || ' ' || rolcanlogin from pg_roles where rolname ~ '^t_' union all "
                "select 'member ' || roleid::regrole || ' ' || member::regrole from pg_auth_members where member = "
                "'daily'::regrole "
                "union all select 'default ' || defaclrole::regrole::text || ' ' || defaclobjtype::text || ' ' || "
                "defaclacl::text from "
                "pg_default_acl "
                "union all "
                "select 'relation ' || relnamespace::regnamespace || '.' || relname || ' ' || relowner::regrole || ' ' "
                "|| "
                "coalesce(relacl::text, '') from pg_class where relnamespace::regnamespace::text ~ '^t_') w (what)"),
            QStringLiteral("fleet"));
        if (!found)
            qFatal("%s", qPrintable(found.error().toText()));
        return *found;
    }

private:
    RegistryFixture m_registries;
    QTemporaryDir m_folder;
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
    return {.registry = registry,
            .clock = clock,
            .control = control,
            .open =
                [daily, opened](const QString &database) {
                    ConnectionSpec spec = daily;
                    spec.database = database;
                    return opened(spec, {});
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
