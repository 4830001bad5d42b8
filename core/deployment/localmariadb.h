#pragma once
// A MariaDB server of one folder on this computer: made with mariadb-install-db, started as a process of its own. Its socket is in the
// same folder, which nobody else gets into; on 127.0.0.1 it knows nobody until somebody is given a password.

#include "core/deployment/localserver.h"

namespace tenantry {

class LocalMariaDb final : public LocalServer
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::LocalMariaDb)
public:
    /// Nobody has its rights by themselves: the operator's login takes them with SET ROLE, and may hand it on.
    static constexpr QLatin1StringView powerRole {"tenantry_super"};
    /// The operator of this computer without a password, through the socket only: the server knows users of the system by their names.
    [[nodiscard]] static QString login() { return userName(); }

    /// `settings` are lines for the section [mariadbd] of its file of settings.
    LocalMariaDb(QString folder, quint16 port, QStringList settings = {})
        : LocalServer(std::move(folder), port, std::move(settings))
    { }

    [[nodiscard]] static QString socketOf(const QString &folder)
    {
        return socketFolder(folder) + QStringLiteral("/mariadb");
    }
    /// The folder of a server that the registry reaches through such a socket; empty for every other host.
    [[nodiscard]] static QString folderOf(const QString &host) { return markedFolder(host, u"/s/mariadb"); }
    /// Errors: Missing, where this computer has no MariaDB server, or root no user of the system to run one as.
    [[nodiscard]] static Result<> checkInstalled();
    /// Errors: InvalidInput where the path of the socket would be too long for the system (107 bytes).
    [[nodiscard]] static Result<> checkFolder(const QString &folder)
    {
        return checkSocket(folder, QStringLiteral("mariadb"));
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
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] Result<pid_t> launch() const;
    [[nodiscard]] Result<> waitUntilReady(pid_t process) const;
};

} // namespace tenantry
