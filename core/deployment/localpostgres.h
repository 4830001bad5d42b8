#pragma once
// A PostgreSQL server of one folder on this computer: made with initdb, started and stopped with pg_ctl. Its socket is in the same
// folder, which nobody else gets into; on 127.0.0.1 it wants a password of everybody. Made for one piece of work; its calls block.
// Where the program runs as root, the server runs as the system's user postgres: it refuses to be root.

#include "core/base/result.h"

#include <QStringList>

namespace tenantry {

class LocalPostgres
{
public:
    /// The operator of this computer may be these without a password, through the socket only.
    static constexpr QLatin1StringView superuser {"tenantry_super"};
    static constexpr QLatin1StringView dailyLogin {"tenantry"};

    /// `settings` are lines for postgresql.conf that are added when it is made; `port` is of no use for one that is there.
    LocalPostgres(QString folder, quint16 port, QStringList settings = {})
        : m_folder(std::move(folder)), m_port(port), m_settings(std::move(settings))
    { }

    /// Where servers of tenants are made unless somebody says otherwise: in the data folder of the user, of the system for root.
    [[nodiscard]] static QString usualFolder();
    [[nodiscard]] static QString socketFolder(const QString &folder) { return folder + QStringLiteral("/s"); }
    /// The folder of a server that the registry reaches through such a socket; empty for every other host.
    [[nodiscard]] static QString folderOf(const QString &host);
    [[nodiscard]] static Result<> checkInstalled(); ///< Missing where this computer has no PostgreSQL server
    /// Errors: InvalidInput where the path of the socket would be too long for the system (107 bytes).
    [[nodiscard]] static Result<> checkFolder(const QString &folder);
    [[nodiscard]] static quint16 freePort(); ///< on 127.0.0.1, at this moment
    /// Which computer and which user makes servers here, as a comment before the commands.
    [[nodiscard]] static QString computerLine();
    /// Errors: Unsupported, where `statement` begins with such a line of another one: from here nobody sees its files.
    [[nodiscard]] static Result<> checkComputer(const QString &statement);
    [[nodiscard]] QString commands() const; ///< what make() and start() do, to read
    [[nodiscard]] QString startingCommand() const; ///< the last of them
    [[nodiscard]] QString stoppingCommand() const; ///< what stop() does, to read
    [[nodiscard]] QString erasingCommands() const; ///< what erase() does, to read

    /// Makes it, unless it is there with this word. Whatever was left half made is made anew. Errors: Missing (no PostgreSQL on this
    /// computer), Constraint (the folder is somebody else's), Internal (initdb, with what it said).
    [[nodiscard]] Result<> make(const QString &word) const;
    /// Nothing where it runs. Errors: Internal, with the last lines of its log.
    [[nodiscard]] Result<> start() const;
    [[nodiscard]] Result<> stop() const; ///< open transactions are rolled back; nothing where it does not run
    /// Errors: Internal, where nobody could tell; Constraint, where somebody started it as another one.
    [[nodiscard]] Result<bool> isRunning() const;
    /// Stops it and takes the folder away; nothing where it is not there. Errors: Constraint (somebody else's), those of stop().
    [[nodiscard]] Result<> erase(const QString &word) const;

private:
    [[nodiscard]] QString data() const { return m_folder + QStringLiteral("/data"); }
    [[nodiscard]] Result<bool> isOurs(const QString &word) const;
    [[nodiscard]] Result<> initialize(const QString &into) const;
    [[nodiscard]] Result<> configure(const QString &into) const;

    QString m_folder;
    quint16 m_port;
    QStringList m_settings;
};

} // namespace tenantry
