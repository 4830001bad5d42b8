#include "app/ctl/commandcontext.h"

#include "app/ctl/clientidentity.h"

namespace tenantry::ctl {

CommandContext::CommandContext(const Services &services, const Invocation &invocation)
    : m_services(services), m_invocation(invocation)
{ }

CommandContext::~CommandContext() = default;

Error CommandContext::stopped() const
{
    const bool wasToChange = m_invocation.command->spec().changes && !isDryRun();
    return {ErrorKind::Cancelled,
            wasToChange ? tr("Stopped. Nothing was changed in the registry.") : tr("Stopped."),
            {},
            {},
            {},
            {}};
}

Result<ConnectionPlace> CommandContext::location() const
{
    return findRegistry(m_invocation.value(QStringLiteral("registry")), m_services.environment);
}

Result<ConnectionPlace> CommandContext::wayToRegistry()
{
    auto where = location();
    if (where && !std::exchange(m_isWayTold, true)) {
        const QStringList remarks = wayRemarks(where->spec, m_services.environment.pg);
        // With --json the standard error has the document of an error and nothing else.
        for (const QString &remark : console().json() ? QStringList() : remarks)
            console().note(remark);
    }
    return where;
}

Result<TenantRegistry *> CommandContext::unopenedRegistry()
{
    if (m_registry)
        return m_registry.get();
    auto where = wayToRegistry();
    if (!where)
        return fail(where);
    if (m_password->isEmpty()) // probe() may have asked for it
        *m_password = std::move(where->password);
    auto client = clientIdentity();
    if (!client)
        return fail(client);
    m_registry = std::make_unique<TenantRegistry>(
        where->spec, [password = m_password]() -> Result<Secret> { return *password; }, *client,
        m_budgets.of(where->spec));
    return m_registry.get();
}

Result<TenantRegistry *> CommandContext::registry()
{
    auto unopened = unopenedRegistry();
    if (!unopened || m_isOpen)
        return unopened;
    const auto opened = withQuestion([this] { return await(*m_registry, m_registry->open()); });
    if (!opened)
        return fail(opened);
    m_isOpen = true;
    return m_registry.get();
}

Result<> CommandContext::askRegistryPassword()
{
    const auto where = location();
    if (!where || where->spec.engine == Engine::SQLite)
        return fail(ErrorKind::Unsupported, tr("A file has no password."));
    auto secret = askSecret(tr("Password of %1:").arg(where->spec.displayName()), interrupt());
    if (!secret)
        return fail(secret);
    *m_password = *std::move(secret);
    return {};
}

Result<RegistryInfo> CommandContext::probe()
{
    const auto where = wayToRegistry();
    if (!where)
        return fail(where);
    if (m_password->isEmpty())
        *m_password = where->password;
    const auto password = [shared = m_password]() -> Result<Secret> { return *shared; };
    return withQuestion([&] {
        auto probed = TenantRegistry::probe(where->spec, password);
        return await(probed, [probed]() mutable { probed.cancel(); });
    });
}

Result<> CommandContext::confirm(const QString &question)
{
    if (m_invocation.has(QStringLiteral("yes")))
        return {};
    const auto answer = askYesNo(question, interrupt());
    if (!answer)
        return fail(answer);
    if (!*answer)
        return fail(ErrorKind::Cancelled, tr("Nothing was changed."));
    return {};
}

} // namespace tenantry::ctl
