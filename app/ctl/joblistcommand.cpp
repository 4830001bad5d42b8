#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class JobListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::JobListCommand)
public:
    JobListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec JobListCommand::makeSpec()
{
    return {.words = {u"job"_s, u"list"_s},
            .summary = tr("list jobs, the newest first"),
            .description = tr(
                "Shows the jobs of all consoles and shells on this registry. A running job whose last sign of life is "
                "old belongs to a program that has gone."),
            .options = {pagingOptions().constFirst()},
            .examples = {{u"tenantryctl job list --limit 10"_s, tr("The last ten jobs:")}},
            .json = jobFields(u"jobs[]."_s),
            .actionId = u"job.list"_s};
}

Result<int> JobListCommand::run(CommandContext &context) const
{
    const auto limit = limitOf(context.invocation(), 50);
    if (!limit)
        return fail(limit);
    const auto jobs = context.ask([&](TenantRegistry &registry) { return registry.jobs(*limit); });
    if (!jobs)
        return fail(jobs);
    const auto names = readTenantNames(context, tenantsOf(*jobs));
    if (!names)
        return fail(names);
    if (context.console().json()) {
        const QJsonArray array = jsonArray(*jobs, [&](const JobRecord &job) { return jobJson(job, *names); });
        context.console().printJson(spec().name(), {{u"jobs"_s, array}});
        return ExitOk;
    }
    TextTable table({{tr("CREATED")},
                     {tr("STATE")},
                     {tr("SEEN")},
                     {tr("DONE"), TextTable::Align::Right},
                     {tr("FAILED"), TextTable::Align::Right},
                     {tr("BY")},
                     {tr("TENANT")},
                     {tr("TITLE")},
                     {tr("ERROR")}});
    for (const JobRecord &job : *jobs)
        table.add({isoText(job.createdAt), jobRecordStateName(job.state), isoText(job.seenAt),
                   job.total < 0 ? QString::number(job.done) : u"%1/%2"_s.arg(job.done).arg(job.total),
                   QString::number(job.failed), job.startedBy, names->tenants.value(job.tenant), job.title, job.error});
    context.console().print(table.toText());
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeJobListCommand()
{
    return std::make_unique<JobListCommand>();
}

} // namespace tenantry::ctl
