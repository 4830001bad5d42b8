#include "core/provisioning/onboarding.h"

#include "core/db/sqldialect.h"
#include "core/provisioning/migrationrules.h"
#include "core/registry/operationrepository.h"
#include "core/registry/tenantrepository.h"
#include "core/registry/tenantrules.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct Onboarding {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Onboarding)
};

/// Statements of one step; names and words come quoted into them, and from nowhere else.
class Script
{
public:
    explicit Script(const OperationId &operation) : m_operation(operation.toString()) { }

    /// A function of tenantry_admin, with the operation before the arguments.
    void call(const QString &function, const QStringList &arguments = {})
    {
        QStringList all {literal(m_operation)};
        for (const QString &argument : arguments)
            all << literal(argument);
        add(QStringLiteral("select tenantry_admin.%1(%2);").arg(function, all.join(QStringLiteral(", "))));
    }
    void callStep(const QString &function, int step)
    {
        add(QStringLiteral("select tenantry_admin.%1(%2, %3);").arg(function, literal(m_operation)).arg(step));
    }
    void add(const QString &statement) { m_statements << statement; }
    [[nodiscard]] QString name(const QString &identifier) { return take(m_dialect.quoteIdentifier(identifier)); }
    [[nodiscard]] Result<QString> text() const
    {
        if (m_error)
            return fail(*m_error);
        return QString(m_statements.join(u'\n') + u'\n');
    }

private:
    QString literal(const QString &text) { return take(m_dialect.quoteLiteral(text)); }
    QString take(const Result<QString> &quoted)
    {
        if (!quoted)
            m_error = quoted.error();
        return quoted.value_or(QString());
    }
    const SqlDialect &m_dialect = SqlDialect::of(Engine::PostgreSQL);
    QString m_operation;
    QStringList m_statements;
    std::optional<Error> m_error;
};

/// The history of golang-migrate, written in the transaction of its DDL.
void addMigrations(Script &script, const MigrationFolder &folder, const TenantNames &names)
{
    const QString schema = script.name(names.base);
    const QString history = schema + QStringLiteral(".schema_migrations");
    script.add(QStringLiteral("set local role %1;").arg(script.name(names.ddl())));
    script.add(QStringLiteral("set local search_path = %1;").arg(schema));
    script.add(
        QStringLiteral("create table %1 (version bigint not null primary key, dirty boolean not null);").arg(history));
    script.add(QStringLiteral("revoke insert, update, delete on %1 from %2;").arg(history, script.name(names.rw())));
    for (const Migration &migration : folder.migrations) {
        script.add(QStringLiteral("\n-- %1\n%2").arg(migration.fileName, migration.up.trimmed()));
        script.add(QStringLiteral(";\ndelete from %1;\ninsert into %1 values (%2, false);")
                       .arg(history)
                       .arg(migration.version));
    }
    script.add(QStringLiteral("reset role;"));
}

Result<QString> schemaScript(const OnboardingPlan &plan, const MigrationFolder &folder, const RegistryId &registry,
                             int step)
{
    Script script(plan.operation.id);
    script.call(QStringLiteral("open_operation"), {plan.names.base});
    script.callStep(QStringLiteral("mark_step"), step);
    script.call(QStringLiteral("create_schema_tenant"),
                {registry.toString(), plan.tenant.id.toString(), plan.tenant.slug, plan.tenant.schemaVersion});
    script.call(QStringLiteral("lend_ddl"));
    addMigrations(script, folder, plan.names);
    script.call(QStringLiteral("return_ddl"));
    return script.text();
}

Result<QString> undoingScript(const OnboardingPlan &plan)
{
    Script script(plan.operation.id);
    script.call(QStringLiteral("drop_schema_tenant"), {plan.names.base});
    return script.text();
}

Result<QString> activationScript(const OnboardingPlan &plan, int step)
{
    Script script(plan.operation.id);
    script.callStep(QStringLiteral("mark_step"), step);
    script.call(QStringLiteral("activate"));
    return script.text();
}

Result<> addSteps(OnboardingPlan &plan, const MigrationFolder &folder, const RegistryId &registry)
{
    const auto add = [&plan](QLatin1StringView kind, const QString &title, const QString &object) -> OperationStep & {
        OperationStep step;
        step.kind = kind;
        step.title = title;
        step.objectName = object;
        plan.operation.steps.append(step);
        return plan.operation.steps.last();
    };
    add(stepReserve, Onboarding::tr("Reserve the slug %1 in the registry").arg(plan.tenant.slug),
        plan.tenant.id.toString())
        .state = StepState::Done;
    OperationStep &create = add(stepScript,
                                Onboarding::tr("Create roles, schema and %Ln migration(s)", nullptr,
                                               static_cast<int>(folder.migrations.size())),
                                plan.names.base);
    const auto script = schemaScript(plan, folder, registry, 2);
    const auto undo = undoingScript(plan);
    if (!script || !undo)
        return fail(script ? undo : script);
    create.statement = *script;
    create.compensation = *undo;
    add(stepProve, Onboarding::tr("Prove that it and its neighbour cannot reach each other"), plan.names.base);
    OperationStep &activate = add(stepActivate, Onboarding::tr("Activate"), plan.tenant.id.toString());
    return activationScript(plan, 4).map([&](const QString &text) { activate.statement = text; });
}

} // namespace

Result<> checkOnboardingServer(const Server &server)
{
    if (server.engine != Engine::PostgreSQL)
        return fail(ErrorKind::Unsupported, Onboarding::tr("Only PostgreSQL has roles and schemas for tenants."));
    if (server.mode != SessionMode::Direct)
        return fail(ErrorKind::Unsupported,
                    Onboarding::tr("Tenants cannot be made through a transaction pooler: %1.").arg(server.name),
                    Onboarding::tr("Add the server itself to the registry, and onboard through that."));
    constexpr int needed = 3; // our own, and the two logins of the proof
    if (server.connectionBudget < needed)
        return fail(
            ErrorKind::InvalidInput,
            Onboarding::tr("The server %1 has a budget of fewer than %2 connections.").arg(server.name).arg(needed),
            Onboarding::tr("The proof of isolation needs that many at once: raise it with 'tenantryctl server edit'."));
    return {};
}

Result<OnboardingPlan> planOnboarding(const OnboardingRequest &request, const RegistryId &registry)
{
    if (request.tenant.placement.kind != IsolationKind::Schema)
        return fail(ErrorKind::Unsupported,
                    Onboarding::tr("Only tenants with a schema of their own are made here yet."));
    for (const Migration &migration : request.migrations.migrations) {
        if (const auto usable = checkMigration(migration); !usable)
            return fail(usable);
    }
    OnboardingPlan plan;
    plan.tenant = request.tenant;
    plan.tenant.id = TenantId::create();
    plan.tenant.state = TenantState::Provisioning;
    plan.tenant.management = Management::Managed;
    plan.tenant.schemaVersion = QString::number(request.migrations.newest());
    const auto names = newTenantNames(plan.tenant.slug, plan.tenant.id);
    if (!names)
        return fail(names);
    plan.names = *names;
    plan.tenant.placement.schema = names->base;
    if (const auto usable = checkTenant(plan.tenant); !usable)
        return fail(usable);
    plan.operation.id = OperationId::create();
    plan.operation.kind = QStringLiteral("tenant.onboard");
    plan.operation.title = Onboarding::tr("Onboard %1").arg(plan.tenant.name);
    plan.operation.tenant = plan.tenant.id;
    plan.operation.server = plan.tenant.placement.server;
    if (const auto planned = addSteps(plan, request.migrations, registry); !planned)
        return fail(planned);
    int number = 0;
    for (OperationStep &step : plan.operation.steps)
        step.number = ++number;
    return plan;
}

QFuture<Result<Operation>> recordOnboarding(TenantRegistry &registry, const OnboardingPlan &plan, const QString &reason)
{
    return registry.change([plan, reason](Connection &connection, AuditWriter &audit) -> Result<Operation> {
        const auto created = TenantRepository(connection).create(plan.tenant, reason, audit);
        if (!created)
            return fail(created);
        return OperationRepository(connection).plan(plan.operation, audit);
    });
}

} // namespace tenantry
