#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"
#include "app/ctl/texttable.h"
#include "core/isolation/enginecapability.h"
#include "core/provisioning/auditedwork.h"
#include "core/provisioning/filequery.h"
#include "core/provisioning/tenantsession.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantQueryCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantQueryCommand)
public:
    TenantQueryCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<TypedRows> ask(CommandContext &context, const Tenant &tenant, const Server &server,
                                               int limit);
    [[nodiscard]] static Result<TypedRows> askOn(CommandContext &context, const Tenant &tenant, const Server &server,
                                                 int limit);
};

CommandSpec TenantQueryCommand::makeSpec()
{
    return {.words = {u"tenant"_s, u"query"_s},
            .summary = tr("read the data of one tenant with a statement"),
            .description = tr("Runs one statement in a transaction that only reads, as a login that is made for this, "
                              "holds nothing but the tenant's "
                              "reader, and is gone afterwards: the server itself keeps every other tenant out of "
                              "reach. The server's login has to be a "
                              "member of tenantry_reader. The reason goes into the audit trail, with the statement. "
                              "Tenants in shared tables cannot "
                              "be read so: whoever types a statement there may say for whom it works. A file of SQLite "
                              "is opened read-only, and the engine lets the statement reach nothing beside it."),
            .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")},
                          {.name = u"SQL"_s,
                           .description = tr("The statement; names are looked up in the tenant's schema.")}},
            .options = {{.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why; it is needed.")},
                        {.name = u"limit"_s, .value = u"COUNT"_s, .description = tr("The most rows; else 200.")}},
            .examples = {{u"tenantryctl tenant query kestrel 'select count(*) from orders' --reason T-4711"_s,
                          tr("For a ticket:")}},
            .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was read, because of --dry-run.")},
                     {u"columns[]"_s, u"string"_s, tr("The names of the columns.")},
                     {u"rows[]"_s, u"array"_s, tr("The rows, each with a text or null for each column.")},
                     {u"isCut"_s, u"boolean"_s, tr("There are more rows than the limit.")}},
            .actionId = u"tenant.query"_s,
            .changes = true};
}

Result<TypedRows> TenantQueryCommand::askOn(CommandContext &context, const Tenant &tenant, const Server &server,
                                            int limit)
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    const auto route = routeOf(tenant, server, (*registry)->info().id);
    if (!route)
        return fail(route);
    if (server.engine == Engine::SQLite)
        return queryFile(*route, context.invocation().argument(1), limit,
                         [&context] { return context.interrupt().raised(); });
    const auto login = logIn(context, server, tenant.placement.database);
    if (!login)
        return fail(login);
    const auto session = TenantSession::open(*login->connection, *route, openerOf(context, server));
    if (!session)
        return fail(session);
    return (*session)->run(context.invocation().argument(1), limit);
}

/// The trail knows of it before a row is read.
Result<TypedRows> TenantQueryCommand::ask(CommandContext &context, const Tenant &tenant, const Server &server,
                                          int limit)
{
    AuditRecord intent {AuditSubject(tenant.id)};
    intent.action = u"tenant.query"_s;
    intent.object = context.invocation().argument(1).simplified().left(300);
    intent.reason = context.invocation().value(u"reason"_s);
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    return audited(**registry, intent, [&] { return askOn(context, tenant, server, limit); });
}

Result<int> TenantQueryCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    if (invocation.value(u"reason"_s).trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, tr("--%1 is missing.").arg(u"reason"_s));
    const auto limit = limitOf(invocation, 200);
    if (!limit)
        return fail(limit);
    const auto tenant = findTenant(context, invocation.argument(0));
    if (!tenant)
        return fail(tenant);
    const auto server = findServerOf(context, *tenant);
    if (!server)
        return fail(server);
    if (const auto can = checkCapability(server->engine, tenant->placement.kind, Capability::TypedQuery); !can)
        return fail(can);
    const auto answer = context.isDryRun() ? Result<TypedRows>(TypedRows()) : ask(context, *tenant, *server, *limit);
    if (!answer)
        return fail(answer);
    if (context.console().json()) {
        QJsonArray rows;
        for (const QStringList &row : answer->rows) {
            QJsonArray cells;
            for (const QString &cell : row)
                cells.append(cell.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(cell));
            rows.append(cells);
        }
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"columns"_s, QJsonArray::fromStringList(answer->columns)},
                                     {u"rows"_s, rows},
                                     {u"isCut"_s, answer->isCut}});
        return ExitOk;
    }
    if (context.isDryRun()) {
        context.console().note(tr("The statement would be run as the reader of %1.").arg(terminalSafe(tenant->name)));
        return ExitOk;
    }
    QList<TextTable::Column> columns;
    for (const QString &column : answer->columns)
        columns.append({terminalSafe(column)});
    TextTable table(columns);
    for (const QStringList &row : answer->rows)
        table.add(row);
    context.console().print(table.toText());
    if (answer->isCut)
        context.console().note(tr("There are more rows: --limit shows them."));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantQueryCommand()
{
    return std::make_unique<TenantQueryCommand>();
}

} // namespace tenantry::ctl
