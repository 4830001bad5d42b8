#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
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
            .description = tr("Shows one's own filters and everybody's, as the console saves them."),
            .examples = {{u"tenantryctl filter list"_s, tr("What 'tenant list --saved' takes:")}},
            .json = {{u"filters[].id"_s, u"string"_s, tr("Id of the filter.")},
                     {u"filters[].page"_s, u"string"_s, tr("The page it belongs to, such as tenants.")},
                     {u"filters[].name"_s, u"string"_s, tr("Its name.")},
                     {u"filters[].expression"_s, u"string"_s, tr("Its terms.")},
                     {u"filters[].owner"_s, u"string?"_s, tr("Whose it is; null = everybody's.")},
                     {u"filters[].pinned"_s, u"boolean"_s, tr("The console shows it above the list.")},
                     {u"filters[].revision"_s, u"integer"_s, tr("Rises with every change of the record.")}}};
}

QJsonObject filterJson(const SavedFilter &filter)
{
    return {{u"id"_s, filter.id.toString()},
            {u"page"_s, filter.page},
            {u"name"_s, filter.name},
            {u"expression"_s, filter.expression},
            {u"owner"_s, jsonText(filter.owner)},
            {u"pinned"_s, filter.pinned},
            {u"revision"_s, filter.revision}};
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
