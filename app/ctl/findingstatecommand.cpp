#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/findingjson.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What a person decides about a finding: to put it off, to open it again, to record that it is over.
class FindingStateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FindingStateCommand)
public:
    explicit FindingStateCommand(FindingState state) : Command(makeSpec(state)), m_state(state) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(FindingState state);
    [[nodiscard]] static Result<Finding> found(CommandContext &context);
    /// Error Conflict: it is that already.
    [[nodiscard]] Result<> mayChange(const Finding &finding) const;
    [[nodiscard]] Result<QDateTime> until(const Invocation &invocation) const; ///< invalid unless it is snoozed
    [[nodiscard]] QString words(bool isDryRun) const;

    FindingState m_state; ///< afterwards
};

CommandSpec FindingStateCommand::makeSpec(FindingState state)
{
    const bool snoozes = state == FindingState::Snoozed;
    const QString verb = snoozes ? u"snooze"_s : state == FindingState::Open ? u"wake"_s : u"resolve"_s;
    const QString summary = snoozes   ? tr("put a finding off until a time")
        : state == FindingState::Open ? tr("open a snoozed finding again")
                                      : tr("record that a finding is over");
    const QString description = snoozes ? tr("It opens again when its time is over, or when somebody wakes it.")
        : state == FindingState::Open   ? tr("It needs attention again before its time is over.")
                                        : tr("It opens again when the same fault is seen once more.");
    CommandSpec spec {
        .words = {u"finding"_s, verb},
        .summary = summary,
        .description = description + u' '
            + tr("'tenantryctl finding list' shows the keys. Where somebody else decides at the same time, the second "
                 "one is told."),
        .arguments = {{.name = u"KEY"_s, .description = tr("Key of the finding.")}},
        .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit record.")}},
        .examples = {{u"tenantryctl finding %1 server:0190f7a0-0000-7000-8000-000000000000:unreachable --dry-run"_s.arg(
                          verb),
                      tr("Whether it would be done:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + findingFields(u"finding."_s),
        .actionId = u"finding."_s + verb,
        .changes = true};
    if (snoozes)
        spec.options.prepend(
            OptionSpec {.name = u"until"_s,
                        .value = u"TIME"_s,
                        .description = tr("Until this time: 2026-11-23 or 2026-11-23T14:00:00Z; for a day if "
                                          "not given.")});
    return spec;
}

Result<Finding> FindingStateCommand::found(CommandContext &context)
{
    const QString key = context.invocation().argument(0);
    auto finding = context.ask([&](TenantRegistry &registry) { return registry.finding(key); });
    if (!finding && finding.error().kind == ErrorKind::Missing)
        return fail(ErrorKind::Missing, tr("There is no finding '%1'.").arg(key),
                    tr("'tenantryctl finding list' and 'finding list --snoozed' show the keys."));
    return finding;
}

Result<> FindingStateCommand::mayChange(const Finding &finding) const
{
    const FindingState now = stateAt(finding, QDateTime::currentDateTimeUtc());
    const bool isNext = m_state == FindingState::Resolved ? now != FindingState::Resolved
        : m_state == FindingState::Open                   ? now == FindingState::Snoozed
                                                          : now == FindingState::Open;
    if (isNext)
        return {};
    return fail(ErrorKind::Conflict, tr("The finding %1 is %2 already.").arg(finding.key, findingStateName(now)),
                tr("Nothing was changed."));
}

Result<QDateTime> FindingStateCommand::until(const Invocation &invocation) const
{
    if (m_state != FindingState::Snoozed)
        return QDateTime();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto time = timeOf(invocation, u"until"_s);
    if (!time)
        return time;
    if (!time->isValid())
        return now.addDuration(usualSnooze);
    if (*time <= now)
        return fail(ErrorKind::InvalidInput, tr("--until takes a time that is still to come."));
    return time;
}

QString FindingStateCommand::words(bool isDryRun) const
{
    if (m_state == FindingState::Snoozed)
        return isDryRun ? tr("Would snooze %1 until %2.") : tr("Snoozed %1 until %2.");
    if (m_state == FindingState::Open)
        return isDryRun ? tr("Would open %1 again.") : tr("%1 is open again.");
    return isDryRun ? tr("Would record that %1 is over.") : tr("Recorded that %1 is over.");
}

Result<int> FindingStateCommand::run(CommandContext &context) const
{
    const auto wakes = until(context.invocation());
    if (!wakes)
        return fail(wakes);
    auto finding = found(context);
    if (!finding)
        return fail(finding);
    if (const auto may = mayChange(*finding); !may)
        return fail(may);
    const auto names = readTenantNames(context, {finding->tenant});
    if (!names)
        return fail(names);
    if (context.isDryRun()) {
        finding->state = m_state;
        finding->snoozedUntil = *wakes;
    } else {
        finding = context.ask([&, reason = context.invocation().value(u"reason"_s)](TenantRegistry &registry) {
            return wakes->isValid() ? registry.snoozeFinding(*finding, *wakes, reason)
                                    : registry.setFindingState(*finding, m_state, reason);
        });
        if (!finding)
            return fail(finding);
    }
    if (!context.console().json()) {
        const QString text = words(context.isDryRun()), key = terminalSafe(finding->key);
        context.console().note(wakes->isValid() ? text.arg(key, isoText(*wakes)) : text.arg(key));
        return ExitOk;
    }
    context.console().printJson(spec().name(),
                                {{u"dryRun"_s, context.isDryRun()}, {u"finding"_s, findingJson(*finding, *names)}});
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeFindingSnoozeCommand()
{
    return std::make_unique<FindingStateCommand>(FindingState::Snoozed);
}

std::unique_ptr<Command> makeFindingWakeCommand()
{
    return std::make_unique<FindingStateCommand>(FindingState::Open);
}

std::unique_ptr<Command> makeFindingResolveCommand()
{
    return std::make_unique<FindingStateCommand>(FindingState::Resolved);
}

} // namespace tenantry::ctl
