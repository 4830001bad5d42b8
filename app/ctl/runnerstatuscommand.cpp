#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/runnerjson.h"
#include "app/ctl/texttable.h"
#include "core/runner/runnerrepository.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class RunnerStatusCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RunnerStatusCommand)
public:
    RunnerStatusCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    static void print(Console &console, const RunnerHealth &health);
};

CommandSpec RunnerStatusCommand::makeSpec()
{
    return {.words = {u"runner"_s, u"status"_s},
            .summary = tr("tell who runs scheduled jobs, and when last"),
            .description = tr("Shows the runners that were seen within a week, by the signs of life that they leave in "
                              "the registry, and the job that is due next. Ends with exit code 1 where none answers."),
            .examples = {{u"tenantryctl runner status --quiet"_s, tr("For a script that watches the runner:")}},
            .json = runnerFields(u"runners[]."_s)
                + QList<JsonField> {{u"nextJob"_s, u"string?"_s,
                                     tr("The kind of job that is due next; null = all are off.")},
                                    {u"nextAt"_s, u"time?"_s, tr("When it is due; null = as soon as a runner looks.")}},
            .actionId = u"runner.status"_s};
}

void RunnerStatusCommand::print(Console &console, const RunnerHealth &health)
{
    TextTable table({{tr("RUNNER")},
                     {tr("STATE")},
                     {tr("SINCE")},
                     {tr("SEEN")},
                     {tr("DOING")},
                     {tr("LAST JOB")},
                     {tr("ENDED")},
                     {tr("OUTCOME")}});
    for (const RunnerRecord &runner : health.runners)
        table.add({runner.holder,
                   isAnswering(runner, health.now)  ? tr("answers")
                       : runner.stoppedAt.isValid() ? tr("stopped")
                                                    : tr("silent"),
                   isoText(runner.startedAt), isoText(runner.seenAt), runner.doing, runner.lastJob,
                   isoText(runner.lastAt), runner.lastOutcome});
    console.print(table.toText());
    if (const Schedule *next = health.nextJob())
        console.note(next->next.isValid() ? tr("Next: %1, %2.").arg(next->kind, isoText(next->next))
                                          : tr("Next: %1, as soon as a runner looks.").arg(next->kind));
    if (health.answering() == nullptr)
        console.note(
            tr("No runner answers: nothing runs by itself. Start one with 'tenantryctl serve' or its systemd unit."));
}

Result<int> RunnerStatusCommand::run(CommandContext &context) const
{
    const auto health = context.ask([](TenantRegistry &registry) {
        return registry.read([](Connection &connection) { return RunnerRepository(connection).health(); });
    });
    if (!health)
        return fail(health);
    if (context.console().json()) {
        QJsonArray runners;
        for (const RunnerRecord &runner : health->runners)
            runners.append(runnerJson(runner, health->now));
        const Schedule *next = health->nextJob();
        context.console().printJson(spec().name(),
                                    {{u"runners"_s, runners},
                                     {u"nextJob"_s, jsonText(next != nullptr ? next->kind : QString())},
                                     {u"nextAt"_s, jsonTime(next != nullptr ? next->next : QDateTime())}});
    } else {
        print(context.console(), *health);
    }
    return health->answering() != nullptr ? ExitOk : ExitFaults;
}

} // namespace

std::unique_ptr<Command> makeRunnerStatusCommand()
{
    return std::make_unique<RunnerStatusCommand>();
}

} // namespace tenantry::ctl
