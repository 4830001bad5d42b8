#include "app/ctl/commands.h"
#include "app/ctl/poolerdraft.h"
#include "app/ctl/poolerways.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class PoolerCheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerCheckCommand)
public:
    PoolerCheckCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec PoolerCheckCommand::makeSpec()
{
    return {.words = {u"pooler"_s, u"check"_s},
            .summary = tr("look whether PgBouncer leads where the registry says"),
            .description = tr("Compares what PgBouncer's console shows with what 'pooler config' would write, and goes "
                              "through entries to "
                              "the tenants' own control tables: database, server, tenant and epoch have to be the "
                              "right ones. A tenant without an entry must not "
                              "have one there. Changes nothing. A difference is an error, with what it is. Give the "
                              "same options as for 'pooler apply'."),
            .arguments = poolerArguments(),
            .options = poolerWayOptions() + poolerOptions(),
            .examples = {{u"tenantryctl pooler check --console postgresql://admin@127.0.0.1:6432/pgbouncer"_s,
                          tr("For a script that watches the pooler:")}},
            .json = poolerPlanFields() + arrivalFields(),
            .actionId = u"pooler.check"_s};
}

Result<int> PoolerCheckCommand::run(CommandContext &context) const
{
    const auto place = consolePlace(context.invocation());
    if (!place)
        return fail(place);
    const auto draft = draftPooler(context, false);
    if (!draft)
        return fail(draft);
    const auto opened = openConsole(context, *place);
    if (!opened)
        return fail(opened);
    auto console = PoolerConsole::on(*opened);
    if (!console)
        return fail(console);
    QStringList gone;
    for (const PoolerOmission &omission : draft->plan.omissions)
        gone << omission.slug;
    const auto arrivals =
        verifyPooler(draft->plan, gone, {}, {}, draft->identifiers, *console, entryOpener(context, *place));
    if (!arrivals)
        return fail(arrivals);
    if (context.console().json()) {
        QJsonObject document = poolerPlanJson(*draft);
        document.insert(u"arrivals"_s, arrivalsJson(*arrivals));
        context.console().printJson(spec().name(), document);
    } else {
        noteArrivals(context, *arrivals, draft->plan.entries.size());
    }
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makePoolerCheckCommand()
{
    return std::make_unique<PoolerCheckCommand>();
}

} // namespace tenantry::ctl
