#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"
#include "core/db/sqlresource.h"
#include "core/routing/routeepoch.h"
#include "core/routing/routetext.h"
#include "core/routing/verifiedopen.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What the tenant's own control table said, and its server.
struct Confirmation {
    qint64 epoch = 0;
    bool hasLogin = false;
};

class RouteCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RouteCommand)
public:
    RouteCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    static QList<JsonField> fields();
    [[nodiscard]] static Result<Route> find(CommandContext &context, Server *server);
    [[nodiscard]] static Result<Confirmation> verify(CommandContext &context, const Server &server, const Route &route,
                                                     const QString &login);
    [[nodiscard]] Result<> tell(CommandContext &context, const Route &route, const QString &login,
                                const std::optional<Confirmation> &confirmed) const;
    static void remark(CommandContext &context, const Route &route, const QString &login,
                       const std::optional<Confirmation> &confirmed);
};

QList<JsonField> RouteCommand::fields()
{
    return {{u"route.tenant"_s, u"string"_s, tr("Id of the tenant.")},
            {u"route.slug"_s, u"string"_s, tr("Its slug.")},
            {u"route.registry"_s, u"string"_s, tr("Id of the registry, which the tenant's control table has too.")},
            {u"route.epoch"_s, u"integer"_s, tr("Counts the moves; the control table has the same, or is a copy.")},
            {u"route.state"_s, u"string"_s, tr("Whether anybody is let in: only where it is active.")},
            {u"route.managed"_s, u"boolean"_s, tr("It has a control table that can be asked.")},
            {u"route.model"_s, u"string"_s, tr("How it is kept apart: shared, schema, database or deployment.")},
            {u"route.engine"_s, u"string"_s, tr("Engine of the server.")},
            {u"route.server"_s, u"string"_s, tr("Name of the server.")},
            {u"route.host"_s, u"string?"_s, tr("Where it listens.")},
            {u"route.port"_s, u"integer"_s, tr("Its port; 0 = the engine's default.")},
            {u"route.database"_s, u"string"_s, tr("The database, or the file.")},
            {u"route.schema"_s, u"string?"_s, tr("The schema with its tables and its control table.")},
            {u"route.tenantKey"_s, u"string?"_s, tr("What app.tenant_id has to be, in shared tables.")},
            {u"route.login"_s, u"string?"_s, tr("Who connects; null = it is not said.")},
            {u"route.dsn"_s, u"string"_s, tr("The connection string, without a password.")},
            {u"route.verified"_s, u"boolean"_s, tr("The tenant itself was asked and says the same.")},
            {u"route.loginExists"_s, u"boolean?"_s, tr("The server has that login; null where it was not asked.")}};
}

CommandSpec RouteCommand::makeSpec()
{
    return {
        .words = {u"route"_s},
        .summary = tr("say where a tenant is, as an application takes it"),
        .description = tr(
            "Prints the way to a tenant as a connection string, as a section of a service file, as a line for the "
            "[databases] of PgBouncer, or as JSON; never with a password. The login is the one that 'tenant login' "
            "gives "
            "its application, or --login.\n\nWith --verify the tenant is asked whether it is the one that the registry "
            "means: tenant, registry and epoch are compared with its control table. An old, cloned or restored copy is "
            "refused, and both epochs are said. The server's login has to be a member of tenantry_provisioner or "
            "tenantry_reader."),
        .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
        .options = {{.name = u"format"_s,
                     .value = u"FORMAT"_s,
                     .description = tr("dsn, service, pgbouncer or json; dsn if not given."),
                     .choices = {u"dsn"_s, u"service"_s, u"pgbouncer"_s, u"json"_s}},
                    {.name = u"login"_s, .value = u"LOGIN"_s, .description = tr("Who connects.")},
                    {.name = u"verify"_s, .description = tr("Ask the tenant itself, and refuse a copy of it.")}},
        .examples = {{u"tenantryctl route acme --verify"_s, tr("The connection string, confirmed by the tenant:")},
                     {u"tenantryctl route acme --format service >> ~/.pg_service.conf"_s,
                      tr("For psql 'service=acme':")}},
        .json = fields(),
        .actionId = u"tenant.route"_s};
}

Result<Route> RouteCommand::find(CommandContext &context, Server *server)
{
    const auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    const auto found = findServerOf(context, *tenant);
    const auto registry = context.registry();
    if (!found || !registry)
        return found ? fail(registry) : fail(found);
    *server = *found;
    return routeOf(*tenant, *found, (*registry)->info().id);
}

Result<Confirmation> RouteCommand::verify(CommandContext &context, const Server &server, const Route &route,
                                          const QString &login)
{
    context.console().progress(tr("Asking %1").arg(server.name));
    const auto session = logIn(context, server, route.endpoint.database);
    if (!session)
        return fail(missedRoute(route, session.error()));
    Connection &connection = *session->connection;
    const auto open = VerifiedOpen::begin(connection, route, {ControlReader::Operator});
    if (!open)
        return fail(open);
    Confirmation confirmed {open->control().epoch, false};
    if (route.endpoint.engine == Engine::SQLite) // a file has no logins
        return confirmed;
    const auto sql = sqlResource(server.engine, u"routing"_s, u"login_there"_s);
    if (!sql)
        return fail(sql);
    auto there = connection.query(*sql, {login});
    if (!there)
        return fail(there);
    confirmed.hasLogin = there->next() && there->value(0).toBool();
    return confirmed;
}

void RouteCommand::remark(CommandContext &context, const Route &route, const QString &login,
                          const std::optional<Confirmation> &confirmed)
{
    Console &console = context.console();
    if (confirmed)
        console.note(tr("The tenant says the same: epoch %1.").arg(confirmed->epoch));
    else if (route.state != TenantState::Active)
        console.note(tr("%1 is %2: nobody is let in.").arg(route.slug, tenantStateName(route.state)));
    if (confirmed && !login.isEmpty() && !confirmed->hasLogin)
        console.note(tr("The server has no login %1: 'tenantryctl tenant login' makes the application's.")
                         .arg(terminalSafe(login)));
}

Result<> RouteCommand::tell(CommandContext &context, const Route &route, const QString &login,
                            const std::optional<Confirmation> &confirmed) const
{
    const auto dsn = routeDsn(route, login);
    if (!dsn)
        return fail(dsn);
    const ConnectionSpec &endpoint = route.endpoint;
    context.console().printJson(
        spec().name(),
        {{u"route"_s,
          QJsonObject {
              {u"tenant"_s, route.tenant.toString()},
              {u"slug"_s, route.slug},
              {u"registry"_s, route.registry.toString()},
              {u"epoch"_s, route.epoch},
              {u"state"_s, tenantStateName(route.state)},
              {u"managed"_s, route.management == Management::Managed},
              {u"model"_s, isolationKindName(route.kind)},
              {u"engine"_s, engineName(endpoint.engine)},
              {u"server"_s, route.server},
              {u"host"_s, jsonText(endpoint.host)},
              {u"port"_s, endpoint.port},
              {u"database"_s, endpoint.database},
              {u"schema"_s, jsonText(route.schema)},
              {u"tenantKey"_s, jsonText(route.key)},
              {u"login"_s, jsonText(login)},
              {u"dsn"_s, *dsn},
              {u"verified"_s, confirmed.has_value()},
              {u"loginExists"_s, confirmed && !login.isEmpty() ? QJsonValue(confirmed->hasLogin) : QJsonValue()}}}});
    return {};
}

Result<int> RouteCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    Server server;
    const auto route = find(context, &server);
    if (!route)
        return fail(route);
    const QString login = invocation.value(u"login"_s, applicationLogin(*route));
    std::optional<Confirmation> confirmed;
    if (invocation.has(u"verify"_s)) {
        const auto answer = verify(context, server, *route, login);
        if (!answer)
            return fail(answer);
        confirmed = *answer;
    }
    const QString format = invocation.value(u"format"_s, u"dsn"_s);
    if (context.console().json() || format == u"json") {
        const auto told = tell(context, *route, login, confirmed);
        return told ? Result<int>(ExitOk) : fail(told);
    }
    const auto text = format == u"service" ? routeService(*route, login)
        : format == u"pgbouncer"           ? routePgBouncer(*route)
                                 : routeDsn(*route, login).map([](const QString &dsn) { return QString(dsn + u'\n'); });
    if (!text)
        return fail(text);
    context.console().print(terminalSafeLines(*text));
    remark(context, *route, login, confirmed);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeRouteCommand()
{
    return std::make_unique<RouteCommand>();
}

} // namespace tenantry::ctl
