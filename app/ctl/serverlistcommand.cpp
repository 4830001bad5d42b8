#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServerListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServerListCommand)
public:
    ServerListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ServerListCommand::makeSpec()
{
    return {.words = {u"server"_s, u"list"_s},
            .summary = tr("list the servers of the registry"),
            .description =
                tr("Shows what the registry knows of each server and how many tenants it places there. No server is "
                   "asked: 'tenantryctl server test' does that."),
            .examples = {{u"tenantryctl server list"_s, tr("All servers:")}},
            .json =
                QList<JsonField> {{u"servers[].tenants"_s, u"integer"_s, tr("Tenants that the registry places there.")}}
                + serverFields(u"servers[]."_s),
            .actionId = u"server.list"_s};
}

Result<int> ServerListCommand::run(CommandContext &context) const
{
    const auto servers = context.ask([](TenantRegistry &registry) { return registry.servers(); });
    if (!servers)
        return fail(servers);
    const auto loads = context.ask([](TenantRegistry &registry) { return registry.serverLoads(); });
    if (!loads)
        return fail(loads);
    QHash<ServerId, qint64> tenants;
    for (const ServerLoad &load : *loads)
        tenants[load.server] += load.tenants;
    if (context.console().json()) {
        const QJsonArray array = jsonArray(*servers, [&](const Server &server) {
            QJsonObject json = serverJson(server);
            json.insert(u"tenants"_s, tenants.value(server.id));
            return json;
        });
        context.console().printJson(spec().name(), {{u"servers"_s, array}});
        return ExitOk;
    }
    TextTable table({{tr("NAME")},
                     {tr("ENVIRONMENT")},
                     {tr("WHERE")},
                     {tr("TLS")},
                     {tr("REGION")},
                     {tr("BUDGET"), TextTable::Align::Right},
                     {tr("TENANTS"), TextTable::Align::Right}});
    for (const Server &server : *servers)
        table.add({server.name, environmentName(server.environment), server.connectionSpec().displayName(),
                   tlsModeName(server.tls), server.region, QString::number(server.connectionBudget),
                   QString::number(tenants.value(server.id))});
    context.console().print(table.toText());
    if (servers->isEmpty())
        context.console().note(tr("There is no server yet. Add one with 'tenantryctl server add'."));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeServerListCommand()
{
    return std::make_unique<ServerListCommand>();
}

} // namespace tenantry::ctl
