#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServerRemoveCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerRemoveCommand)
public:
    ServerRemoveCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ServerRemoveCommand::makeSpec()
{
    return {.words = {u"server"_s, u"remove"_s},
            .summary = tr("take a server out of the registry"),
            .description =
                tr("Nothing changes on the server itself. It is refused while the registry places tenants there."),
            .arguments = {{.name = u"NAME"_s, .description = tr("The server's name.")}},
            .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit record.")}},
            .examples = {{u"tenantryctl server remove pg-eu-1 --dry-run"_s, tr("Whether it could be removed:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
                + serverFields(u"server."_s),
            .actionId = u"server.remove"_s,
            .changes = true,
            .asks = true};
}

Result<int> ServerRemoveCommand::run(CommandContext &context) const
{
    const auto server = findServer(context, context.invocation().argument(0));
    if (!server)
        return fail(server);
    const auto loads = context.ask([](TenantRegistry &registry) { return registry.serverLoads(); });
    if (!loads)
        return fail(loads);
    qint64 tenants = 0;
    for (const ServerLoad &load : *loads)
        tenants += load.server == server->id ? load.tenants : 0;
    if (tenants > 0)
        return fail(ErrorKind::Constraint, tr("%n tenant(s) live on %1.", nullptr, int(tenants)).arg(server->name),
                    tr("'tenantryctl tenant list server:%1' shows them.").arg(server->name));
    if (!context.isDryRun()) {
        const auto agreed = context.confirm(tr("Take the server %1 out of the registry?").arg(server->name));
        if (!agreed)
            return fail(agreed);
        const QString reason = context.invocation().value(u"reason"_s);
        const auto removed = context.ask(
            [&](TenantRegistry &registry) { return registry.removeServer(server->id, server->revision, reason); });
        if (!removed)
            return fail(removed);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"server"_s, serverJson(*server)}});
    else
        context.console().note(
            (context.isDryRun() ? tr("Would remove the server %1.") : tr("Removed the server %1.")).arg(server->name));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerRemoveCommand()
{
    return std::make_unique<ServerRemoveCommand>();
}

} // namespace tenantry::ctl
