#pragma once
// Connections to servers of the fleet for commands that work at many places at once: a server's password is asked for once, before. Owned by
// the command; made and fed on the main thread, its pool is usable on any.

#include "app/ctl/commandcontext.h"
#include "core/db/connectionpool.h"

#include <mutex>

namespace tenantry::ctl {

class ServerPool
{
public:
    /// The context outlives it.
    explicit ServerPool(CommandContext &context);
    /// Logs in once, as the registry says; asks on the terminal where it must. What went wrong is the error of whoever connects there later.
    void learn(const Server &server);
    [[nodiscard]] ConnectionPool &pool() { return m_pool; }

private:
    [[nodiscard]] Result<Secret> passwordFor(const ConnectionSpec &spec);
    CommandContext &m_context;
    std::mutex m_mutex;
    std::map<QString, Result<Secret>> m_passwords; ///< by server and login
    ConnectionPool m_pool;
};

} // namespace tenantry::ctl
