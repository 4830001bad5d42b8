#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/texttable.h"
#include "core/inspection/tenantclients.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantSessionsCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantSessionsCommand)
public:
    TenantSessionsCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    void print(CommandContext &context, const TenantClients &clients) const;
};

CommandSpec TenantSessionsCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"sessions"_s},
        .summary = tr("show who is connected for a tenant"),
        .description = tr(
            "On PostgreSQL and MariaDB the sessions in the tenant's database, of its logins, or of its whole server; "
            "on SQLite the processes of this computer that have its file open. What a session asks is not shown. "
            "What may not be looked at is counted as hidden: it may be the tenant's too. Where the tenants of shared "
            "tables have one login together, nobody can tell whose a session is, and the command says so."),
        .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
        .examples = {{u"tenantryctl tenant sessions kestrel"_s, tr("Before it is suspended:")}},
        .json = {
            {u"readAt"_s, u"time"_s, tr("When that was read.")},
            {u"hidden"_s, u"integer"_s, tr("Sessions or processes that could not be looked at.")},
            {u"sessions[].id"_s, u"string"_s, tr("Of the session on its server, or of the process.")},
            {u"sessions[].login"_s, u"string?"_s, tr("Its login; of a process its user.")},
            {u"sessions[].from"_s, u"string?"_s, tr("The address it comes from; null = this computer, or hidden.")},
            {u"sessions[].program"_s, u"string?"_s, tr("What it calls itself.")},
            {u"sessions[].state"_s, u"string?"_s, tr("Its state in the engine's word; null = unknown.")},
            {u"sessions[].since"_s, u"time?"_s, tr("When it came; null = unknown.")},
            {u"sessions[].stateSince"_s, u"time?"_s, tr("Since when it is in that state; null = unknown.")}}};
}

QJsonObject clientJson(const TenantClient &client)
{
    return {{u"id"_s, client.id},
            {u"login"_s, jsonText(client.login)},
            {u"from"_s, jsonText(client.from)},
            {u"program"_s, jsonText(client.program)},
            {u"state"_s, jsonText(client.state)},
            {u"since"_s, jsonTime(client.since)},
            {u"stateSince"_s, jsonTime(client.stateSince)}};
}

void TenantSessionsCommand::print(CommandContext &context, const TenantClients &clients) const
{
    Console &console = context.console();
    if (console.json()) {
        QJsonArray sessions;
        for (const TenantClient &client : clients.list)
            sessions.append(clientJson(client));
        console.printJson(spec().name(),
                          {{u"readAt"_s, jsonTime(QDateTime::currentDateTimeUtc())},
                           {u"hidden"_s, clients.hidden},
                           {u"sessions"_s, sessions}});
        return;
    }
    TextTable table({{tr("ID"), TextTable::Align::Right},
                     {tr("LOGIN")},
                     {tr("FROM")},
                     {tr("PROGRAM")},
                     {tr("STATE")},
                     {tr("SINCE")},
                     {tr("STATE SINCE")}});
    for (const TenantClient &client : clients.list)
        table.add({client.id, client.login, client.from, client.program, client.state, isoText(client.since),
                   isoText(client.stateSince)});
    console.print(table.toText());
    if (clients.list.isEmpty())
        console.note(tr("Nobody is connected that could be seen."));
    if (clients.hidden > 0)
        console.note(tr("%n session(s) or process(es) could not be looked at.", nullptr, clients.hidden));
}

Result<int> TenantSessionsCommand::run(CommandContext &context) const
{
    const auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    const auto server = findServerOf(context, *tenant);
    if (!server)
        return fail(server);
    const auto connection = ServerConnection::open(context, *server, tenant->placement.database);
    if (!connection)
        return fail(connection);
    const auto clients = readTenantClients((*connection)->connection(), *tenant);
    if (!clients)
        return fail(clients);
    print(context, *clients);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantSessionsCommand()
{
    return std::make_unique<TenantSessionsCommand>();
}

} // namespace tenantry::ctl
