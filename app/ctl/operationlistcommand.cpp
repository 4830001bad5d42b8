#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class OperationListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::OperationListCommand)
public:
    OperationListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec OperationListCommand::makeSpec()
{
    return {.words = {u"operation"_s, u"list"_s},
            .summary = tr("list operations, the newest first"),
            .description =
                tr("An operation is a journaled change to the fleet. One that is neither done nor undone may need "
                   "somebody: --open lists those."),
            .options = QList<OptionSpec> {{.name = u"tenant"_s,
                                           .value = u"TENANT"_s,
                                           .description = tr("Only those of one tenant: its slug or id.")},
                                          {.name = u"open"_s, .description = tr("Only those neither done nor undone.")}}
                + pagingOptions(),
            .examples = {{u"tenantryctl operation list --open"_s, tr("What is not finished:")}},
            .json =
                QList<JsonField> {{u"next"_s, u"string?"_s, tr("For --after of the next page; null = there is none.")}}
                + operationFields(u"operations[]."_s),
            .actionId = u"operation.list"_s};
}

Result<int> OperationListCommand::run(CommandContext &context) const
{
    const auto limit = limitOf(context.invocation(), 50);
    if (!limit)
        return fail(limit);
    const auto after = pageKeyOf(context.invocation());
    if (!after)
        return fail(after);
    OperationQuery query {{}, context.invocation().has(u"open"_s), *after, *limit};
    if (const QString slug = context.invocation().value(u"tenant"_s); !slug.isEmpty()) {
        const auto tenant = findTenant(context, slug);
        if (!tenant)
            return fail(tenant);
        query.tenant = tenant->id;
    }
    const auto page = context.ask([&](TenantRegistry &registry) { return registry.operations(query); });
    if (!page)
        return fail(page);
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json()) {
        const QJsonArray array =
            jsonArray(page->records, [&](const auto &record) { return operationJson(record, *names); });
        context.console().printJson(spec().name(),
                                    {{u"operations"_s, array}, {u"next"_s, jsonText(pageKeyText(page->next))}});
        return ExitOk;
    }
    TextTable table({{tr("ID")},
                     {tr("STARTED")},
                     {tr("STATE")},
                     {tr("STEPS"), TextTable::Align::Right},
                     {tr("BY")},
                     {tr("TITLE")}});
    for (const Operation &operation : page->records)
        table.add({operation.id.toString(), isoText(operation.createdAt), operationStateName(operation.state),
                   u"%1/%2"_s.arg(operation.stepsDone).arg(operation.stepCount), operation.startedBy, operation.title});
    context.console().print(table.toText());
    if (!page->next.isStart())
        context.console().note(tr("There are more: go on with --after %1").arg(pageKeyText(page->next)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeOperationListCommand()
{
    return std::make_unique<OperationListCommand>();
}

} // namespace tenantry::ctl
