#include "app/ctl/commands.h"
#include "app/ctl/operationaccess.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantOnboardCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantOnboardCommand)
public:
    TenantOnboardCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<OnboardingRequest> wanted(CommandContext &context, const Server &server);
    void print(CommandContext &context, const OnboardingPlan &plan, const Names &names) const;
};

CommandSpec TenantOnboardCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"onboard"_s},
        .summary = tr("make a new tenant on a server"),
        .description = tr(
            "Makes the tenant's roles, its schema and its tables from a folder of migrations, proves that it cannot "
            "reach its neighbour nor its neighbour it, and only then activates it. Each step is in the journal before "
            "it runs: after a crash 'operation resume' goes on, and 'operation undo' takes everything away.\n\nThe "
            "database has to be prepared once: see 'server prepare'. With --dry-run the exact statements are printed "
            "and nothing is written anywhere."),
        .arguments = {{.name = u"SLUG"_s, .description = tr("1 to 63 of the letters a to z, digits and hyphens.")}},
        .options = {{.name = u"name"_s, .value = u"NAME"_s, .description = tr("What people call it; else the slug.")},
                    {.name = u"server"_s, .value = u"SERVER"_s, .description = tr("The server it shall live on.")},
                    {.name = u"database"_s,
                     .value = u"DATABASE"_s,
                     .description = tr("The database that shall hold it.")},
                    {.name = u"migrations"_s,
                     .value = u"FOLDER"_s,
                     .description = tr("The application's migrations: pairs of NUMBER_title.up.sql and .down.sql.")},
                    {.name = u"region"_s, .value = u"REGION"_s, .description = tr("Where it is.")},
                    {.name = u"owner"_s, .value = u"WHO"_s, .description = tr("Who answers for it here.")},
                    {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{u"tenantryctl tenant onboard kestrel --name 'Kestrel Aviation' --server pg-eu-1 --database app "
                      "--migrations schema --dry-run"_s,
                      tr("What would be run:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + tenantFields(u"tenant."_s) + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
        .actionId = u"tenant.onboard"_s,
        .changes = true};
}

Result<OnboardingRequest> TenantOnboardCommand::wanted(CommandContext &context, const Server &server)
{
    const Invocation &invocation = context.invocation();
    for (const QString &option : {u"database"_s, u"migrations"_s}) {
        if (invocation.value(option).isEmpty())
            return fail(ErrorKind::InvalidInput, tr("--%1 is missing.").arg(option));
    }
    OnboardingRequest request;
    request.tenant.slug = invocation.argument(0);
    request.tenant.name = invocation.has(u"name"_s) ? invocation.value(u"name"_s) : request.tenant.slug;
    request.tenant.region = invocation.has(u"region"_s) ? invocation.value(u"region"_s) : server.region;
    request.tenant.owner = invocation.value(u"owner"_s);
    request.tenant.placement.kind = IsolationKind::Schema;
    request.tenant.placement.server = server.id;
    request.tenant.placement.database = invocation.value(u"database"_s);
    return request;
}

void TenantOnboardCommand::print(CommandContext &context, const OnboardingPlan &plan, const Names &names) const
{
    if (context.console().json()) {
        QJsonObject operation = operationJson(plan.operation, names);
        operation.insert(u"steps"_s, jsonArray(plan.operation.steps, stepJson));
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"tenant"_s, tenantJson(plan.tenant, names)},
                                     {u"operation"_s, operation}});
        return;
    }
    if (!context.isDryRun()) {
        context.console().note(tr("%1 is active in the schema %2; operation %3.")
                                   .arg(terminalSafe(plan.tenant.name), plan.names.base, plan.operation.id.toString()));
        return;
    }
    context.console().print(statementsOf(plan.operation));
}

Result<int> TenantOnboardCommand::run(CommandContext &context) const
{
    if (context.invocation().value(u"server"_s).isEmpty())
        return fail(ErrorKind::InvalidInput, tr("--%1 is missing.").arg(u"server"_s));
    const auto server = findServer(context, context.invocation().value(u"server"_s));
    if (!server)
        return fail(server);
    const auto request = wanted(context, *server);
    if (!request)
        return fail(request);
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    OperationAccess access(context, *server);
    auto plan = checkOnboarding(*request, context.invocation().value(u"migrations"_s), *server, (*registry)->info().id,
                                [&access](const QString &database) { return access.open(database); });
    if (!plan)
        return fail(plan);
    if (!context.isDryRun()) {
        const auto recorded =
            context.await(**registry, recordOnboarding(**registry, *plan, context.invocation().value(u"reason"_s)));
        if (!recorded)
            return fail(recorded);
        auto done = access.runner(**registry).run(plan->operation.id);
        if (!done)
            return fail(done);
        plan->operation = *std::move(done);
        auto tenant = context.ask([&](TenantRegistry &r) { return r.tenant(plan->tenant.id); });
        if (!tenant)
            return fail(tenant);
        plan->tenant = *std::move(tenant);
    }
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    print(context, *plan, *names);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantOnboardCommand()
{
    return std::make_unique<TenantOnboardCommand>();
}

} // namespace tenantry::ctl
