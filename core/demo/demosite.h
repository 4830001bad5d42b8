#pragma once
// Where the demonstration fleet is on this computer: two servers, the deployments of its tenants, its registry, and who holds it open.
// Made for one piece of work; its calls block.

#include "core/deployment/localpostgres.h"
#include "core/registry/server.h"

#include <QList>

#include <optional>

namespace tenantry {

class DemoSite
{
public:
    /// Empty: in the data folder of the user, of the system for root. The engine is the one that somebody wants, if any.
    explicit DemoSite(const QString &folder = {}, std::optional<Engine> wanted = std::nullopt);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString registryFile() const { return m_folder + QStringLiteral("/registry.sqlite"); }
    /// Of the fleet that is there; else the one that is wanted, or PostgreSQL, and SQLite where this computer has none.
    [[nodiscard]] Engine engine() const;
    [[nodiscard]] QString files() const { return m_folder + QStringLiteral("/files"); } ///< of a fleet of SQLite
    [[nodiscard]] QString deployments() const { return m_folder + QStringLiteral("/d"); }
    /// Consoles hold a shared lock on it as long as they run (flock, which ends with its process).
    [[nodiscard]] QString consolesFile() const { return m_folder + QStringLiteral("/consoles.lock"); }
    [[nodiscard]] QString keeperFile() const { return m_folder + QStringLiteral("/keeper.lock"); }
    /// Held by who makes, starts, stops or erases the fleet; beside the folder, which may go.
    [[nodiscard]] QString workFile() const { return m_folder + QStringLiteral(".lock"); }
    /// Errors: InvalidInput where the folder's path is too long for sockets, Constraint where a fleet of another engine is there.
    [[nodiscard]] Result<> check() const;

    struct Node {
        QString name;
        QString folder;
        quint16 port = 0;
        [[nodiscard]] Server record() const; ///< as the registry is to know it
        [[nodiscard]] LocalPostgres postgres() const;
    };
    /// The two servers. Their ports are chosen when they are made and kept beside them.
    [[nodiscard]] Result<QList<Node>> nodes() const;
    /// Every server of the fleet that there is, those of tenants too.
    [[nodiscard]] QStringList serverFolders() const;

    [[nodiscard]] Result<>
    begin() const; ///< makes the folder, marked as a fleet's; errors: Internal where it cannot be made
    [[nodiscard]] bool isComplete() const; ///< it was made to the end
    [[nodiscard]] Result<> setComplete() const; ///< errors: Internal where it cannot be written
    [[nodiscard]] Result<> start() const; ///< all of its servers but those that are off
    [[nodiscard]] Result<> stop() const; ///< all of its servers
    /// The server of this folder is not started: its trouble is that it does not run.
    [[nodiscard]] Result<> keepOff(const QString &serverFolder) const;
    /// Stops and takes everything away. Errors: Constraint where the folder holds something else.
    [[nodiscard]] Result<> erase() const;

private:
    [[nodiscard]] std::optional<Engine> madeWith() const;
    QString m_folder;
    std::optional<Engine> m_wanted;
};

/// What the folders of its servers are marked with.
inline constexpr QLatin1StringView demoWord("tenantry demo");

} // namespace tenantry
