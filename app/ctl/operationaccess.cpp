#include "app/ctl/operationaccess.h"

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
    : m_context(context), m_connections(wayTo(server), context.budgets(), m_control,
                                        [&context, server](const QString &database) -> OperationRunner::Opened {
                                            auto login = logIn(context, server, database);
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

Result<Server> serverOf(CommandContext &context, const Operation &operation)
{
    if (operation.server.isNull())
        return fail(ErrorKind::Missing,
                    QCoreApplication::translate("OperationAccess", "This operation is about no server."));
    return context.ask([&](TenantRegistry &registry) { return registry.server(operation.server); });
}

} // namespace tenantry::ctl
