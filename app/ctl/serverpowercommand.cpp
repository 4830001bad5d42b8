#include "app/ctl/commands.h"
#include "app/ctl/registrynames.h"
#include "core/provisioning/auditedwork.h"
#include "core/provisioning/serverpower.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Starting and stopping a server that was made here for a tenant.
class ServerPowerCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerPowerCommand)
public:
    explicit ServerPowerCommand(bool starts) : Command(makeSpec(starts)), m_starts(starts) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(bool starts);
    [[nodiscard]] Result<> carryOut(CommandContext &context, const Server &server, const LocalServer &local) const;
    bool m_starts;
};

CommandSpec ServerPowerCommand::makeSpec(bool starts)
{
    return {
        .words = {u"server"_s, starts ? u"start"_s : u"stop"_s},
        .summary = starts ? tr("start a server that was made here for a tenant")
                          : tr("stop a server that was made here for a tenant"),
        .description = starts ? tr("For a server on this computer that 'tenant onboard --model deployment' made: "
                                   "after the computer was started anew for instance. It changes nothing where "
                                   "the server runs.")
                              : tr("For a server on this computer that 'tenant onboard --model deployment' made. "
                                   "Sessions are ended, and what they had not committed is rolled back; nobody "
                                   "works there until it is started again."),
        .arguments = {{.name = u"SERVER"_s, .description = tr("The server's name.")}},
        .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{starts ? u"tenantryctl server start kestrel"_s : u"tenantryctl server stop kestrel --yes"_s,
                      starts ? tr("After a restart of the computer:") : tr("Before a backup of its files:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                 {u"server"_s, u"string"_s, tr("The server's name.")},
                 {u"isRunning"_s, u"boolean"_s, tr("Whether it runs now.")},
                 {u"statements"_s, u"string"_s, tr("What was run, or would be; empty where nothing is to be done.")}},
        .actionId = starts ? u"server.start"_s : u"server.stop"_s,
        .changes = true,
        .asks = !starts};
}

Result<> ServerPowerCommand::carryOut(CommandContext &context, const Server &server, const LocalServer &local) const
{
    if (!m_starts) {
        const QString question = tr("Stop %1? Nobody works there until it is started again.").arg(server.name);
        if (const auto agreed = context.confirm(question); !agreed)
            return agreed;
    }
    const auto intent = powerIntent(server, m_starts, context.invocation().value(u"reason"_s));
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    return audited(**registry, intent, [&] { return m_starts ? local.start() : local.stop(); });
}

Result<int> ServerPowerCommand::run(CommandContext &context) const
{
    const auto server = findServer(context, context.invocation().argument(0));
    if (!server)
        return fail(server);
    const auto local = localServer(*server);
    if (!local)
        return fail(local);
    auto isRunning = (*local)->isRunning();
    if (!isRunning)
        return fail(isRunning);
    const bool isNeeded = *isRunning != m_starts;
    if (isNeeded && !context.isDryRun()) {
        if (const auto done = carryOut(context, *server, **local); !done)
            return fail(done);
        isRunning = m_starts;
    }
    const QString statements = !isNeeded ? QString()
        : m_starts                       ? (*local)->startingCommand()
                                         : (*local)->stoppingCommand();
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"server"_s, server->name},
                                     {u"isRunning"_s, *isRunning},
                                     {u"statements"_s, statements}});
    else if (isNeeded && context.isDryRun())
        context.console().print(statements);
    else
        context.console().note((*isRunning ? tr("%1 runs.") : tr("%1 is stopped.")).arg(server->name));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerStartCommand()
{
    return std::make_unique<ServerPowerCommand>(true);
}

std::unique_ptr<Command> makeServerStopCommand()
{
    return std::make_unique<ServerPowerCommand>(false);
}

} // namespace tenantry::ctl
