#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"

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
                       .description = tr("postgresql://login@host:port/database, with the maintenance database.")}},
        .options = {{.name = u"environment"_s,
                     .value = u"TAG"_s,
                     .description = tr("production, staging or development; production if not given."),
                     .choices = {u"production"_s, u"staging"_s, u"development"_s}},
                    {.name = u"region"_s, .value = u"REGION"_s, .description = tr("Where it stands.")},
                    {.name = u"budget"_s,
                     .value = u"N"_s,
                     .description = tr("Connections a Tenantry program may hold there; 6 if not given.")},
                    {.name = u"password"_s,
                     .value = u"SOURCE"_s,
                     .description =
                         tr("Where the password comes from: ask, keyring, passfile or none; ask if not given."),
                     .choices = {u"ask"_s, u"keyring"_s, u"passfile"_s, u"none"_s}},
                    {.name = u"pooled"_s, .description = tr("A transaction pooler stands before the server.")},
                    {.name = u"no-test"_s, .description = tr("Add it without connecting to it.")}},
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
    const auto where = findDatabase(invocation.argument(1));
    if (!where)
        return fail(where);
    Server server;
    server.name = invocation.argument(0);
    server.engine = where->spec.engine;
    server.host = where->spec.host;
    server.port = where->spec.port;
    server.user = where->spec.user;
    server.tls = where->spec.tls;
    server.rootCertificate = where->spec.rootCertificate;
    if (!where->spec.database.isEmpty())
        server.maintenanceDatabase = where->spec.database;
    server.mode = invocation.has(u"pooled"_s) ? SessionMode::Pooled : where->spec.mode;
    server.region = invocation.value(u"region"_s);
    (void)environmentFromName(invocation.value(u"environment"_s, u"production"_s), &server.environment);
    // The registry writes passFile; a shell is typed in lower case.
    const QString source = invocation.value(u"password"_s, u"ask"_s);
    (void)secretSourceFromName(source == QLatin1String("passfile") ? u"passFile"_s : source, &server.secretSource);
    bool isNumber = false;
    server.connectionBudget = invocation.value(u"budget"_s, QString::number(server.connectionBudget)).toInt(&isNumber);
    if (!isNumber || server.connectionBudget < 1 || server.connectionBudget > 1000)
        return fail(ErrorKind::InvalidInput, ServerAddCommand::tr("--budget takes a number from 1 to 1000."));
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
