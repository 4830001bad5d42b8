#include "app/ctl/changeoutcomes.h"
#include "app/ctl/commands.h"
#include "app/ctl/operationaccess.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/tenantchangemany.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/changeplan.h"
#include "core/provisioning/operationtrial.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Shutting tenants out, letting them in again, keeping them in the archive, taking them out of it, and managing adopted ones.
class TenantChangeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantChangeCommand)
public:
    explicit TenantChangeCommand(ChangeVerb verb) : Command(changeSpec(verb)), m_verb(verb) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    [[nodiscard]] Result<int> runMany(CommandContext &context) const;
    [[nodiscard]] Result<Operation> plan(CommandContext &context, const Tenant &tenant, const Server &server) const;
    /// Of one that is archived already.
    [[nodiscard]] Result<int> changeTermsOf(CommandContext &context, const Tenant &tenant) const;
    /// Asks the server whether it would let it happen; nothing stays.
    [[nodiscard]] static Result<> tryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                         const Operation &operation);
    [[nodiscard]] Result<> carryOut(CommandContext &context, const Server &server, Operation &operation) const;
    [[nodiscard]] Result<int> print(CommandContext &context, const Tenant &tenant,
                                    const std::optional<Operation> &operation) const;
    ChangeVerb m_verb;
};

Result<int> TenantChangeCommand::runMany(CommandContext &context) const
{
    const auto outcomes = changeMany(context, m_verb);
    if (!outcomes)
        return fail(outcomes);
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"tenants"_s, outcomesJson(*outcomes)}});
    else
        context.console().print(outcomesText(*outcomes));
    const bool hasFailed = std::any_of(outcomes->begin(), outcomes->end(),
                                       [](const ChangeOutcome &outcome) { return outcome.isToRetry(); });
    return hasFailed ? ExitFaults : ExitOk;
}

Result<Operation> TenantChangeCommand::plan(CommandContext &context, const Tenant &tenant, const Server &server) const
{
    const auto terms = termsOf(context.invocation());
    if (!terms)
        return fail(terms);
    const auto registry = context.registry();
    return registry ? changePlan(**registry, {changeKind(m_verb), *terms}, tenant, server)
                    : Result<Operation>(fail(registry));
}

Result<> TenantChangeCommand::tryOut(CommandContext &context, const Tenant &tenant, const Server &server,
                                     const Operation &operation)
{
    OperationAccess access(context, server);
    const auto opened = access.open(tenant.placement.database);
    return opened ? tryChange(**opened, tenant, operation) : Result<>(fail(opened));
}

Result<> TenantChangeCommand::carryOut(CommandContext &context, const Server &server, Operation &operation) const
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    OperationAccess access(context, server);
    const auto recorded =
        context.await(**registry, recordChange(**registry, operation, context.invocation().value(u"reason"_s)));
    if (!recorded)
        return fail(recorded);
    auto done = access.runner(**registry).run(operation.id);
    if (!done)
        return fail(done);
    operation = *std::move(done);
    return {};
}

Result<int> TenantChangeCommand::changeTermsOf(CommandContext &context, const Tenant &tenant) const
{
    const auto terms = termsOf(context.invocation());
    if (!terms)
        return fail(terms);
    if (!context.isDryRun()) {
        const auto changed = context.ask([&](TenantRegistry &registry) {
            return changeTerms(registry, tenant.id, *terms, context.invocation().value(u"reason"_s));
        });
        if (!changed)
            return fail(changed);
    }
    return print(context, tenant, {});
}

Result<int> TenantChangeCommand::print(CommandContext &context, const Tenant &tenant,
                                       const std::optional<Operation> &operation) const
{
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    if (context.console().json()) {
        QJsonObject document {{u"dryRun"_s, context.isDryRun()}, {u"tenant"_s, tenantJson(tenant, *names)}};
        if (operation)
            document.insert(u"operation"_s, operationJson(*operation, *names));
        context.console().printJson(spec().name(), document);
    } else if (!operation) {
        context.console().note(context.isDryRun()
                                   ? tr("Day and notice of %1 would be changed.").arg(terminalSafe(tenant.name))
                                   : tr("Day and notice of %1 are changed.").arg(terminalSafe(tenant.name)));
    } else if (context.isDryRun()) {
        context.console().print(statementsOf(*operation));
    } else {
        context.console().note(
            tr("%1 is %2; operation %3.")
                .arg(terminalSafe(tenant.name), wordAfter(m_verb, tenant), operation->id.toString()));
    }
    return ExitOk;
}

Result<int> TenantChangeCommand::run(CommandContext &context) const
{
    if (isAboutMany(context.invocation()))
        return runMany(context);
    auto tenant = findTenant(context, context.invocation().argument(0));
    if (!tenant)
        return fail(tenant);
    if (m_verb == ChangeVerb::Archive && tenant->state == TenantState::Archived)
        return changeTermsOf(context, *tenant);
    const auto server = findServerOf(context, *tenant);
    if (!server)
        return fail(server);
    auto operation = plan(context, *tenant, *server);
    if (!operation)
        return fail(operation);
    // Before anything is recorded.
    if (const auto tried = tryOut(context, *tenant, *server, *operation); !tried)
        return fail(tried);
    if (!context.isDryRun()) {
        const QString question = questionBefore(m_verb, terminalSafe(tenant->name));
        const auto agreed = question.isEmpty() ? Result<>() : context.confirm(question);
        if (!agreed)
            return fail(agreed);
        if (const auto done = carryOut(context, *server, *operation); !done)
            return fail(done);
        tenant = context.ask([&](TenantRegistry &r) { return r.tenant(tenant->id); });
        if (!tenant)
            return fail(tenant);
    }
    return print(context, *tenant, *operation);
}

} // namespace

std::unique_ptr<Command> makeTenantSuspendCommand()
{
    return std::make_unique<TenantChangeCommand>(ChangeVerb::Suspend);
}

std::unique_ptr<Command> makeTenantResumeCommand()
{
    return std::make_unique<TenantChangeCommand>(ChangeVerb::Resume);
}

std::unique_ptr<Command> makeTenantArchiveCommand()
{
    return std::make_unique<TenantChangeCommand>(ChangeVerb::Archive);
}

std::unique_ptr<Command> makeTenantUnarchiveCommand()
{
    return std::make_unique<TenantChangeCommand>(ChangeVerb::Unarchive);
}

std::unique_ptr<Command> makeTenantManageCommand()
{
    return std::make_unique<TenantChangeCommand>(ChangeVerb::Manage);
}

std::unique_ptr<Command> makeTenantUnmanageCommand()
{
    return std::make_unique<TenantChangeCommand>(ChangeVerb::Unmanage);
}

} // namespace tenantry::ctl
