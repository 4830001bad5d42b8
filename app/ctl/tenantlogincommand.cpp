#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"
#include "core/isolation/enginecapability.h"
#include "core/provisioning/auditedwork.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationconnections.h"
#include "core/provisioning/tenantlogin.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantLoginCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantLoginCommand)
public:
    TenantLoginCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<LoginOrder> orderOf(const Invocation &invocation);
    [[nodiscard]] static Result<> confirm(CommandContext &context, const Tenant &tenant, const LoginOrder &order,
                                          bool isThere);
    [[nodiscard]] static Result<> carryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                           const LoginOrder &order);
    void print(CommandContext &context, const Tenant &tenant, const LoginOrder &order) const;
};

CommandSpec TenantLoginCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"login"_s},
        .summary = tr("give the application a login for one tenant"),
        .description =
            tr("The login holds the tenant's writer and nothing else, and finds the tenant's schema without naming it. "
               "With --password-file it gets a new password, which is written into a new file as the application's "
               "driver reads it (.pgpass) and shown nowhere; then it is tried. Sessions that are open stay, unless "
               "--end-sessions is given. Whoever may do this can become the tenant: the server's login has to be a "
               "member of tenantry_granter. Limits stay as they are unless they are "
               "given; the times are what its sessions begin with. In shared tables it is for tenants with roles of "
               "their own: all others there work with one login, which an administrator makes."),
        .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
        .options = {{.name = u"password-file"_s,
                     .value = u"FILE"_s,
                     .description = tr("The file to be made, with a new password; it must not be there yet.")},
                    {.name = u"connection-limit"_s,
                     .value = u"COUNT"_s,
                     .description = tr("The most sessions of the login at a time; 0 is no limit.")},
                    {.name = u"statement-limit"_s,
                     .value = u"SECONDS"_s,
                     .description = tr("How long a statement may take (statement_timeout); 0 is no limit.")},
                    {.name = u"idle-limit"_s,
                     .value = u"SECONDS"_s,
                     .description = tr("How long a session may idle in a transaction; 0 is no limit.")},
                    {.name = u"end-sessions"_s,
                     .description = tr("With a new password: whoever logged in with the old one is out.")},
                    {.name = u"remove"_s, .description = tr("Take the login away, and end its sessions.")},
                    {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{u"tenantryctl tenant login kestrel --password-file kestrel.pgpass --connection-limit 20"_s,
                      tr("A new login, or a new password:")},
                     {u"tenantryctl tenant login kestrel --remove --yes"_s, tr("The end of it:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                 {u"login"_s, u"string"_s, tr("The name of the login.")},
                 {u"database"_s, u"string"_s, tr("The tenant's database.")},
                 {u"passwordFile"_s, u"string?"_s, tr("The file that was made.")},
                 {u"isRemoved"_s, u"boolean"_s, tr("The login was taken away.")}},
        .actionId = u"tenant.login"_s,
        .changes = true,
        .asks = true};
}

Result<LoginOrder> TenantLoginCommand::orderOf(const Invocation &invocation)
{
    LoginOrder order;
    order.isRemoval = invocation.has(u"remove"_s);
    order.passwordFile = invocation.value(u"password-file"_s);
    order.endsSessions = invocation.has(u"end-sessions"_s);
    bool hasLimit = false;
    for (const auto &[option, value] :
         {std::pair(u"connection-limit"_s, &order.connections),
          std::pair(u"statement-limit"_s, &order.statementSeconds), std::pair(u"idle-limit"_s, &order.idleSeconds)}) {
        const auto count = countOf(invocation, option, 0);
        if (!count)
            return fail(count);
        *value = *count;
        hasLimit |= count->has_value();
    }
    if (order.endsSessions && order.passwordFile.isEmpty())
        return fail(ErrorKind::InvalidInput, tr("--end-sessions goes with --password-file."));
    const bool isChange = hasLimit || !order.passwordFile.isEmpty();
    if (order.isRemoval == isChange)
        return fail(ErrorKind::InvalidInput,
                    order.isRemoval ? tr("--remove goes with no other option than --reason.")
                                    : tr("Nothing says what the login shall be."),
                    tr("Give --password-file, a limit, or --remove alone."));
    return order;
}

Result<> TenantLoginCommand::confirm(CommandContext &context, const Tenant &tenant, const LoginOrder &order,
                                     bool isThere)
{
    if (!isThere)
        return {};
    const QString name = terminalSafe(tenant.name);
    if (order.isRemoval)
        return context.confirm(tr("Take the login of %1's application away, and end its sessions?").arg(name));
    if (!order.passwordFile.isEmpty())
        return context.confirm(tr("Give the login of %1's application another password?").arg(name));
    return {};
}

Result<> TenantLoginCommand::carryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                      const LoginOrder &order)
{
    const auto login = logIn(context, server, tenant.placement.database);
    if (!login)
        return fail(login);
    const auto isThere = hasLogin(*login->connection, tenant);
    if (!isThere)
        return fail(isThere);
    if (context.isDryRun())
        return tryOrder(*login->connection, tenant, order);
    if (const auto agreed = confirm(context, tenant, order, *isThere); !agreed)
        return agreed;
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    const OpenSpec open = [&](const ConnectionSpec &spec, const Secret &password) {
        return openInTurn(context.budgets(), spec, password, [&] { return context.interrupt().raised(); });
    };
    // Ctrl+C stops the statement; what became of it is recorded all the same.
    const auto stop = [canceller = login->connection->canceller()]() mutable { (void)canceller.cancel(); };
    const Interrupt::Scope scope(context.interrupt(), stop);
    const auto done = audited(**registry, loginIntent(tenant, server, order, context.invocation().value(u"reason"_s)),
                              [&] { return orderLogin(*login->connection, open, tenant, order); });
    if (!done)
        return fail(done);
    return *done ? Result<>(fail(**done)) : Result<>();
}

void TenantLoginCommand::print(CommandContext &context, const Tenant &tenant, const LoginOrder &order) const
{
    const QString login = namesOf(tenant).app();
    Console &console = context.console();
    if (console.json())
        console.printJson(spec().name(),
                          {{u"dryRun"_s, context.isDryRun()},
                           {u"login"_s, login},
                           {u"database"_s, tenant.placement.database},
                           {u"passwordFile"_s, jsonText(context.isDryRun() ? QString() : order.passwordFile)},
                           {u"isRemoved"_s, order.isRemoval && !context.isDryRun()}});
    else if (order.isRemoval)
        console.note(tr("The login %1 is gone.").arg(login));
    else if (order.passwordFile.isEmpty())
        console.note(tr("The login %1 has other limits.").arg(login));
    else
        console.note(tr("The login %1 has its password in %2.").arg(login, terminalSafe(order.passwordFile)));
}

Result<int> TenantLoginCommand::run(CommandContext &context) const
{
    const auto order = orderOf(context.invocation());
    if (!order)
        return fail(order);
    const auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    const auto server = findServerOf(context, *tenant);
    if (!server)
        return fail(server);
    if (const auto can = checkCapability(server->engine, tenant->placement.kind, Capability::Login); !can)
        return fail(can);
    if (const auto done = carryOut(context, *tenant, *server, *order); !done)
        return fail(done);
    if (context.isDryRun() && !context.console().json()) {
        const auto statements = loginStatements(*tenant, *order, server->engine);
        if (!statements)
            return fail(statements);
        context.console().print(*statements);
        return ExitOk;
    }
    print(context, *tenant, *order);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantLoginCommand()
{
    return std::make_unique<TenantLoginCommand>();
}

} // namespace tenantry::ctl
