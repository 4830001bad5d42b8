#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/factjson.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/terminaltext.h"
#include "app/ctl/texttable.h"
#include "core/inspection/serverinspector.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServerTestCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerTestCommand)
public:
    ServerTestCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ServerTestCommand::makeSpec()
{
    return {
        .words = {u"server"_s, u"test"_s},
        .summary = tr("ask a server what it is and what our login may do there"),
        .description = tr(
            "Reads version, encryption, connections, sizes and rights from the server itself, in read-only "
            "transactions. Of each right that is missing it prints the exact statement for an administrator.\n\n"
            "A server that cannot be reached is an error. With --strict so is a right for reading that is missing, a "
            "security release that is missing, and a login that holds too much: exit code 1."),
        .arguments = {{.name = u"NAME"_s, .description = tr("The server's name.")}},
        .options = {{.name = u"strict"_s, .description = tr("End with exit code 1 where something should be better.")}},
        .examples = {{u"tenantryctl server test pg-eu-1"_s, tr("Everything it tells:")},
                     {u"tenantryctl server test pg-eu-1 --strict --quiet"_s, tr("For a script that watches servers:")}},
        .json = serverFields(u"server."_s) + serverFactFields(),
        .actionId = u"server.test"_s};
}

static bool isFlawless(const ServerFacts &facts)
{
    const bool released = !facts.release.isKnown() || facts.release.value().state == ReleaseState::Current
        || facts.release.value().state == ReleaseState::Unknown;
    const bool allowed = !facts.login.isKnown()
        || (facts.login.value().missing(RightUse::Reading).isEmpty() && facts.login.value().warnings.isEmpty());
    return released && allowed;
}

/// Each of the prepared databases tells its version by itself.
static void readPreparations(ServerFacts &facts, ServerConnection &server, const Clock &clock)
{
    const QStringList prepared = facts.login.isKnown() ? facts.login.value().prepared : QStringList();
    for (const QString &database : prepared) {
        const auto found = server.moveTo(database).and_then([&] { return readPreparation(server.connection()); });
        facts.preparations[database].set(found, clock.utcNow());
    }
}

static void printPreparations(Console &console, const ServerFacts &facts)
{
    TextTable table({{ServerTestCommand::tr("DATABASE")}, {ServerTestCommand::tr("FOR TENANTS")}});
    for (auto it = facts.preparations.begin(); it != facts.preparations.end(); ++it)
        table.add({it.key(), it->isKnown() ? preparationWord(it->value()) : it->error()->message});
    if (!facts.preparations.isEmpty())
        console.print(u'\n' + table.toText());
}

static void printRights(Console &console, const LoginFacts &login)
{
    TextTable table(
        {{ServerTestCommand::tr("RIGHT")}, {ServerTestCommand::tr("HELD")}, {ServerTestCommand::tr("FOR")}});
    QString grants;
    for (const LoginRight &right : login.rights) {
        table.add({right.object.isEmpty() ? right.name : right.name + u' ' + right.object,
                   right.held ? ServerTestCommand::tr("yes") : ServerTestCommand::tr("no"), right.purpose});
        if (!right.held && !right.grant.isEmpty())
            grants += u"  "_s + terminalSafe(right.grant) + u'\n';
    }
    console.print(u'\n' + table.toText());
    for (const QString &warning : login.warnings)
        console.print(u'\n' + terminalSafe(warning) + u'\n');
    if (!grants.isEmpty())
        console.print(u'\n' + ServerTestCommand::tr("What is missing, for an administrator to run if it is wanted:")
                      + u'\n' + grants);
}

Result<int> ServerTestCommand::run(CommandContext &context) const
{
    const auto server = findServer(context, context.invocation().argument(0));
    if (!server)
        return fail(server);
    const auto databases = context.ask([&](TenantRegistry &registry) { return databasesOf(registry, server->id); });
    if (!databases)
        return fail(databases);
    context.console().progress(tr("Asking %1").arg(server->name));
    const auto connection = ServerConnection::open(context, *server);
    if (!connection)
        return fail(connection);
    const SystemClock clock;
    ServerFacts facts;
    ServerInspector((*connection)->connection(), clock).refresh(facts, *server, *databases);
    readPreparations(facts, **connection, clock);
    if (context.interrupt().raised())
        return fail(ErrorKind::Cancelled, tr("Stopped."));
    if (!facts.latency.isKnown())
        return fail(*facts.latency.error());
    if (context.console().json()) {
        context.console().printJson(spec().name(),
                                    {{u"server"_s, serverJson(*server)}, {u"facts"_s, serverFactsJson(facts)}});
    } else {
        context.console().print(
            pairsText({{tr("Server"), server->name}, {tr("Where"), server->connectionSpec().displayName()}}));
        context.console().print(pairsText(serverFactTexts(facts, Format(QLocale(), QTimeZone::utc()))));
        if (facts.login.isKnown())
            printRights(context.console(), facts.login.value());
        printPreparations(context.console(), facts);
    }
    return context.invocation().has(u"strict"_s) && !isFlawless(facts) ? ExitFaults : ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerTestCommand()
{
    return std::make_unique<ServerTestCommand>();
}

} // namespace tenantry::ctl
