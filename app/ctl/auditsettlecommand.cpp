#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/terminaltext.h"
#include "core/base/format.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class AuditSettleCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::AuditSettleCommand)
public:
    AuditSettleCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<AuditRecord> intent(CommandContext &context);
    [[nodiscard]] static QString question(const AuditRecord &intent, const QString &outcome);
};

CommandSpec AuditSettleCommand::makeSpec()
{
    return {
        .words = {u"audit"_s, u"settle"_s},
        .summary = tr("record what became of a change that has no outcome"),
        .description = tr(
            "A change outside the registry is announced by an intent, and its outcome is recorded when it ended. Where "
            "the program ended in between, a person looks at the object and records what is true. Each intent takes "
            "one outcome: a second one is refused. 'tenantryctl audit list --open' shows the intents with their "
            "numbers; one that was begun just now may still be at work."),
        .arguments = {{.name = u"RECORD"_s, .description = tr("Number of the intent.")},
                      {.name = u"OUTCOME"_s,
                       .description = tr("What became of it: done, failed, or unknown where nobody can tell any more."),
                       .choices = {auditOutcomeName(AuditOutcome::Done), auditOutcomeName(AuditOutcome::Failed),
                                   auditOutcomeName(AuditOutcome::Unknown)}}},
        .options = {{.name = u"reason"_s,
                     .value = u"TEXT"_s,
                     .description = tr("What was looked at and seen; it has to be given.")}},
        .examples = {{u"tenantryctl audit settle 4711 failed --reason 'no such role on pg-eu-1'"_s,
                      tr("The change did not happen:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                                  {u"outcome"_s, u"string"_s, tr("What is on record now: done, failed or unknown.")}}
            + auditFields(u"intent."_s),
        .actionId = u"audit.settle"_s,
        .changes = true,
        .asks = true};
}

Result<AuditRecord> AuditSettleCommand::intent(CommandContext &context)
{
    bool isNumber = false;
    const qint64 id = context.invocation().argument(0).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return fail(ErrorKind::InvalidInput, tr("RECORD takes the number of an audit record."),
                    tr("'tenantryctl audit list --open' shows the numbers."));
    return context.ask([id](TenantRegistry &registry) { return registry.openIntent(id); });
}

QString AuditSettleCommand::question(const AuditRecord &intent, const QString &outcome)
{
    return tr("Record %1 as the outcome of %2, %3, begun by %4 on %5?")
        .arg(outcome, intent.action, intent.object, intent.operatorName,
             Format().dateTime(QDateTime::fromMSecsSinceEpoch(intent.atUs / 1000, Qt::UTC)));
}

Result<int> AuditSettleCommand::run(CommandContext &context) const
{
    const QString reason = context.invocation().value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        return fail(ErrorKind::InvalidInput, tr("--reason is missing."), tr("Say what was looked at and seen."));
    const auto record = intent(context);
    if (!record)
        return fail(record);
    const QString outcome = context.invocation().argument(1);
    if (!context.isDryRun()) {
        if (const auto agreed = context.confirm(question(*record, outcome)); !agreed)
            return fail(agreed);
        AuditOutcome settled {};
        (void)auditOutcomeFromName(outcome, &settled); // the command line took no other word
        const auto done = context.ask(
            [&, id = record->id](TenantRegistry &registry) { return registry.settleIntent(id, settled, reason); });
        if (!done)
            return fail(done);
    }
    if (context.console().json())
        context.console().printJson(
            spec().name(),
            {{u"dryRun"_s, context.isDryRun()}, {u"outcome"_s, outcome}, {u"intent"_s, auditJson(*record)}});
    else
        context.console().note((context.isDryRun() ? tr("Would record %1 as the outcome of %2, %3.")
                                                   : tr("Recorded %1 as the outcome of %2, %3."))
                                   .arg(outcome, terminalSafe(record->action), terminalSafe(record->object)));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeAuditSettleCommand()
{
    return std::make_unique<AuditSettleCommand>();
}

} // namespace tenantry::ctl
