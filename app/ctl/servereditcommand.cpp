#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/serveroptions.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServerEditCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerEditCommand)
public:
    ServerEditCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ServerEditCommand::makeSpec()
{
    return {.words = {u"server"_s, u"edit"_s},
            .summary = tr("change how a server is reached, or what it is called"),
            .description = tr("What is not named stays as it is; a URL replaces host, port, login, database and "
                              "encryption together. Connects to the server first, as it would be; --no-test changes it "
                              "unseen. The tenants that live there stay placed there."),
            .arguments = {{.name = u"NAME"_s, .description = tr("The server's name.")},
                          {.name = u"URL"_s,
                           .description = tr("The new postgresql://login@host:port/database."),
                           .optional = true}},
            .options =
                QList<OptionSpec> {
                    {.name = u"name"_s, .value = u"NAME"_s, .description = tr("What it is called now.")},
                    {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit record.")}}
                + serverOptions(),
            .examples = {{u"tenantryctl server edit pg-eu-1 --password keyring"_s,
                          tr("Keep its password in the keyring from now on:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
                + serverFields(u"server."_s),
            .actionId = u"server.edit"_s,
            .changes = true};
}

Result<int> ServerEditCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    auto server = findServer(context, invocation.argument(0));
    if (!server)
        return fail(server);
    if (const auto applied = applyServerOptions(invocation.argument(1), invocation, &*server); !applied)
        return fail(applied);
    if (invocation.has(u"name"_s))
        server->name = invocation.value(u"name"_s);
    if (!invocation.has(u"no-test"_s)) {
        context.console().progress(tr("Connecting to %1").arg(server->connectionSpec().displayName()));
        if (const auto connected = ServerConnection::open(context, *server); !connected)
            return fail(connected);
    }
    if (!context.isDryRun()) {
        const QString reason = invocation.value(u"reason"_s);
        auto saved = context.ask([&](TenantRegistry &registry) { return registry.updateServer(*server, reason); });
        if (!saved)
            return fail(saved);
        server = *std::move(saved);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"server"_s, serverJson(*server)}});
    else
        context.console().note(
            (context.isDryRun() ? tr("Would change the server %1: %2") : tr("Changed the server %1: %2"))
                .arg(server->name, server->connectionSpec().displayName()));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerEditCommand()
{
    return std::make_unique<ServerEditCommand>();
}

} // namespace tenantry::ctl
