#include "app/ctl/commands.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/auditedwork.h"
#include "core/provisioning/tenantlimit.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantLimitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantLimitCommand)
public:
    TenantLimitCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    /// Looks, changes where something is wanted, and looks again: what is returned is what the server says.
    [[nodiscard]] static Result<int> carryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                              const TenantLimit &limit, const std::optional<int> &wanted);
    void print(CommandContext &context, const TenantLimit &limit, int connections) const;
};

CommandSpec TenantLimitCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"limit"_s},
        .summary = tr("limit how many sessions a tenant may have"),
        .description =
            tr("The server itself keeps the limit: of the tenant's database where it has one of its own on PostgreSQL, "
               "else of its application's login. Sessions that are open stay; whoever comes when it is reached is told "
               "by the server that there are too many connections. A database's limit counts our own sessions too, and "
               "the login tenantry_creator sets it; a login's limit is set by members of tenantry_granter. Without "
               "--connections it tells the limit that there is."),
        .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
        .options = {{.name = u"connections"_s,
                     .value = u"COUNT"_s,
                     .description = tr("The most sessions at a time; 0 is no limit.")},
                    {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{u"tenantryctl tenant limit kestrel --connections 20"_s, tr("For a smaller plan:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                 {u"of"_s, u"string"_s, tr("What is limited: database or login.")},
                 {u"name"_s, u"string"_s, tr("The name of that.")},
                 {u"connections"_s, u"integer"_s, tr("The limit that the server has now; 0 = none.")}},
        .actionId = u"tenant.limit"_s,
        .changes = true};
}

Result<int> TenantLimitCommand::carryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                         const TenantLimit &limit, const std::optional<int> &wanted)
{
    const auto login = wanted && !limit.login.isEmpty() ? logInAs(context, server, limit.login, limit.place)
                                                        : logIn(context, server, limit.place);
    if (!login)
        return fail(login);
    const auto before = readLimit(*login->connection, limit);
    if (!before || !wanted)
        return before;
    if (context.isDryRun())
        return tryLimit(*login->connection, tenant, limit, *wanted).map([&] { return *before; });
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    const auto stop = [canceller = login->connection->canceller()]() mutable { (void)canceller.cancel(); };
    const Interrupt::Scope scope(context.interrupt(), stop);
    const auto done =
        audited(**registry, limitIntent(tenant, server, limit, *wanted, context.invocation().value(u"reason"_s)),
                [&] { return setLimit(*login->connection, tenant, limit, *wanted); });
    return done ? readLimit(*login->connection, limit) : Result<int>(fail(done));
}

void TenantLimitCommand::print(CommandContext &context, const TenantLimit &limit, int connections) const
{
    Console &console = context.console();
    if (console.json()) {
        console.printJson(spec().name(),
                          {{u"dryRun"_s, context.isDryRun()},
                           {u"of"_s, limit.isOfDatabase ? u"database"_s : u"login"_s},
                           {u"name"_s, limit.name},
                           {u"connections"_s, connections}});
        return;
    }
    const QString what =
        (limit.isOfDatabase ? tr("The database %1") : tr("The login %1")).arg(terminalSafe(limit.name));
    if (connections == 0)
        console.note(tr("%1 has no limit of its own.").arg(what));
    else
        console.note(tr("%1 takes %n session(s) at a time.", nullptr, connections).arg(what));
}

Result<int> TenantLimitCommand::run(CommandContext &context) const
{
    const auto wanted = countOf(context.invocation(), u"connections"_s, 0);
    if (!wanted)
        return fail(wanted);
    const auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    const auto server = findServerOf(context, *tenant);
    if (!server)
        return fail(server);
    const auto limit = limitOf(*tenant, *server);
    if (!limit)
        return fail(limit);
    const auto connections = carryOut(context, *tenant, *server, *limit, *wanted);
    if (!connections)
        return fail(connections);
    if (!context.isDryRun() || !*wanted || context.console().json()) {
        print(context, *limit, *connections);
        return ExitOk;
    }
    return limitStatements(*tenant, *limit, **wanted).map([&](const QString &statements) {
        context.console().print(statements);
        return int(ExitOk);
    });
}

} // namespace

std::unique_ptr<Command> makeTenantLimitCommand()
{
    return std::make_unique<TenantLimitCommand>();
}

} // namespace tenantry::ctl
