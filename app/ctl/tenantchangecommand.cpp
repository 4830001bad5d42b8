#include "app/ctl/commands.h"
#include "app/ctl/operationaccess.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/operationtrial.h"
#include "core/provisioning/tenantchange.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Shutting a tenant out, and letting it in again.
class TenantChangeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantChangeCommand)
public:
    explicit TenantChangeCommand(bool suspends) : Command(makeSpec(suspends)), m_suspends(suspends) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(bool suspends);
    /// Asks the server whether it would let it happen; nothing stays.
    [[nodiscard]] static Result<> tryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                         const Operation &operation);
    [[nodiscard]] Result<> carryOut(CommandContext &context, const Server &server, Operation &operation) const;
    bool m_suspends;
};

CommandSpec TenantChangeCommand::makeSpec(bool suspends)
{
    return {.words = {u"tenant"_s, suspends ? u"suspend"_s : u"resume"_s},
            .summary = suspends ? tr("shut a tenant out of its data") : tr("let a suspended tenant work again"),
            .description = suspends ? tr("The application's role can reach none of the tenant's data any more, in "
                                         "sessions that are open too; its "
                                         "neighbours go on. With a schema, database or server of its own the roles "
                                         "lose the schema, in shared tables the "
                                         "policies show no row and take none. It is proven with a login that holds "
                                         "what the application holds, and "
                                         "only then recorded. Its data stays as it is.")
                                    : tr("Gives the roles of a suspended tenant back exactly what they held before."),
            .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
            .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
            .examples = {{suspends ? u"tenantryctl tenant suspend kestrel --reason 'unpaid since May' --yes"_s
                                   : u"tenantryctl tenant resume kestrel"_s,
                          suspends ? tr("One that does not pay:") : tr("One that paid:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
                + tenantFields(u"tenant."_s) + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
            .actionId = suspends ? u"tenant.suspend"_s : u"tenant.resume"_s,
            .changes = true,
            .asks = suspends};
}

Result<> TenantChangeCommand::tryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                     const Operation &operation)
{
    OperationAccess access(context, server);
    const auto opened = access.open(tenant.placement.database);
    return opened ? tryChange(**opened, tenant, operation) : Result<>(fail(opened));
}

Result<> TenantChangeCommand::carryOut(CommandContext &context, const Server &server, Operation &operation) const
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    OperationAccess access(context, server);
    const auto recorded =
        context.await(**registry, recordChange(**registry, operation, context.invocation().value(u"reason"_s)));
    if (!recorded)
        return fail(recorded);
    auto done = access.runner(**registry).run(operation.id);
    if (!done)
        return fail(done);
    operation = *std::move(done);
    return {};
}

Result<int> TenantChangeCommand::run(CommandContext &context) const
{
    auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    const auto server = findServerOf(context, *tenant);
    if (!server)
        return fail(server);
    auto operation = m_suspends ? planSuspension(*tenant, *server) : planResumption(*tenant, *server);
    if (!operation)
        return fail(operation);
    // Before anything is recorded.
    if (const auto tried = tryOut(context, *tenant, *server, *operation); !tried)
        return fail(tried);
    if (!context.isDryRun()) {
        if (m_suspends) {
            const QString question = tr("Shut %1 out of its data?").arg(terminalSafe(tenant->name));
            if (const auto agreed = context.confirm(question); !agreed)
                return fail(agreed);
        }
        if (const auto done = carryOut(context, *server, *operation); !done)
            return fail(done);
        tenant = context.ask([&](TenantRegistry &r) { return r.tenant(tenant->id); });
        if (!tenant)
            return fail(tenant);
    }
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"tenant"_s, tenantJson(*tenant, *names)},
                                     {u"operation"_s, operationJson(*operation, *names)}});
    else if (context.isDryRun())
        context.console().print(statementsOf(*operation));
    else
        context.console().note(
            tr("%1 is %2; operation %3.")
                .arg(terminalSafe(tenant->name), tenantStateName(tenant->state), operation->id.toString()));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantSuspendCommand()
{
    return std::make_unique<TenantChangeCommand>(true);
}

std::unique_ptr<Command> makeTenantResumeCommand()
{
    return std::make_unique<TenantChangeCommand>(false);
}

} // namespace tenantry::ctl
