#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/filterjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/registry/filter/filterparser.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class FilterAddCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FilterAddCommand)
public:
    FilterAddCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<SavedFilter> wanted(CommandContext &context);
};

CommandSpec FilterAddCommand::makeSpec()
{
    return {.words = {u"filter"_s, u"add"_s},
            .summary = tr("save a filter of tenants under a name"),
            .description =
                tr("The console offers it on the page Tenants; 'tenant list' and 'tenant tag' take it with --saved. "
                   "FILTER is that of 'tenant list'.\n\nTerms that begin with a minus follow after --."),
            .arguments = {{.name = u"NAME"_s, .description = tr("What it is called.")},
                          {.name = u"FILTER"_s, .description = tr("Its terms."), .repeated = true}},
            .options = {{.name = u"shared"_s, .description = tr("For everybody, not for oneself.")}},
            .examples = {{u"tenantryctl filter add 'Late payers' tag:late state:active"_s, tr("One's own:")},
                         {u"tenantryctl filter add --shared 'Outside of Europe' -- -region:eu"_s,
                          tr("Everybody's, with a term that begins with a minus:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
                + filterFields(u"filter."_s),
            .actionId = u"tenant.filters"_s,
            .changes = true};
}

Result<SavedFilter> FilterAddCommand::wanted(CommandContext &context)
{
    SavedFilter filter;
    filter.page = u"tenants"_s;
    filter.name = context.invocation().argument(0).trimmed();
    filter.expression = context.invocation().arguments.mid(1).join(u' ').trimmed();
    const auto parsed = parseFilter(filter.expression, tenantFilterGrammar());
    if (!parsed)
        return fail(parsed);
    if (parsed->isEmpty() || filter.name.isEmpty())
        return fail(ErrorKind::InvalidInput, tr("A saved filter has a name and at least one term."));
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    if (!context.invocation().has(u"shared"_s))
        filter.owner = (*registry)->operatorName();
    return filter;
}

Result<int> FilterAddCommand::run(CommandContext &context) const
{
    auto filter = wanted(context);
    if (!filter)
        return fail(filter);
    if (context.isDryRun()) {
        const auto owner = filter->owner.isEmpty() ? FilterOwner::Everybody : FilterOwner::Oneself;
        const auto taken = findFilter(context, filter->name, owner);
        if (taken)
            return fail(ErrorKind::Constraint, tr("There is a filter of this name already."),
                        tr("Choose another name."));
        if (taken.error().kind != ErrorKind::Missing)
            return fail(taken);
    } else {
        filter = context.ask([&](TenantRegistry &registry) { return registry.saveFilter(*filter); });
    }
    if (!filter)
        return fail(filter);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"filter"_s, filterJson(*filter)}});
    else
        context.console().note((context.isDryRun() ? tr("Would save the filter %1.") : tr("Saved the filter %1."))
                                   .arg(terminalSafe(filter->name)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeFilterAddCommand()
{
    return std::make_unique<FilterAddCommand>();
}

} // namespace tenantry::ctl
