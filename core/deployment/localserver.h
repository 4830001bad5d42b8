#pragma once
// A database server of one folder on this computer, whatever its engine: whose the folder is, and making, starting, stopping and erasing
// it. Made for one piece of work; its calls block. Where the program runs as root, the server runs as a user of the system.

#include "core/deployment/serverprogram.h"

#include <QCoreApplication>
#include <QIODevice>

namespace tenantry {

class LocalServer
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::LocalServer)
public:
    virtual ~LocalServer() = default;

    /// Where servers of tenants are made unless somebody says otherwise: in the data folder of the user, of the system for root.
    [[nodiscard]] static QString usualFolder();
    [[nodiscard]] static QString socketFolder(const QString &folder) { return folder + QStringLiteral("/s"); }
    [[nodiscard]] static quint16 freePort(); ///< on 127.0.0.1, at this moment
    [[nodiscard]] static QString userName(); ///< of the system, who runs this
    /// Which computer and which user makes servers here, as a comment before the commands.
    [[nodiscard]] static QString computerLine();
    /// Errors: Unsupported, where `statement` begins with such a line of another one: from here nobody sees its files.
    [[nodiscard]] static Result<> checkComputer(const QString &statement);

    [[nodiscard]] virtual QString commands() const = 0; ///< what make() and start() do, to read
    [[nodiscard]] virtual QString startingCommand() const = 0; ///< the last of them
    [[nodiscard]] virtual QString stoppingCommand() const = 0; ///< what stop() does, to read
    [[nodiscard]] QString erasingCommands() const; ///< what erase() does, to read

    /// Makes it, unless it is there with this word. Whatever was left half made is made anew. Errors: Missing (its programs are not on
    /// this computer), Constraint (the folder is somebody else's), Internal (the program that makes it, with what it said).
    [[nodiscard]] Result<> make(const QString &word) const;
    /// Nothing where it runs. Errors: Internal, with the last lines of its log.
    [[nodiscard]] virtual Result<> start() const = 0;
    [[nodiscard]] virtual Result<>
    stop() const = 0; ///< open transactions are rolled back; nothing where it does not run
    /// Errors: Internal, where nobody could tell; Constraint, where somebody started it as another one.
    [[nodiscard]] virtual Result<bool> isRunning() const = 0;
    /// Stops it and takes the folder away; nothing where it is not there. Errors: Constraint (somebody else's), those of stop().
    [[nodiscard]] Result<> erase(const QString &word) const;

protected:
    LocalServer(QString folder, quint16 port, QStringList settings)
        : m_folder(std::move(folder)), m_port(port), m_settings(std::move(settings))
    { }
    LocalServer(const LocalServer &) = default;
    LocalServer &operator=(const LocalServer &) = default;

    /// Errors: InvalidInput, where the path is not absolute, or the one of a socket of this name too long for the system (107 bytes).
    [[nodiscard]] static Result<> checkSocket(const QString &folder, const QString &socket);
    /// The folder with such a mark, for the path of what is below it in `below`; empty where there is none.
    [[nodiscard]] static QString markedFolder(const QString &path, QStringView below);
    [[nodiscard]] static Result<> write(const QString &path, const QByteArray &text,
                                        QIODevice::OpenMode mode = QIODevice::WriteOnly);
    [[nodiscard]] static Result<> takeAway(const QString &path); ///< nothing where it is not there

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString data() const { return m_folder + QStringLiteral("/data"); }
    [[nodiscard]] QString log() const { return m_folder + QStringLiteral("/server.log"); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QStringList &settings() const { return m_settings; } ///< lines that are added when it is made
    [[nodiscard]] Result<> doesNotStart() const; ///< Internal, with the last lines of its log

private:
    /// Whom it runs as; nothing where that is who runs this.
    [[nodiscard]] virtual const std::optional<ServerUser> &runsAs() const = 0;
    /// Makes what becomes the folder of data, where nothing is by now.
    [[nodiscard]] virtual Result<> makeData(const QString &into) const = 0;
    [[nodiscard]] Result<> makeFolder(const QString &path) const; ///< for the server alone
    [[nodiscard]] Result<bool> isOurs(const QString &word) const;

    QString m_folder;
    quint16 m_port;
    QStringList m_settings;
};

} // namespace tenantry
