#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/runnerjson.h"
#include "core/runner/schedulerepository.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ScheduleSetCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ScheduleSetCommand)
public:
    ScheduleSetCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<> apply(const Invocation &invocation, Schedule &schedule);
};

CommandSpec ScheduleSetCommand::makeSpec()
{
    return {
        .words = {u"schedule"_s, u"set"_s},
        .summary = tr("say when a kind of job runs"),
        .description =
            tr("What is not named stays. Times of day are in UTC; what is due is told by the registry's clock."),
        .arguments = {{.name = u"KIND"_s, .description = tr("As 'schedule list' shows it.")}},
        .options = {{.name = u"every"_s,
                     .value = u"INTERVAL"_s,
                     .description = tr("From one run to the next: 90s, 15m, 6h or 7d.")},
                    {.name = u"daily"_s, .value = u"HH:MM"_s, .description = tr("Once a day at that time instead.")},
                    {.name = u"on"_s, .description = tr("It runs by itself.")},
                    {.name = u"off"_s, .description = tr("It does not run.")},
                    {.name = u"now"_s, .description = tr("It is due now; the next runner that looks runs it.")}},
        .examples = {{u"tenantryctl schedule set fleet.inspect --every 5m"_s, tr("More often than usual:")},
                     {u"tenantryctl schedule set registry.check --daily 02:30 --now"_s,
                      tr("Every night, and once now:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + scheduleFields(u"schedule."_s),
        .actionId = u"schedule.set"_s,
        .changes = true};
}

Result<> ScheduleSetCommand::apply(const Invocation &invocation, Schedule &schedule)
{
    const auto both = [&](const QString &one, const QString &other) {
        return invocation.has(one) && invocation.has(other);
    };
    if (both(u"every"_s, u"daily"_s) || both(u"on"_s, u"off"_s) || both(u"off"_s, u"now"_s))
        return fail(ErrorKind::InvalidInput, tr("Two of the options contradict each other."),
                    tr("Name --every or --daily, and --on, --now or --off."));
    if (invocation.has(u"every"_s)) {
        const auto every = intervalFromText(invocation.value(u"every"_s));
        if (!every)
            return fail(every);
        schedule.every = *every;
        schedule.dailyMinute = -1;
    }
    if (invocation.has(u"daily"_s)) {
        const auto minute = dayMinuteFromText(invocation.value(u"daily"_s));
        if (!minute)
            return fail(minute);
        schedule.every = {};
        schedule.dailyMinute = *minute;
    }
    if (invocation.has(u"on"_s) || invocation.has(u"off"_s))
        schedule.isEnabled = invocation.has(u"on"_s);
    if (invocation.has(u"now"_s) && !schedule.isEnabled)
        return fail(ErrorKind::Constraint, tr("This kind of job is off."), tr("Switch it on with --on."));
    return {};
}

Result<int> ScheduleSetCommand::run(CommandContext &context) const
{
    const QString kind = context.invocation().argument(0);
    auto schedule = context.ask([&](TenantRegistry &registry) {
        return registry.read([kind](Connection &connection) { return ScheduleRepository(connection).byKind(kind); });
    });
    if (!schedule)
        return fail(schedule);
    if (const auto applied = apply(context.invocation(), *schedule); !applied)
        return fail(applied);
    if (!context.isDryRun()) {
        const bool runsNow = context.invocation().has(u"now"_s);
        schedule = context.ask([&](TenantRegistry &registry) {
            return registry.change([wanted = *schedule, runsNow](Connection &connection, AuditWriter &audit) {
                return ScheduleRepository(connection).save(wanted, runsNow, audit);
            });
        });
        if (!schedule)
            return fail(schedule);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"schedule"_s, scheduleJson(*schedule)}});
    else
        context.console().note(tr("%1: %2, %3.")
                                   .arg(schedule->kind, rhythmText(*schedule),
                                        !schedule->isEnabled           ? tr("off")
                                            : schedule->next.isValid() ? tr("due %1").arg(isoText(schedule->next))
                                                                       : tr("due at once")));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeScheduleSetCommand()
{
    return std::make_unique<ScheduleSetCommand>();
}

} // namespace tenantry::ctl
