#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/planjson.h"
#include "core/registry/tenantrules.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class PlanAddCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PlanAddCommand)
public:
    PlanAddCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec PlanAddCommand::makeSpec()
{
    return {.words = {u"plan"_s, u"add"_s},
            .summary = tr("add a plan that tenants can be on"),
            .description = tr("An import puts tenants on plans by their code, and refuses codes that are not known."),
            .arguments = {{.name = u"CODE"_s, .description = tr("1 to 63 of the letters a to z, digits and hyphens.")},
                          {.name = u"NAME"_s, .description = tr("What people call the plan.")}},
            .options = {{.name = u"description"_s, .value = u"TEXT"_s, .description = tr("What it is, in a line.")}},
            .examples = {{u"tenantryctl plan add enterprise Enterprise"_s, tr("A plan:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
                + planFields(u"plan."_s),
            .actionId = u"plan.add"_s,
            .changes = true};
}

Result<int> PlanAddCommand::run(CommandContext &context) const
{
    Plan plan;
    plan.code = context.invocation().argument(0);
    plan.name = context.invocation().argument(1);
    plan.description = context.invocation().value(u"description"_s);
    if (const auto usable = checkPlan(plan); !usable)
        return fail(usable);
    if (!context.isDryRun()) {
        const auto saved = context.ask([&](TenantRegistry &registry) { return registry.savePlan(plan); });
        if (!saved)
            return fail(saved);
        plan = *saved;
    }
    if (context.console().json())
        context.console().printJson(spec().name(), {{u"dryRun"_s, context.isDryRun()}, {u"plan"_s, planJson(plan)}});
    else
        context.console().note(context.isDryRun() ? tr("Would add the plan %1.").arg(plan.code)
                                                  : tr("Added the plan %1.").arg(plan.code));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makePlanAddCommand()
{
    return std::make_unique<PlanAddCommand>();
}

} // namespace tenantry::ctl
