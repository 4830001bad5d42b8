#pragma once
// A MariaDB server that is prepared for tenants, a login of every day, and a registry that knows both. Owned by one test program, on its
// thread.

#include "core/provisioning/mariadbpreparation.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantlogin.h"
#include "core/provisioning/tenantrename.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/provisioningfixture.h"
#include "tests/support/verifyok.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace tenantry::testsupport {

class MariaDbFleet
{
public:
    void start()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
        asRoot({QStringLiteral("CREATE USER daily@localhost")});
        VERIFY_OK(prepareMariaDb(*root(), QStringLiteral("daily")));
        asRoot({QStringLiteral("GRANT tenantry_reader TO daily@localhost"),
                QStringLiteral("GRANT tenantry_granter TO daily@localhost")});
        QVERIFY(write(QStringLiteral("0001_base.up.sql"),
                      "create table orders (id bigint auto_increment primary key, what text not null);\n"
                      "create view open_orders as select * from orders;\n"
                      "create function answer() returns int deterministic return 42;\n"
                      "create procedure note(w text) begin insert into orders (what) values (w); select 1; end;\n"
                      "create trigger loud before insert on orders for each row set new.what = upper(new.what);\n"));
        QVERIFY(
            write(QStringLiteral("0002_notes.up.sql"),
                  "create table notes (order_id bigint, word text, foreign key (order_id) references orders (id))"));
        QVERIFY(
            writeShared(QStringLiteral("0001_base.up.sql"),
                        "create table countries (code char(2) primary key, name text not null);\n"
                        "insert into countries values ('de', 'Germany');\n"
                        "create table customers (tenant_id uuid not null, id bigint auto_increment, name text not "
                        "null, primary key (tenant_id, id), key (id));\n"
                        "create table orders (tenant_id char(36) not null, id bigint, customer varchar(30) not null "
                        "check (length(customer) > 2), primary key (tenant_id, id));\n"
                        "create table items (tenant_id char(36) not null, id bigint, order_id bigint not null, "
                        "primary key (tenant_id, id), foreign key (tenant_id, order_id) references orders (tenant_id, "
                        "id));\n"));
    }
    /// A registry of its own for each test.
    void begin()
    {
        m_control = std::make_unique<RunControl>();
        m_registry = std::make_unique<TenantRegistry>(m_registries.create(Engine::SQLite), PasswordSource(),
                                                      RegistryFixture::client());
        VERIFY_OK(answerOf(m_registry->open()));
        Server server = serverOn(QStringLiteral("my-1"), daily());
        server.engine = Engine::MariaDB;
        server.tls = TlsMode::Disable;
        const auto added = answerOf(m_registry->change([server](Connection &connection, AuditWriter &audit) {
            return ServerRepository(connection).add(server, {}, audit);
        }));
        VERIFY_OK(added);
        m_recorded = answerOf(m_registry->servers()).value_or(QList<Server>()).value(0);
    }
    /// Whatever tenants there are, by an administrator.
    void dropEverything()
    {
        const auto root = this->root();
        for (const QString &sql : list(QStringLiteral(
                 "SELECT CONCAT('DROP DATABASE IF EXISTS `', SCHEMA_NAME, '`') FROM information_schema.SCHEMATA WHERE "
                 "SCHEMA_NAME LIKE 't\\_%' UNION ALL SELECT CONCAT('DROP ', IF(Host = '', 'ROLE', 'USER'), ' `', User, "
                 "'`', IF(Host = '', '', CONCAT('@`', Host, '`'))) FROM mysql.global_priv WHERE User LIKE 't\\_%' "
                 "UNION ALL SELECT CONCAT('DELETE FROM tenantry_admin.', t) FROM (SELECT 'made' t UNION ALL SELECT "
                 "'member' UNION ALL SELECT 'step_done' UNION ALL SELECT 'operation') x")))
            VERIFY_OK(root->script(sql));
    }
    [[nodiscard]] MariaDbServer &server() { return m_server; }
    [[nodiscard]] const Server &recorded() const { return m_recorded; }
    [[nodiscard]] TenantRegistry &registry() { return *m_registry; }
    [[nodiscard]] QString migrations() const { return m_folder.path(); }
    [[nodiscard]] std::unique_ptr<Connection> root(const QString &database = QStringLiteral("mysql"))
    {
        return openOrDie(m_server.spec(database));
    }
    void asRoot(const QStringList &statements)
    {
        const auto connection = root();
        for (const QString &statement : statements)
            VERIFY_OK(connection->script(statement));
    }
    [[nodiscard]] ConnectionSpec daily(const QString &database = QStringLiteral("information_schema")) const
    {
        ConnectionSpec spec = m_server.spec(database);
        spec.user = QStringLiteral("daily");
        return spec;
    }
    [[nodiscard]] bool write(const QString &name, const QByteArray &sql)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
    }
    bool removeMigration(const QString &name) { return QFile::remove(m_folder.filePath(name)); }
    /// Migrations of tables that tenants share.
    [[nodiscard]] bool writeShared(const QString &name, const QByteArray &sql)
    {
        QFile file(m_sharedFolder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size();
    }
    [[nodiscard]] bool readShared(const QString &name, QByteArray *sql)
    {
        QFile file(m_sharedFolder.filePath(name));
        *sql = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return !sql->isEmpty();
    }
    bool removeShared(const QString &name) { return QFile::remove(m_sharedFolder.filePath(name)); }
    [[nodiscard]] Result<OnboardingPlan> planned(const QString &slug, IsolationKind kind = IsolationKind::Database,
                                                 const QString &key = {})
    {
        OnboardingRequest request;
        request.server = m_recorded;
        request.tenant.slug = slug;
        request.tenant.name = slug;
        request.tenant.placement.kind = kind;
        request.tenant.placement.tenantKey = key;
        request.tenant.placement.server = m_recorded.id;
        const bool shares = kind == IsolationKind::SharedTable;
        request.makesSharedTables = shares
            && value(QStringLiteral("SELECT tenantry_admin.shared_version('%1')").arg(sharedBase(request.sharedName)))
                   .isEmpty();
        request.deployments = m_deployments.path();
        request.deploymentPort = LocalServer::freePort();
        const auto folder = readMigrationFolder(shares ? m_sharedFolder.path() : m_folder.path());
        if (!folder)
            return fail(folder);
        request.migrations = *folder;
        return planOnboarding(request, m_registry->info().id);
    }
    /// Recorded, not run.
    [[nodiscard]] OperationId plan(const QString &slug, IsolationKind kind = IsolationKind::Database,
                                   const QString &key = {})
    {
        const auto made = planned(slug, kind, key);
        if (!made)
            qFatal("%s", qPrintable(made.error().toText()));
        m_plan = *made;
        const auto recorded = answerOf(recordOnboarding(*m_registry, m_plan));
        if (!recorded)
            qFatal("%s", qPrintable(recorded.error().toText()));
        return recorded->id;
    }
    [[nodiscard]] QString base() const { return m_plan.names.base; }
    [[nodiscard]] OperationRunner::Services services()
    {
        return prepared(
            runnerOn(*m_registry, m_clock, *m_control, m_plan.server ? m_plan.server->connectionSpec() : daily()));
    }
    /// As the program opens a server: who is not of the group that makes tenants gets no further.
    [[nodiscard]] static OperationRunner::Services prepared(OperationRunner::Services services)
    {
        services.open = [open = services.open](const QString &database, const QString &login) {
            auto opened = open(database, login);
            const auto usable = opened && login.isEmpty() ? requirePreparation(**opened) : Result<>();
            return usable ? opened : OperationRunner::Opened(fail(usable));
        };
        return services;
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
    /// The server dies there, which is noticed, and comes back.
    [[nodiscard]] bool losesServer(const OperationId &id, int number, StepMoment when, int which)
    {
        int times = 0;
        const auto failed = runWith(id, [&](const OperationStep &step, StepMoment moment) {
            if (step.number == number && moment == when && ++times == which)
                m_server.kill();
        });
        const bool isLost = !failed && failed.error().kind == ErrorKind::Connection;
        const bool isDown = !run(id); // while it is
        ProvisioningFixture::endLeases(m_registry->spec());
        return isLost && isDown && m_server.start();
    }
    /// All steps up to the first of this kind, which is done.
    void runUntil(const OperationId &id, QLatin1StringView kind)
    {
        const auto stopped = runWith(id, [this, kind](const OperationStep &step, StepMoment moment) {
            if (step.kind == kind && moment == StepMoment::Noted)
                m_control->cancel();
        });
        QVERIFY(!stopped);
        m_control = std::make_unique<RunControl>();
    }
    [[nodiscard]] Result<OperationId> record(const Result<Operation> &planned)
    {
        if (!planned)
            return fail(planned);
        return answerOf(recordChange(*m_registry, *planned)).map([](const Operation &one) { return one.id; });
    }
    [[nodiscard]] Result<Operation> carryOut(const Result<Operation> &planned)
    {
        return record(planned).and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Operation operation(const OperationId &id)
    {
        return answerOf(m_registry->operation(id)).value_or(Operation());
    }
    [[nodiscard]] Tenant tenant() { return answerOf(m_registry->tenant(m_plan.tenant.id)).value_or(Tenant()); }
    [[nodiscard]] QStringList list(const QString &sql)
    {
        const auto connection = root();
        auto rows = connection->query(sql);
        if (!rows)
            qFatal("%s", qPrintable(rows.error().toText()));
        QStringList all;
        while (rows->next())
            all << rows->value(0).toString();
        return all;
    }
    [[nodiscard]] QString value(const QString &sql) { return list(sql).value(0); }
    /// What an operation may leave: databases, accounts, roles, rights.
    [[nodiscard]] QString left()
    {
        return list(QStringLiteral(
                        "SELECT CONCAT(SCHEMA_NAME, ' ', SCHEMA_COMMENT) FROM information_schema.SCHEMATA UNION ALL "
                        "SELECT CONCAT(User, '@', Host, ' ', COALESCE(JSON_VALUE(Priv, '$.account_locked'), '')) FROM "
                        "mysql.global_priv UNION ALL SELECT CONCAT(User, ' has ', Db, ' ', Select_priv, Insert_priv, "
                        "Create_priv, Execute_priv) FROM mysql.db UNION ALL SELECT CONCAT(User, ' has ', Db, '.', "
                        "Table_name, ' ', Table_priv) FROM mysql.tables_priv UNION ALL SELECT CONCAT(User, ' is ', "
                        "Role) "
                        "FROM mysql.roles_mapping UNION ALL SELECT CONCAT('made ', name) FROM tenantry_admin.made "
                        "UNION ALL SELECT CONCAT('open ', base) FROM tenantry_admin.operation WHERE closed_at IS NULL "
                        "ORDER BY 1"))
            .join(u'\n');
    }
    /// The same with the tenant's tables, its names taken out: the same for each that is whole.
    [[nodiscard]] QString whole()
    {
        QString text = left() + u'\n'
            + list(QStringLiteral("SELECT CONCAT(TABLE_NAME, ' ', TABLE_TYPE) FROM information_schema.TABLES WHERE "
                                  "TABLE_SCHEMA = '%1' UNION ALL SELECT ROUTINE_NAME FROM information_schema.ROUTINES "
                                  "WHERE ROUTINE_SCHEMA = '%1' UNION ALL SELECT CONCAT(state, epoch, schema_version) "
                                  "FROM `%1`.tenantry UNION ALL SELECT CONCAT(version, dirty) FROM "
                                  "`%1`.schema_migrations ORDER BY 1")
                       .arg(base()))
                  .join(u'\n');
        return text.replace(m_plan.operation.id.toString(), QStringLiteral("OPERATION"))
            .replace(base(), QStringLiteral("BASE"))
            .replace(base().replace(u'_', QStringLiteral("\\_")), QStringLiteral("BASE"));
    }
    /// The login of the tenant's application, with this password.
    [[nodiscard]] Result<> setLogin(const LoginOrder &order = {.passwordFile = QStringLiteral("-")},
                                    const QByteArray &password = "word")
    {
        const auto opened = openOrDie(daily());
        return requirePreparation(*opened).and_then(
            [&] { return changeLogin(*opened, tenant(), order, Secret(password)); });
    }
    [[nodiscard]] ConnectionSpec applicationSpec() const
    {
        ConnectionSpec spec = m_server.spec(m_plan.tenant.placement.database);
        spec.user = base() + QStringLiteral("_app");
        return spec;
    }
    [[nodiscard]] std::unique_ptr<Connection> application()
    {
        if (const auto made = setLogin(); !made)
            qFatal("%s", qPrintable(made.error().toText()));
        return openOrDie(applicationSpec(), "word");
    }

private:
    MariaDbServer m_server;
    RegistryFixture m_registries;
    QTemporaryDir m_folder;
    QTemporaryDir m_sharedFolder;
    DeploymentFolder m_deployments;
    SystemClock m_clock;
    std::unique_ptr<RunControl> m_control;
    std::unique_ptr<TenantRegistry> m_registry;
    Server m_recorded;
    OnboardingPlan m_plan;
};

} // namespace tenantry::testsupport
