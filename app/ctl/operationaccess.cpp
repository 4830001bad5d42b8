#include "app/ctl/operationaccess.h"

#include "app/ctl/registrynames.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry::ctl {

namespace {

ConnectionSpec wayTo(const Server &server)
{
    ConnectionSpec spec = server.connectionSpec();
    spec.applicationName = QStringLiteral("tenantryctl");
    return spec;
}

} // namespace

OperationAccess::OperationAccess(CommandContext &context, const Server &server)
    : m_context(context),
      m_connections(wayTo(server), context.budgets(), m_control,
                    [&context, server](const QString &database, const QString &as) -> OperationRunner::Opened {
                        auto login =
                            as.isEmpty() ? logIn(context, server, database) : logInAs(context, server, as, database);
                        if (!login)
                            return fail(login);
                        return withPlace(*std::move(login->permit), std::move(login->connection));
                    }),
      m_scope(context.interrupt(), [this] { m_connections.stop(); })
{ }

OperationRunner OperationAccess::runner(TenantRegistry &registry)
{
    return m_connections.runner(registry, m_clock, [this](const OperationStep &step, StepMoment moment) {
        if (moment == StepMoment::Recorded)
            m_context.console().progress(QString::number(step.number) + u' ' + step.title);
    });
}

Result<Operation> carryOut(CommandContext &context, const Server &server, const Operation &operation, bool undoes,
                           const QString &action)
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    if (const QString reason = context.invocation().value(QStringLiteral("reason")); !reason.isEmpty()) {
        const auto told = context.await(**registry, recordConfirmation(**registry, operation, action, reason));
        if (!told)
            return fail(told);
    }
    OperationAccess access(context, server);
    OperationRunner runner = access.runner(**registry);
    return undoes ? runner.undo(operation.id) : runner.run(operation.id);
}

Result<Server> serverOf(CommandContext &context, const Operation &operation)
{
    const auto tenant = context.ask([&](TenantRegistry &registry) { return registry.tenant(operation.tenant); });
    if (!tenant)
        return fail(tenant);
    return findServerOf(context, *tenant);
}

} // namespace tenantry::ctl
