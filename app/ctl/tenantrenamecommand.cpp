#include "app/ctl/commands.h"
#include "app/ctl/operationaccess.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantrename.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantRenameCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantRenameCommand)
public:
    TenantRenameCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    /// Where the control table has to say it as well: planned, tried, and carried out.
    [[nodiscard]] static Result<Operation> renameOnServer(CommandContext &context, const Tenant &tenant,
                                                          const TenantNamesWanted &wanted);
};

CommandSpec TenantRenameCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"rename"_s},
        .summary = tr("give a tenant another slug or name"),
        .description = tr(
            "The slug of a tenant that was made here stands in its control table too: it is changed on both sides, as "
            "one journaled operation. What its schema, database and roles are called stays, but in shared tables, "
            "where "
            "the names of its roles follow from its slug. Nothing but the registry knows the name, and the slug of a "
            "tenant that is only observed."),
        .arguments = {{.name = u"TENANT"_s, .description = tr("The tenant's slug or id.")}},
        .options = {{.name = u"slug"_s, .value = u"SLUG"_s, .description = tr("Its slug from now on.")},
                    {.name = u"name"_s, .value = u"NAME"_s, .description = tr("Its name from now on.")},
                    {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}},
        .examples = {{u"tenantryctl tenant rename kestrel --slug kestrel-air --name 'Kestrel Air'"_s,
                      tr("After the customer did:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + tenantFields(u"tenant."_s) + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
        .actionId = u"tenant.rename"_s,
        .changes = true};
}

Result<Operation> TenantRenameCommand::renameOnServer(CommandContext &context, const Tenant &tenant,
                                                      const TenantNamesWanted &wanted)
{
    const auto registry = context.registry();
    const auto server = findServerOf(context, tenant);
    if (!registry || !server)
        return registry ? Result<Operation>(fail(server)) : fail(registry);
    auto planned = planRename(tenant, *server, wanted);
    if (!planned)
        return planned;
    OperationAccess access(context, *server);
    const auto opened = access.open(tenant.placement.database);
    if (!opened)
        return fail(opened);
    // Before anything is recorded.
    const auto tried = tryChange(**opened, tenant, *planned);
    if (!tried)
        return fail(tried);
    if (context.isDryRun())
        return planned;
    const auto recorded =
        context.await(**registry, recordRename(**registry, *planned, wanted, context.invocation().value(u"reason"_s)));
    return recorded ? access.runner(**registry).run(planned->id) : recorded;
}

Result<int> TenantRenameCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    auto tenant = findTenant(context, invocation.argument(0));
    if (!tenant)
        return fail(tenant);
    if (!invocation.has(u"slug"_s) && !invocation.has(u"name"_s))
        return fail(ErrorKind::InvalidInput, tr("Give --slug or --name."));
    const TenantNamesWanted wanted {invocation.has(u"slug"_s) ? invocation.value(u"slug"_s) : tenant->slug,
                                    invocation.has(u"name"_s) ? invocation.value(u"name"_s) : tenant->name};
    if (const auto usable = checkRename(*tenant, wanted); !usable)
        return fail(usable);
    std::optional<Operation> operation;
    if (isOnServer(*tenant, wanted)) {
        const auto done = renameOnServer(context, *tenant, wanted);
        if (!done)
            return fail(done);
        operation = *done;
    } else if (!context.isDryRun()) {
        const auto done = context.ask([&](TenantRegistry &registry) {
            return renameInRegistry(registry, *tenant, wanted, invocation.value(u"reason"_s));
        });
        if (!done)
            return fail(done);
    }
    if (!context.isDryRun()) {
        tenant = context.ask([&](TenantRegistry &registry) { return registry.tenant(tenant->id); });
        if (!tenant)
            return fail(tenant);
    }
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json()) {
        QJsonObject document {{u"dryRun"_s, context.isDryRun()}, {u"tenant"_s, tenantJson(*tenant, *names)}};
        if (operation)
            document.insert(u"operation"_s, operationJson(*operation, *names));
        context.console().printJson(spec().name(), document);
    } else if (!context.isDryRun()) {
        context.console().note(tr("%1 has the slug %2.").arg(terminalSafe(tenant->name), tenant->slug));
    } else if (operation) {
        context.console().print(statementsOf(*operation));
    } else {
        context.console().note(tr("Only the registry would be changed."));
    }
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantRenameCommand()
{
    return std::make_unique<TenantRenameCommand>();
}

} // namespace tenantry::ctl
