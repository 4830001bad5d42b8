#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/runnerjson.h"
#include "app/ctl/texttable.h"
#include "core/runner/schedulerepository.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ScheduleListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ScheduleListCommand)
public:
    ScheduleListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ScheduleListCommand::makeSpec()
{
    return {.words = {u"schedule"_s, u"list"_s},
            .summary = tr("list the jobs that a runner does by itself"),
            .description =
                tr("Shows each kind of job with when it runs, when it is due and what became of its last run. "
                   "Somebody has to run 'tenantryctl serve' for that."),
            .examples = {{u"tenantryctl schedule list"_s, tr("All of them:")}},
            .json = scheduleFields(u"schedules[]."_s),
            .actionId = u"schedule.list"_s};
}

Result<int> ScheduleListCommand::run(CommandContext &context) const
{
    const auto schedules = context.ask([](TenantRegistry &registry) {
        return registry.read([](Connection &connection) { return ScheduleRepository(connection).all(); });
    });
    if (!schedules)
        return fail(schedules);
    if (context.console().json()) {
        context.console().printJson(spec().name(), {{u"schedules"_s, jsonArray(*schedules, scheduleJson)}});
        return ExitOk;
    }
    TextTable table(
        {{tr("KIND")}, {tr("RUNS")}, {tr("DUE")}, {tr("LAST")}, {tr("OUTCOME")}, {tr("BY")}, {tr("WORDS")}});
    for (const Schedule &schedule : *schedules)
        table.add({schedule.kind, rhythmText(schedule),
                   !schedule.isEnabled           ? tr("off")
                       : schedule.next.isValid() ? isoText(schedule.next)
                                                 : tr("at once"),
                   isoText(schedule.last), schedule.lastOutcome, schedule.lastBy, schedule.lastWords});
    context.console().print(table.toText());
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeScheduleListCommand()
{
    return std::make_unique<ScheduleListCommand>();
}

} // namespace tenantry::ctl
