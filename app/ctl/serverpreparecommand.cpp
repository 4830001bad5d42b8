#include "app/ctl/commands.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "core/provisioning/auditedwork.h"
#include "core/provisioning/preparationorder.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServerPrepareCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerPrepareCommand)
public:
    ServerPrepareCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<> prepare(CommandContext &context, const PreparationOrder &order);
};

CommandSpec ServerPrepareCommand::makeSpec()
{
    return {
        .words = {u"server"_s, u"prepare"_s},
        .summary = tr("put the functions that make tenants into a database"),
        .description = tr(
            "An administrator of the server does this once in each database that shall hold tenants, and again after "
            "an update of this program; it changes nothing where nothing is missing. Roles and schemas of tenants "
            "are then made by these functions only, which are bound to the names of one open operation: the login "
            "that works here every day gets neither CREATEROLE nor CREATEDB.\n\nWith --dry-run the statements are "
            "printed, for a database administrator to read, or to run with psql instead.\n\nWith --databases the "
            "server is "
            "made ready for tenants with a database of their own: DATABASE is its maintenance database then. This adds "
            "the "
            "login tenantry_creator, which holds CREATEDB and nothing else, and the template tenantry_base that their "
            "databases are copied from. Give that login a password, and put it into the password file.\n\nWith "
            "--adoptable the administrator approves schemas of a system that was adopted, so that 'tenant manage' may "
            "pass "
            "rights to them on to roles of the tenant: nobody else can give this program a right to a schema that is "
            "not "
            "its own. A name or a pattern stands for the schemas that are there now. Not approved are the system's, "
            "those "
            "of a superuser, and public where it is not named exactly."),
        .arguments = {{.name = u"SERVER"_s, .description = tr("The server's name.")},
                      {.name = u"DATABASE"_s, .description = tr("The database that shall hold tenants.")}},
        .options = {{.name = u"as"_s,
                     .value = u"LOGIN"_s,
                     .description =
                         tr("The administrator: a superuser, or what the provider of the server gives in its "
                            "place. Without it the server's own login.")},
                    {.name = u"extensions"_s,
                     .value = u"NAMES"_s,
                     .description =
                         tr("Extensions that the migrations use, with commas between them: they are put into "
                            "the schema extensions, which all tenants find.")},
                    {.name = u"adoptable"_s,
                     .value = u"SCHEMAS"_s,
                     .description = tr("Schemas that may become managed, with commas between them; * stands for any "
                                       "letters: 'tenant_*'.")},
                    {.name = u"databases"_s, .description = tr("Also for tenants with a database of their own.")}},
        .examples = {{u"tenantryctl server prepare pg-eu-1 app --as postgres"_s, tr("As the superuser postgres:")},
                     {u"tenantryctl server prepare pg-eu-1 app --dry-run > prepare.sql"_s, tr("For somebody else:")},
                     {u"tenantryctl server prepare pg-eu-1 postgres --databases --as postgres"_s,
                      tr("For tenants with a database of their own:")},
                     {u"tenantryctl server prepare pg-eu-1 harbor --adoptable 'tenant_*' --as postgres"_s,
                      tr("For tenants that were adopted:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                 {u"server"_s, u"string"_s, tr("The server's name.")},
                 {u"database"_s, u"string"_s, tr("The database.")},
                 {u"statements"_s, u"string"_s, tr("What was run, or would be.")}},
        .actionId = u"server.prepare"_s,
        .changes = true};
}

Result<> ServerPrepareCommand::prepare(CommandContext &context, const PreparationOrder &order)
{
    const QString as = context.invocation().value(u"as"_s);
    const Server &server = order.server;
    const auto open = [&](const QString &where) -> Result<std::shared_ptr<Connection>> {
        context.console().progress(tr("Connecting to %1").arg(server.name));
        auto login = logInAs(context, server, as.isEmpty() ? server.user : as, where);
        if (!login)
            return fail(login);
        return withPlace(*std::move(login->permit), std::move(login->connection));
    };
    auto reached = open(order.database); // before anything is recorded
    if (!reached)
        return fail(reached);
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    return audited(**registry, preparationIntent(order), [&] {
        return runPreparation(order, [&](const QString &where) {
            if (std::shared_ptr<Connection> first = std::exchange(*reached, nullptr); first && where == order.database)
                return Result<std::shared_ptr<Connection>>(first); // nobody types a password twice
            return open(where);
        });
    });
}

Result<int> ServerPrepareCommand::run(CommandContext &context) const
{
    const auto server = findServer(context, context.invocation().argument(0));
    if (!server)
        return fail(server);
    const QString database = context.invocation().argument(1);
    const PreparationOrder order {*server, database, context.invocation().has(u"databases"_s),
                                  context.invocation().value(u"extensions"_s).split(u',', Qt::SkipEmptyParts),
                                  context.invocation().value(u"adoptable"_s).split(u',', Qt::SkipEmptyParts)};
    const auto script = preparationText(order);
    if (!script)
        return fail(script);
    if (!context.isDryRun()) {
        if (const auto done = prepare(context, order); !done)
            return fail(done);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"server"_s, server->name},
                                     {u"database"_s, database},
                                     {u"statements"_s, *script}});
    else if (context.isDryRun())
        context.console().print(*script);
    else
        context.console().note(tr("The database %1 on %2 is prepared for tenants.").arg(database, server->name));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerPrepareCommand()
{
    return std::make_unique<ServerPrepareCommand>();
}

} // namespace tenantry::ctl
