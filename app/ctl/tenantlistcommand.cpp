#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/tenantchoice.h"
#include "app/ctl/texttable.h"
#include "core/registry/filter/filtergrammar.h"
#include "core/registry/store/tenantslice.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantListCommand)
public:
    TenantListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

static QString fieldNames()
{
    QStringList names;
    for (const FilterGrammarField &field : tenantFilterGrammar())
        names << field.name;
    return names.join(u", "_s);
}

CommandSpec TenantListCommand::makeSpec()
{
    return {.words = {u"tenant"_s, u"list"_s},
            .summary = tr("list tenants, by slug"),
            .description = tr("FILTER is the grammar of the console: field:value, field:a,b for a or b, a minus before "
                              "a term for not, "
                              "and free text that is looked for in slug, name, external id and contact. All terms have "
                              "to hold. Fields "
                              "are %1.\n\nTerms that begin with a minus follow after --.")
                               .arg(fieldNames()),
            .arguments = {{.name = u"FILTER"_s,
                           .description = tr("Terms of a filter; none = all tenants."),
                           .optional = true,
                           .repeated = true}},
            .options = {savedOption(),
                        {.name = u"limit"_s,
                         .value = u"N"_s,
                         .description = tr("Print at most N tenants; 200 if not given.")},
                        {.name = u"after"_s,
                         .value = u"SLUG"_s,
                         .description = tr("Go on after a page: the slug that it ended with.")}},
            .examples = {{u"tenantryctl tenant list state:active model:schema"_s,
                          tr("The active tenants with a schema of their own:")},
                         {u"tenantryctl tenant list --json --limit 1000 -- -region:eu"_s,
                          tr("The first thousand outside of one region:")},
                         {u"tenantryctl tenant list --saved 'Late payers' region:eu"_s,
                          tr("Those of a saved filter in one region:")}},
            .json =
                QList<JsonField> {{u"next"_s, u"string?"_s, tr("For --after of the next page; null = there is none.")}}
                + tenantFields(u"tenants[]."_s),
            .actionId = u"tenant.list"_s};
}

static void printTable(Console &console, const TenantSlice &page, const Names &names)
{
    TextTable table({{TenantListCommand::tr("SLUG")},
                     {TenantListCommand::tr("NAME")},
                     {TenantListCommand::tr("STATE")},
                     {TenantListCommand::tr("MODEL")},
                     {TenantListCommand::tr("SERVER")},
                     {TenantListCommand::tr("DATABASE")},
                     {TenantListCommand::tr("SCHEMA")},
                     {TenantListCommand::tr("PLAN")},
                     {TenantListCommand::tr("REGION")}});
    for (const Tenant &tenant : page.tenants) {
        const bool placed = !tenant.placement.server.isNull();
        table.add({tenant.slug, tenant.name, tenantStateName(tenant.state),
                   placed ? isolationKindName(tenant.placement.kind) : QString(),
                   names.servers.value(tenant.placement.server), tenant.placement.database, tenant.placement.schema,
                   names.plans.value(tenant.plan), tenant.region});
    }
    console.print(table.toText());
    if (!page.next.isEmpty())
        console.note(TenantListCommand::tr("There are more: go on with --after %1").arg(page.next));
}

Result<int> TenantListCommand::run(CommandContext &context) const
{
    const auto limit = limitOf(context.invocation(), 200);
    if (!limit)
        return fail(limit);
    const auto filter = filterOf(context, context.invocation().arguments.join(u' '));
    if (!filter)
        return fail(filter);
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    const auto page = context.ask([&](TenantRegistry &registry) {
        return registry.readInTransaction([&, after = context.invocation().value(u"after"_s)](Connection &connection) {
            return readTenantSlice(connection, *filter, after, *limit);
        });
    });
    if (!page)
        return fail(page);
    if (context.console().json()) {
        const QJsonArray array =
            jsonArray(page->tenants, [&](const Tenant &tenant) { return tenantJson(tenant, *names); });
        context.console().printJson(spec().name(), {{u"tenants"_s, array}, {u"next"_s, jsonText(page->next)}});
    } else {
        printTable(context.console(), *page, *names);
    }
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantListCommand()
{
    return std::make_unique<TenantListCommand>();
}

} // namespace tenantry::ctl
