#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/serveroptions.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServerAddCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerAddCommand)
public:
    ServerAddCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ServerAddCommand::makeSpec()
{
    return {
        .words = {u"server"_s, u"add"_s},
        .summary = tr("add a server to the registry"),
        .description =
            tr("Connects to the server first, so that a server that cannot be reached is not added; --no-test adds it "
               "unseen.\n\nThe URL never holds a password. It comes from the password file ~/.pgpass, from the "
               "desktop's keyring, or is asked for each time. For the keyring it is asked for on the terminal once and "
               "kept there when the server has taken it. A remote server is verified by its certificate; a weaker "
               "mode has to be chosen with ?sslmode=require in the URL."),
        .arguments = {{.name = u"NAME"_s, .description = tr("What people call the server.")},
                      {.name = u"URL"_s,
                       .description = tr("postgresql://login@host:port/database, with the maintenance database; or "
                                         "sqlite:/path/of/a/folder.")}},
        .options = QList<OptionSpec> {{.name = u"pooled"_s,
                                       .description = tr("A transaction pooler stands before the server.")}}
            + serverOptions(),
        .examples =
            {{u"tenantryctl server add pg-eu-1 postgresql://tenantry@pg-eu-1.example.com/postgres --region Frankfurt --password passfile"_s,
              tr("A server whose password is in ~/.pgpass:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + serverFields(u"server."_s),
        .actionId = u"server.add"_s,
        .changes = true};
}

static Result<Server> serverOf(const Invocation &invocation)
{
    Server server;
    server.name = invocation.argument(0);
    if (const auto applied = applyServerOptions(invocation.argument(1), invocation, &server); !applied)
        return fail(applied);
    if (invocation.has(u"pooled"_s))
        server.mode = SessionMode::Pooled;
    return server;
}

Result<int> ServerAddCommand::run(CommandContext &context) const
{
    auto server = serverOf(context.invocation());
    if (!server)
        return fail(server);
    if (const auto opened = context.registry(); !opened)
        return fail(opened);
    if (!context.invocation().has(u"no-test"_s)) {
        context.console().progress(tr("Connecting to %1").arg(server->connectionSpec().displayName()));
        if (const auto connected = ServerConnection::open(context, *server); !connected)
            return fail(connected);
    }
    if (!context.isDryRun()) {
        auto added = context.ask([&](TenantRegistry &registry) { return registry.addServer(*server); });
        if (!added)
            return fail(added);
        server = *std::move(added);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"server"_s, serverJson(*server)}});
    else
        context.console().note((context.isDryRun() ? tr("Would add the server %1: %2") : tr("Added the server %1: %2"))
                                   .arg(server->name, server->connectionSpec().displayName()));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerAddCommand()
{
    return std::make_unique<ServerAddCommand>();
}

} // namespace tenantry::ctl
