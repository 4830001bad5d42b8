#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/terminaltext.h"
#include "core/runner/handover.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class OperationHandOverCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::OperationHandOverCommand)
public:
    OperationHandOverCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec OperationHandOverCommand::makeSpec()
{
    return {.words = {u"operation"_s, u"handover"_s},
            .summary = tr("let the runner go on with an operation"),
            .description = tr(
                "The runner goes on by the journal, as 'operation resume' would, once nobody else works at it. What a "
                "person has to mend gives the operation back: 'finding list' then tells it. Refused where no runner "
                "answers, where it is being undone, and where it makes a server on the computer where it was begun."),
            .arguments = {{.name = u"OPERATION"_s, .description = tr("Id of the operation.")}},
            .examples = {{u"tenantryctl operation handover 0198c1b2-7c1e-7aa2-9f7e-2d6c0b4f3a11"_s,
                          tr("One that 'operation list' shows:")}},
            .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                     {u"operation"_s, u"string"_s, tr("Id of the operation.")},
                     {u"runner"_s, u"string"_s, tr("The runner that answered.")}},
            .actionId = u"operation.handover"_s,
            .changes = true};
}

Result<int> OperationHandOverCommand::run(CommandContext &context) const
{
    const OperationId id = OperationId::fromString(context.invocation().argument(0));
    if (id.isNull())
        return fail(ErrorKind::InvalidInput, tr("OPERATION is an id, as 'tenantryctl operation list' shows it."));
    const bool isDry = context.isDryRun();
    const auto runner = context.ask([&](TenantRegistry &registry) {
        return isDry ? registry.read([id](Connection &connection) { return HandOverRepository(connection).check(id); })
                     : registry.change([id](Connection &connection, AuditWriter &audit) {
                           return HandOverRepository(connection).handOver(id, audit);
                       });
    });
    if (!runner)
        return fail(runner);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, isDry}, {u"operation"_s, id.toString()}, {u"runner"_s, *runner}});
    else
        context.console().note(
            (isDry ? tr("Would hand it over to %1.") : tr("Handed over to %1.")).arg(terminalSafe(*runner)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeOperationHandOverCommand()
{
    return std::make_unique<OperationHandOverCommand>();
}

} // namespace tenantry::ctl
