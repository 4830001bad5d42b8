#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/filterjson.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class FilterListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FilterListCommand)
public:
    FilterListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec FilterListCommand::makeSpec()
{
    return {.words = {u"filter"_s, u"list"_s},
            .summary = tr("list saved filters, by name"),
            .description = tr("Shows one's own filters and everybody's, as the console and 'filter add' save them."),
            .examples = {{u"tenantryctl filter list"_s, tr("What 'tenant list --saved' takes:")}},
            .json = filterFields(u"filters[]."_s)};
}

Result<int> FilterListCommand::run(CommandContext &context) const
{
    const auto filters = context.ask([](TenantRegistry &registry) { return registry.savedFilters(); });
    if (!filters)
        return fail(filters);
    if (context.console().json()) {
        context.console().printJson(spec().name(), {{u"filters"_s, jsonArray(*filters, filterJson)}});
        return ExitOk;
    }
    TextTable table({{tr("NAME")}, {tr("PAGE")}, {tr("OWNER")}, {tr("EXPRESSION")}});
    for (const SavedFilter &filter : *filters)
        table.add({filter.name, filter.page, filter.owner, filter.expression});
    context.console().print(table.toText());
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeFilterListCommand()
{
    return std::make_unique<FilterListCommand>();
}

} // namespace tenantry::ctl
