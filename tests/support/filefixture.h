#pragma once
// A folder of SQLite files that is a server, a registry that knows it, and an application's migrations. Owned by one test program, on its
// thread; all of it is gone when it is.

#include "core/deployment/localfile.h"
#include "core/provisioning/fileplace.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantfile.h"
#include "core/provisioning/tenantrename.h"
#include "core/registry/serverrepository.h"
#include "core/routing/route.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"

#include <QDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry::testsupport {

/// What a runner works with that meets nothing but files.
[[nodiscard]] inline OperationRunner::Services fileServices(TenantRegistry &registry, const Clock &clock,
                                                            RunControl &control)
{
    return {.registry = registry,
            .clock = clock,
            .control = control,
            .open = [](const QString &, const QString &) -> OperationRunner::Opened {
                return fail(ErrorKind::Internal, QStringLiteral("a file is opened by itself"));
            },
            .close = [](const QString &) {},
            .openAs = {},
            .holder = QStringLiteral("test"),
            .observe = {}};
}

class FileFixture
{
public:
    /// The user whom the files belong to; as root somebody else.
    [[nodiscard]] static uid_t owner() { return geteuid() == 0 ? 65534 : geteuid(); }

    /// Again: an empty folder and a new registry. The folder is a path that is there, or one of its own.
    void start(const QString &files = {})
    {
        m_registry.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7055)));
        m_files = files.isEmpty() ? m_folder->filePath(QStringLiteral("files")) : files;
        QVERIFY(QDir().mkdir(migrations()) && QDir().mkdir(sharedMigrations()));
        if (files.isEmpty()) {
            QVERIFY(QDir().mkdir(m_files));
            QCOMPARE(::chmod(m_files.toLocal8Bit().constData(), 0770), 0);
            QCOMPARE(::chown(m_files.toLocal8Bit().constData(), owner(), getegid()), 0);
        }
        write(migrations(), QStringLiteral("0001_base.up.sql"),
              "create table orders (id integer primary key, what text not null);\n"
              "create table log (at text);\n"
              "create trigger noted after insert on orders begin insert into log values (new.what); end;\n");
        write(migrations(), QStringLiteral("0002_notes.up.sql"),
              "create table notes (order_id integer references orders);");
        write(sharedMigrations(), QStringLiteral("0001_base.up.sql"),
              "create table orders (tenant_id text not null, id integer, primary key (tenant_id, id));\n");
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = m_folder->filePath(QStringLiteral("registry.sqlite"));
        m_registry = std::make_unique<TenantRegistry>(spec, PasswordSource(), RegistryFixture::client());
        RegistryCreation creation;
        creation.name = QStringLiteral("Files");
        QVERIFY(answerOf(m_registry->create(creation)));
        Server server;
        server.name = QStringLiteral("files");
        server.engine = Engine::SQLite;
        server.maintenanceDatabase = m_files;
        server.secretSource = SecretSource::None;
        const auto added = answerOf(m_registry->change([server](Connection &connection, AuditWriter &audit) {
            return ServerRepository(connection).add(server, {}, audit);
        }));
        QVERIFY(added);
        m_server = *added;
    }
    [[nodiscard]] QString files() const { return m_files; }
    [[nodiscard]] QString migrations() const { return m_folder->filePath(QStringLiteral("migrations")); }
    [[nodiscard]] QString sharedMigrations() const { return m_folder->filePath(QStringLiteral("shared")); }
    [[nodiscard]] TenantRegistry &registry() { return *m_registry; }
    [[nodiscard]] const Server &server() const { return m_server; }
    static void write(const QString &folder, const QString &name, QByteArrayView text)
    {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.data(), text.size()) == text.size());
    }

    [[nodiscard]] OnboardingRequest request(const QString &slug, IsolationKind kind = IsolationKind::Database) const
    {
        OnboardingRequest request;
        request.tenant.slug = request.tenant.name = slug;
        request.tenant.placement.kind = kind;
        request.tenant.placement.server = m_server.id;
        if (kind == IsolationKind::SharedTable)
            request.tenant.placement.database = QStringLiteral("app.sqlite");
        request.server = m_server;
        request.fileMode = 0660;
        return request;
    }
    /// Planned and recorded. `tamper` may change what was planned.
    [[nodiscard]] Result<OperationId> plan(OnboardingRequest request,
                                           const std::function<void(OnboardingPlan &)> &tamper = {})
    {
        const bool shares = request.tenant.placement.kind == IsolationKind::SharedTable;
        const auto folder = readMigrationFolder(shares ? sharedMigrations() : migrations());
        if (!folder)
            return fail(folder);
        request.migrations = *folder;
        if (const auto possible = checkFilePlace(request); !possible)
            return fail(possible);
        auto plan = planOnboarding(request, m_registry->info().id);
        if (!plan)
            return fail(plan);
        if (tamper)
            tamper(*plan);
        m_tenant = plan->tenant.id;
        const auto recorded = answerOf(recordOnboarding(*m_registry, *plan));
        return recorded ? Result<OperationId>(plan->operation.id) : fail(recorded);
    }
    [[nodiscard]] Result<OperationId> record(const Result<Operation> &planned)
    {
        if (!planned)
            return fail(planned);
        const auto recorded = answerOf(recordChange(*m_registry, *planned));
        return recorded ? Result<OperationId>(planned->id) : fail(recorded);
    }
    using Observe = std::function<void(const OperationStep &, StepMoment)>;
    [[nodiscard]] Result<Operation> run(const OperationId &id, const Observe &observe = {})
    {
        return carryOut(id, observe, false);
    }
    [[nodiscard]] Result<Operation> undo(const OperationId &id) { return carryOut(id, {}, true); }
    [[nodiscard]] Result<Operation> onboard(const QString &slug, IsolationKind kind = IsolationKind::Database)
    {
        return plan(request(slug, kind)).and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Result<Operation> change(const Result<Operation> &planned)
    {
        return record(planned).and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Result<Operation> suspend() { return change(planSuspension(tenant(), m_server)); }
    [[nodiscard]] Result<Operation> resume() { return change(planResumption(tenant(), m_server)); }
    /// The one that was planned last.
    [[nodiscard]] Tenant tenant() { return answerOf(m_registry->tenant(m_tenant)).value_or(Tenant()); }
    [[nodiscard]] QString file() { return tenant().placement.database; }
    [[nodiscard]] Route route() { return routeOf(tenant(), m_server, m_registry->info().id).value_or(Route()); }
    [[nodiscard]] Operation operation(const OperationId &id)
    {
        return answerOf(m_registry->operation(id)).value_or(Operation());
    }
    [[nodiscard]] static FileRights rights(const QString &path)
    {
        const auto facts = factsOf(path);
        return facts && *facts ? (*facts)->rights : FileRights();
    }
    /// The first value of an answer, by somebody who may read the file.
    [[nodiscard]] static QVariant value(const QString &path, const QString &sql)
    {
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = path;
        spec.readOnly = true;
        const auto connection = openOrDie(spec);
        auto rows = connection->query(sql);
        return rows && rows->next() ? rows->value(0) : QVariant();
    }
    /// All that is in the folder, hidden or not.
    [[nodiscard]] QStringList left() const
    {
        return QDir(files()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                       QDir::Name);
    }

private:
    /// As a program of its own would, with a thread that may wait.
    [[nodiscard]] Result<Operation> carryOut(const OperationId &id, const Observe &observe, bool undoes)
    {
        RunControl control;
        OperationRunner::Services services = fileServices(*m_registry, m_clock, control);
        services.observe = observe;
        OperationRunner runner(services);
        return undoes ? runner.undo(id) : runner.run(id);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_files;
    std::unique_ptr<TenantRegistry> m_registry;
    Server m_server;
    SystemClock m_clock;
    TenantId m_tenant;
};

} // namespace tenantry::testsupport
