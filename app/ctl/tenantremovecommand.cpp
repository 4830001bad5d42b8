#include "app/ctl/commands.h"
#include "app/ctl/operationaccess.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/operationjobs.h"
#include "core/provisioning/tenantchange.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantRemoveCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantRemoveCommand)
public:
    TenantRemoveCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec TenantRemoveCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"remove"_s},
        .summary = tr("take away a tenant that never became active"),
        .description = tr(
            "Undoes the onboarding that did not come to its end: whatever it made on the server is taken away, and the "
            "slug is free again. A tenant that was ever active has data, and is not removed so."),
        .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
        .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{u"tenantryctl tenant remove kestrel --yes"_s, tr("One whose onboarding failed:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                                  {u"statements"_s, u"string"_s, tr("What was to be run, as a text for psql.")}}
            + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
        .actionId = u"tenant.remove"_s,
        .changes = true,
        .asks = true};
}

Result<int> TenantRemoveCommand::run(CommandContext &context) const
{
    const auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    auto operation = context.ask([&](TenantRegistry &registry) { return unfinishedOnboarding(registry, *tenant); });
    if (!operation)
        return fail(operation);
    const auto server = serverOf(context, *operation);
    if (!server)
        return fail(server);
    const QString statements = undoStatementsOf(*operation);
    if (!context.isDryRun()) {
        const QString question = tr("Take away what was made of %1?").arg(terminalSafe(tenant->name));
        if (const auto agreed = context.confirm(question); !agreed)
            return fail(agreed);
        operation = carryOut(context, *server, *operation, true, spec().actionId);
        if (!operation)
            return fail(operation);
    }
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"statements"_s, statements},
                                     {u"operation"_s, operationJson(*operation, *names)}});
    else if (context.isDryRun())
        context.console().print(statements);
    else
        context.console().note(tr("%1 is taken away.").arg(terminalSafe(tenant->name)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantRemoveCommand()
{
    return std::make_unique<TenantRemoveCommand>();
}

} // namespace tenantry::ctl
