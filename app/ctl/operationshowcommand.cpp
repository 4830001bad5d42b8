#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class OperationShowCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::OperationShowCommand)
public:
    OperationShowCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec OperationShowCommand::makeSpec()
{
    return {.words = {u"operation"_s, u"show"_s},
            .summary = tr("show an operation with its journal"),
            .description = tr("Shows the steps with what each makes, how often it was tried and what went wrong."),
            .arguments = {{.name = u"OPERATION"_s, .description = tr("Id of the operation.")}},
            .json = operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
            .actionId = u"operation.show"_s};
}

Result<int> OperationShowCommand::run(CommandContext &context) const
{
    const OperationId id = OperationId::fromString(context.invocation().argument(0));
    if (id.isNull())
        return fail(ErrorKind::InvalidInput, tr("OPERATION is an id, as 'tenantryctl operation list' shows it."));
    const auto operation = context.ask([&](TenantRegistry &registry) { return registry.operation(id); });
    if (!operation)
        return fail(operation);
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json()) {
        context.console().printJson(spec().name(), {{u"operation"_s, operationJson(*operation, *names)}});
        return ExitOk;
    }
    context.console().print(
        pairsText({{tr("Operation"), operation->title},
                   {tr("Id"), operation->id.toString()},
                   {tr("State"), operationStateName(operation->state)},
                   {tr("Tenant"), operation->tenant.isNull() ? QString() : operation->tenant.toString()},
                   {tr("Server"), names->servers.value(operation->server)},
                   {tr("Started by"), operation->startedBy},
                   {tr("Planned"), isoText(operation->createdAt)},
                   {tr("Ended"), isoText(operation->endedAt)}}));
    TextTable table({{tr("STEP"), TextTable::Align::Right},
                     {tr("STATE")},
                     {tr("TRIES"), TextTable::Align::Right},
                     {tr("ENDED")},
                     {tr("OBJECT")},
                     {tr("TITLE")},
                     {tr("ERROR")}});
    for (const OperationStep &step : operation->steps)
        table.add({QString::number(step.number), stepStateName(step.state), QString::number(step.attempt),
                   isoText(step.endedAt), step.objectName, step.title, step.error});
    context.console().print(table.toText());
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeOperationShowCommand()
{
    return std::make_unique<OperationShowCommand>();
}

} // namespace tenantry::ctl
