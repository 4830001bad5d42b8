#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/planjson.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class PlanListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PlanListCommand)
public:
    PlanListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec PlanListCommand::makeSpec()
{
    return {.words = {u"plan"_s, u"list"_s},
            .summary = tr("list plans, by code"),
            .description = tr("Shows the plans that tenants can be on, and those that take no new ones."),
            .examples = {{u"tenantryctl plan list"_s, tr("The codes that an import may name:")}},
            .json = planFields(u"plans[]."_s),
            .actionId = u"plan.list"_s};
}

Result<int> PlanListCommand::run(CommandContext &context) const
{
    const auto plans = context.ask([](TenantRegistry &registry) { return registry.plans(); });
    if (!plans)
        return fail(plans);
    if (context.console().json()) {
        context.console().printJson(spec().name(), {{u"plans"_s, jsonArray(*plans, planJson)}});
        return ExitOk;
    }
    TextTable table({{tr("CODE")}, {tr("NAME")}, {tr("STATE")}, {tr("DESCRIPTION")}});
    for (const Plan &plan : *plans)
        table.add({plan.code, plan.name, plan.retired ? tr("retired") : tr("offered"), plan.description});
    context.console().print(table.toText());
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makePlanListCommand()
{
    return std::make_unique<PlanListCommand>();
}

} // namespace tenantry::ctl
