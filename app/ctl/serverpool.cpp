#include "app/ctl/serverpool.h"

#include "app/ctl/serverlogin.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

QString loginKey(const ConnectionSpec &spec)
{
    return serverKey(spec) + u' ' + spec.user;
}

} // namespace

ServerPool::ServerPool(CommandContext &context)
    : m_context(context), m_pool(context.budgets(), [this](const ConnectionSpec &spec) { return passwordFor(spec); })
{ }

void ServerPool::learn(const Server &server)
{
    if (server.engine == Engine::SQLite) // a file
        return;
    const auto login = logIn(m_context, server);
    const std::scoped_lock lock(m_mutex);
    m_passwords.insert_or_assign(loginKey(server.connectionSpec()),
                                 login.map([](const ServerLogin &in) { return in.password; }));
}

Result<Secret> ServerPool::passwordFor(const ConnectionSpec &spec)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_passwords.find(loginKey(spec));
    return known == m_passwords.end() ? Result<Secret>() : known->second;
}

} // namespace tenantry::ctl
