#pragma once
// A registry, a prepared server, and one tenant after the other in any model. Owned by one test program, on its thread.

#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantrename.h"
#include "tests/support/provisioningfixture.h"
#include "tests/support/verifyok.h"

Q_DECLARE_METATYPE(tenantry::IsolationKind)

namespace tenantry::testsupport {

class PlacementFixture
{
public:
    explicit PlacementFixture(const PostgresCluster::Options &options = {}) : m_server(options) { }
    [[nodiscard]] bool start()
    {
        return m_server.start() && m_server.prepareForDatabases()
            && m_server.cluster().createRole(QStringLiteral("application"));
    }
    /// A registry of its own for each test: a file, or on the server, where `registryWire` leads to it.
    void begin(const QString &registryWire = {})
    {
        m_control = std::make_unique<RunControl>();
        ConnectionSpec spec =
            m_server.newRegistry(registryWire.isEmpty() ? Engine::SQLite : Engine::PostgreSQL, &m_serverId);
        if (!registryWire.isEmpty())
            spec.host = registryWire;
        m_registry = std::make_unique<TenantRegistry>(spec, PasswordSource(), RegistryFixture::client());
        if (const auto opened = answerOf(m_registry->open()); !opened)
            qFatal("%s", qPrintable(opened.error().toText()));
    }
    [[nodiscard]] ProvisioningFixture &place() { return m_server; }
    [[nodiscard]] PostgresCluster &cluster() { return m_server.cluster(); }
    [[nodiscard]] TenantRegistry &registry() { return *m_registry; }
    [[nodiscard]] const OnboardingPlan &planned() const { return m_plan; }
    static void addKinds()
    {
        QTest::addColumn<IsolationKind>("kind");
        for (const auto kind :
             {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database, IsolationKind::Deployment})
            QTest::newRow(qPrintable(isolationKindName(kind))) << kind;
    }

    QString wire {}; ///< by which programs reach the server, where it is not its socket itself
    /// Recorded, not run.
    [[nodiscard]] OperationId plan(const QString &slug, IsolationKind kind, bool makesTables = true)
    {
        const auto planned = m_server.plan(slug, m_serverId, m_registry->info().id, kind, makesTables);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().toText()));
        m_plan = *planned;
        const auto recorded = answerOf(recordOnboarding(*m_registry, m_plan));
        if (!recorded)
            qFatal("%s", qPrintable(recorded.error().toText()));
        return recorded->id;
    }
    [[nodiscard]] OperationRunner::Services services()
    {
        ConnectionSpec spec = m_plan.server ? server().connectionSpec() : m_server.daily();
        if (!wire.isEmpty())
            spec.host = wire;
        return runnerOn(*m_registry, m_clock, *m_control, spec);
    }
    [[nodiscard]] Result<Operation> run(const OperationId &id) { return OperationRunner(services()).run(id); }
    [[nodiscard]] Result<Operation> undo(const OperationId &id) { return OperationRunner(services()).undo(id); }
    /// Runs until `observe` says so, which sees each moment.
    [[nodiscard]] Result<Operation> runWith(const OperationId &id,
                                            std::function<void(const OperationStep &, StepMoment)> observe)
    {
        OperationRunner::Services services = this->services();
        services.observe = std::move(observe);
        return OperationRunner(services).run(id);
    }
    /// All steps up to the first of this kind, which is done.
    void runUntil(const OperationId &id, QLatin1StringView kind)
    {
        const auto stopped = runWith(id, [this, kind](const OperationStep &step, StepMoment moment) {
            if (step.kind == kind && moment == StepMoment::Noted)
                m_control->cancel();
        });
        if (stopped)
            qFatal("the operation did not stop");
        m_control = std::make_unique<RunControl>();
    }
    /// The second one is refused while the first is at work, and can be undone; the first goes on to its end.
    void refuseSecond(const Result<Operation> &firstPlan, const Result<Operation> &secondPlan)
    {
        const auto first = record(firstPlan);
        const auto second = record(secondPlan);
        VERIFY_OK(first);
        VERIFY_OK(second);
        runUntil(*first, stepScript);
        const auto refused = run(*second);
        QVERIFY(!refused);
        QCOMPARE(refused.error().sqlState, QStringLiteral("55000"));
        VERIFY_OK(undo(*second));
        VERIFY_OK(run(*first));
    }
    [[nodiscard]] Result<OperationId> record(const Result<Operation> &planned)
    {
        if (!planned)
            return fail(planned);
        return answerOf(recordChange(*m_registry, *planned)).map([](const Operation &operation) {
            return operation.id;
        });
    }
    [[nodiscard]] Result<Operation> suspend()
    {
        return record(planSuspension(tenant(), server())).and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Result<Operation> resume()
    {
        return record(planResumption(tenant(), server())).and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Result<Operation> archive(const ArchiveTerms &terms = {})
    {
        return record(planArchive(tenant(), server(), terms)).and_then([this](const OperationId &id) {
            return run(id);
        });
    }
    [[nodiscard]] Result<Operation> unarchive()
    {
        const auto terms = answerOf(archiveTerms(*m_registry, m_plan.tenant.id)).value_or(std::nullopt);
        return record(planUnarchive(tenant(), server(), terms ? terms->before : TenantState::Suspended))
            .and_then([this](const OperationId &id) { return run(id); });
    }
    [[nodiscard]] Result<Operation> rename(const QString &slug, const QString &name)
    {
        return record(planRename(tenant(), server(), {slug, name})).and_then([this](const OperationId &id) {
            return run(id);
        });
    }

    /// The tenant that was planned last, and its server, as they are recorded now.
    [[nodiscard]] Tenant tenant() { return answerOf(m_registry->tenant(m_plan.tenant.id)).value_or(Tenant()); }
    [[nodiscard]] Server server() { return answerOf(m_registry->server(tenant().placement.server)).value_or(Server()); }
    /// Of the server of the tenant.
    [[nodiscard]] std::unique_ptr<Connection> superuser(const QString &database = QStringLiteral("postgres"))
    {
        if (!m_plan.server)
            return openOrDie(cluster().spec(database));
        ConnectionSpec spec = server().connectionSpec(database);
        spec.user = QString(LocalPostgres::superuser);
        return openOrDie(spec);
    }
    /// As the superuser, in the database of the tenant.
    [[nodiscard]] QString value(const QString &sql)
    {
        return cluster().value(sql, tenant().placement.database).value_or(QStringLiteral("?"));
    }
    /// What an operation may leave on the servers and in the registry.
    [[nodiscard]] QString left()
    {
        return m_server.everything() + QString::number(answerOf(m_registry->servers())->size());
    }
    /// All that is there with the tenant that was planned last, its names taken out: the same for each that is whole.
    [[nodiscard]] QString whole()
    {
        const Placement place = tenant().placement;
        const QString base = m_plan.names.base;
        QString text = left();
        if (place.kind == IsolationKind::Database)
            text += m_server.fingerprint(base);
        if (place.kind == IsolationKind::Deployment)
            text += ProvisioningFixture::fingerprint(*superuser(base));
        if (place.kind == IsolationKind::SharedTable)
            text += value(
                QStringLiteral("select string_agg(state, ' ' order by state) from %1.tenantry").arg(place.schema));
        return text.replace(base, QStringLiteral("BASE")).replace(base.last(12), QStringLiteral("DIGITS"));
    }
    /// What the application of the tenant has: a login with the role of its writer.
    [[nodiscard]] std::unique_ptr<Connection> application()
    {
        const Placement place = tenant().placement;
        const bool sharesRoles = place.kind == IsolationKind::SharedTable && !m_server.hasOwnRoles;
        const QString base = sharesRoles ? place.schema : namesOf(tenant()).base;
        if (const auto granted = cluster().run(QStringLiteral("grant %1_rw to application").arg(base)); !granted)
            qFatal("%s", qPrintable(granted.error().toText()));
        return openOrDie(cluster().spec(place.database, QStringLiteral("application")));
    }

private:
    ProvisioningFixture m_server;
    SystemClock m_clock;
    std::unique_ptr<RunControl> m_control;
    std::unique_ptr<TenantRegistry> m_registry;
    ServerId m_serverId;
    OnboardingPlan m_plan;
};

} // namespace tenantry::testsupport
