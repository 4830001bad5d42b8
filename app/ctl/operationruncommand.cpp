#include "app/ctl/commands.h"
#include "app/ctl/operationaccess.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Both ways out of an operation that stopped: on, and back.
class OperationRunCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::OperationRunCommand)
public:
    explicit OperationRunCommand(bool undoes) : Command(makeSpec(undoes)), m_undoes(undoes) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(bool undoes);
    bool m_undoes;
};

CommandSpec OperationRunCommand::makeSpec(bool undoes)
{
    return {
        .words = {u"operation"_s, undoes ? u"undo"_s : u"resume"_s},
        .summary = undoes ? tr("take away what an operation made") : tr("go on with an operation that stopped"),
        .description = undoes
            ? tr("Undoes the finished steps of an operation that did not come to its end, the last first. What is "
                 "active already stays: it has data.")
            : tr("Goes on with the first step that is not done, after a crash, a failure or a stop. A session that is "
                 "left of the earlier try is ended first; a step that the server has committed is not done twice. "
                 "Nobody can resume what another program works at."),
        .arguments = {{.name = u"OPERATION"_s, .description = tr("Id of the operation.")}},
        .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{undoes ? u"tenantryctl operation undo 0198c1b2-7c1e-7aa2-9f7e-2d6c0b4f3a11 --yes"_s
                             : u"tenantryctl operation resume 0198c1b2-7c1e-7aa2-9f7e-2d6c0b4f3a11"_s,
                      tr("One that 'operation list' shows:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                                  {u"statements"_s, u"string"_s, tr("What was to be run, as a text for psql.")}}
            + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
        .actionId = undoes ? u"operation.undo"_s : u"operation.resume"_s,
        .changes = true,
        .asks = undoes};
}

Result<int> OperationRunCommand::run(CommandContext &context) const
{
    const OperationId id = OperationId::fromString(context.invocation().argument(0));
    if (id.isNull())
        return fail(ErrorKind::InvalidInput, tr("OPERATION is an id, as 'tenantryctl operation list' shows it."));
    auto operation = context.ask([&](TenantRegistry &registry) { return registry.operation(id); });
    if (!operation)
        return fail(operation);
    const auto server = serverOf(context, *operation);
    if (!server)
        return fail(server);
    const QString statements = m_undoes ? undoStatementsOf(*operation) : statementsLeftOf(*operation);
    if (!context.isDryRun()) {
        if (m_undoes) {
            if (const auto agreed = context.confirm(tr("Undo “%1”?").arg(terminalSafe(operation->title))); !agreed)
                return fail(agreed);
        }
        operation = carryOut(context, *server, *operation, m_undoes, spec().actionId);
        if (!operation)
            return fail(operation);
    }
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"statements"_s, statements},
                                     {u"operation"_s, operationJson(*operation, *names)}});
    else if (context.isDryRun())
        context.console().print(statements);
    else
        context.console().note(tr("%1: %2, %3 of %4 steps done.")
                                   .arg(terminalSafe(operation->title), operationStateName(operation->state))
                                   .arg(operation->stepsDone)
                                   .arg(operation->steps.size()));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeOperationResumeCommand()
{
    return std::make_unique<OperationRunCommand>(false);
}

std::unique_ptr<Command> makeOperationUndoCommand()
{
    return std::make_unique<OperationRunCommand>(true);
}

} // namespace tenantry::ctl
