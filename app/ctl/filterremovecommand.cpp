#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/filterjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class FilterRemoveCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FilterRemoveCommand)
public:
    FilterRemoveCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec FilterRemoveCommand::makeSpec()
{
    return {.words = {u"filter"_s, u"remove"_s},
            .summary = tr("delete a saved filter"),
            .description = tr("The tenants that it finds stay as they are."),
            .arguments = {{.name = u"NAME"_s, .description = tr("Its name.")}},
            .options = {{.name = u"shared"_s, .description = tr("Everybody's, not one's own.")}},
            .examples = {{u"tenantryctl filter remove 'Late payers'"_s, tr("One's own:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
                + filterFields(u"filter."_s),
            .actionId = u"filter.remove"_s,
            .changes = true};
}

Result<int> FilterRemoveCommand::run(CommandContext &context) const
{
    const bool isShared = context.invocation().has(u"shared"_s);
    const auto filter =
        findFilter(context, context.invocation().argument(0), isShared ? FilterOwner::Everybody : FilterOwner::Oneself);
    if (!filter)
        return fail(filter);
    if (!context.isDryRun()) {
        const auto removed =
            context.ask([&](TenantRegistry &registry) { return registry.removeFilter(filter->id, filter->revision); });
        if (!removed)
            return fail(removed);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"filter"_s, filterJson(*filter)}});
    else
        context.console().note((context.isDryRun() ? tr("Would delete the filter %1, which finds %2.")
                                                   : tr("Deleted the filter %1, which found %2."))
                                   .arg(terminalSafe(filter->name), terminalSafe(filter->expression)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeFilterRemoveCommand()
{
    return std::make_unique<FilterRemoveCommand>();
}

} // namespace tenantry::ctl
