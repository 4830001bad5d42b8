#pragma once
// A PostgreSQL server of one folder on this computer: made with initdb, started and stopped with pg_ctl. Its socket is in the same
// folder, which nobody else gets into; on 127.0.0.1 it wants a password of everybody. Made for one piece of work; its calls block.
// Where the program runs as root, the server runs as the system's user postgres: it refuses to be root.

#include "core/deployment/localserver.h"

namespace tenantry {

class LocalPostgres final : public LocalServer
{
public:
    /// The operator of this computer may be these without a password, through the socket only.
    static constexpr QLatin1StringView superuser {"tenantry_super"};
    static constexpr QLatin1StringView dailyLogin {"tenantry"};

    /// `settings` are lines for postgresql.conf that are added when it is made; `port` is of no use for one that is there.
    LocalPostgres(QString folder, quint16 port, QStringList settings = {})
        : LocalServer(std::move(folder), port, std::move(settings))
    { }

    /// The folder of a server that the registry reaches through such a socket; empty for every other host.
    [[nodiscard]] static QString folderOf(const QString &host) { return markedFolder(host, u"/s"); }
    [[nodiscard]] static Result<> checkInstalled(); ///< Missing where this computer has no PostgreSQL server
    /// Errors: InvalidInput where the path of the socket would be too long for the system (107 bytes).
    [[nodiscard]] static Result<> checkFolder(const QString &folder)
    {
        return checkSocket(folder, QStringLiteral(".s.PGSQL.65535"));
    }

    [[nodiscard]] QString commands() const override;
    [[nodiscard]] QString startingCommand() const override;
    [[nodiscard]] QString stoppingCommand() const override;
    [[nodiscard]] Result<> start() const override;
    [[nodiscard]] Result<> stop() const override;
    [[nodiscard]] Result<bool> isRunning() const override;

private:
    [[nodiscard]] const std::optional<ServerUser> &runsAs() const override;
    [[nodiscard]] Result<> makeData(const QString &into) const override;
    [[nodiscard]] Result<> configure(const QString &into) const;
};

} // namespace tenantry
