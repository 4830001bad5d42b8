#pragma once
// A command's connection to a server of the fleet, which Ctrl+C stops. Owned by the command, main thread only.

#include "app/ctl/serverlogin.h"

namespace tenantry::ctl {

class ServerConnection
{
public:
    /// `database` empty = the server's maintenance database. Blocks; asks for a password where the registry says so.
    [[nodiscard]] static Result<std::unique_ptr<ServerConnection>> open(CommandContext &context, const Server &server,
                                                                        const QString &database = {});
    [[nodiscard]] Connection &connection() const { return *m_login.connection; }
    /// Another database of the server with the same login; the one that is open is left. Errors: of the connection.
    [[nodiscard]] Result<> moveTo(const QString &database);

private:
    ServerConnection(ServerLogin login, Interrupt &interrupt);
    void watch();
    ServerLogin m_login;
    Interrupt &m_interrupt;
    std::optional<Interrupt::Scope> m_scope; // goes first
};

/// The databases where the registry has tenants on this server.
[[nodiscard]] QFuture<Result<QStringList>> databasesOf(TenantRegistry &registry, const ServerId &server);

} // namespace tenantry::ctl
