#include "core/deployment/localpostgres.h"

#include "core/base/smallfile.h"
#include "core/deployment/postgresprograms.h"
#include "core/deployment/postmaster.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTcpServer>

#include <algorithm>

#include <pwd.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct LocalServer {
    Q_DECLARE_TR_FUNCTIONS(tenantry::LocalServer)
};

constexpr auto longestSocket = 107; // of sun_path, without its NUL

QString userName()
{
    static const QString name = [] {
        const passwd *entry = getpwuid(geteuid());
        return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
    }();
    return name;
}

Result<> write(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    if (!file.open(mode) || file.write(text) != text.size() || !file.flush())
        return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be written.").arg(path),
                    LocalServer::tr("Look at the permissions and the free space there."), file.errorString());
    return {};
}

Result<> takeAway(const QString &path)
{
    const QFileInfo info(path);
    const bool isGone = !info.exists() || (info.isDir() ? QDir(path).removeRecursively() : QFile::remove(path));
    return isGone ? Result<>()
                  : fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be taken away.").arg(path),
                         LocalServer::tr("Look at the permissions there, and whether something has it open."));
}

/// For the server alone.
Result<> makeFolder(const QString &path)
{
    const auto &user = serverUser();
    if (QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && (!user || chown(QFile::encodeName(path).constData(), user->user, user->group) == 0))
        return {};
    return fail(ErrorKind::Internal, LocalServer::tr("The folder “%1” cannot be made.").arg(path),
                LocalServer::tr("Look at the permissions and the free space there."));
}

} // namespace

Result<> LocalPostgres::checkInstalled()
{
    return findPostgresPrograms().map([](const QString &) {});
}

QString LocalPostgres::usualFolder()
{
    const QString root = geteuid() == 0 ? QStringLiteral("/var/lib")
                                        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return root + QStringLiteral("/tenantry/deployments");
}

QString LocalPostgres::folderOf(const QString &host)
{
    const QString folder = host.endsWith(u"/s") ? host.chopped(2) : QString();
    return QFile::exists(folder + QStringLiteral("/tenantry")) ? folder : QString();
}

Result<> LocalPostgres::checkFolder(const QString &folder)
{
    const QString socket = socketFolder(folder) + QStringLiteral("/.s.PGSQL.65535");
    if (QDir::isAbsolutePath(folder) && socket.toLocal8Bit().size() <= longestSocket)
        return {};
    return fail(
        ErrorKind::InvalidInput, LocalServer::tr("No server can be made in “%1”.").arg(folder),
        LocalServer::tr("Name a folder with an absolute path that is shorter: a socket's path has at most %1 bytes.")
            .arg(longestSocket));
}

quint16 LocalPostgres::freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

QString LocalPostgres::computerLine()
{
    // Of the number that the system has one name it by what stands for it: it is nobody's business beyond the computer.
    const QByteArray id =
        QCryptographicHash::hash(QByteArray("tenantry" + QSysInfo::machineUniqueId()), QCryptographicHash::Sha256);
    return QStringLiteral("-- on %1 as %2, %3\n")
        .arg(QSysInfo::machineHostName(), userName(), QString::fromLatin1(id.toHex().first(16)));
}

Result<> LocalPostgres::checkComputer(const QString &statement)
{
    const auto who = [](const QString &line) {
        return line.section(QStringLiteral(" as "), -1);
    }; // a computer's name may change
    const QString line = statement.section(u'\n', 0, 0) + u'\n';
    if (!line.startsWith(u"-- on ") || who(line) == who(computerLine()))
        return {};
    return fail(ErrorKind::Unsupported,
                LocalServer::tr("The server was made on another computer, or by another user: %1.")
                    .arg(line.sliced(6).section(u',', 0, 0)),
                LocalServer::tr("Go on there, as that user: its files are on that computer only."));
}

QString LocalPostgres::commands() const
{
    return QStringLiteral(
               "-- initdb --pgdata %1 --username %2 --auth-local peer --auth-host scram-sha-256 --data-checksums\n"
               "-- listen_addresses = '127.0.0.1', port = %3, unix_socket_directories = '%4'\n")
               .arg(data(), superuser)
               .arg(m_port)
               .arg(socketFolder(m_folder))
        + startingCommand();
}

QString LocalPostgres::startingCommand() const
{
    return QStringLiteral("-- pg_ctl --pgdata %1 start\n").arg(data());
}

QString LocalPostgres::stoppingCommand() const
{
    return QStringLiteral("-- pg_ctl --pgdata %1 --mode=fast stop\n").arg(data());
}

QString LocalPostgres::erasingCommands() const
{
    return stoppingCommand() + QStringLiteral("-- rm --recursive %1\n").arg(m_folder);
}

Result<bool> LocalPostgres::isOurs(const QString &word) const
{
    QFile mark(m_folder + QStringLiteral("/tenantry"));
    const auto isBegun = [](const QString &name) { return name.startsWith(u"tenantry."); }; // a mark that was cut short
    const auto entries = QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!mark.exists() && std::all_of(entries.begin(), entries.end(), isBegun))
        return false;
    if (mark.open(QIODevice::ReadOnly) && QString::fromUtf8(mark.readAll()).trimmed() == word)
        return true;
    return fail(ErrorKind::Constraint, LocalServer::tr("The folder “%1” is somebody else's.").arg(m_folder),
                LocalServer::tr("Look what is in it, and move it away if it is of no use."));
}

Result<> LocalPostgres::initialize(const QString &into) const
{
    if (const auto gone = takeAway(into); !gone)
        return gone;
    return callPostgresProgram(QStringLiteral("initdb"), into,
                               {QStringLiteral("--username"), QString(superuser), QStringLiteral("--auth-local=peer"),
                                QStringLiteral("--auth-host=scram-sha-256"), QStringLiteral("--encoding=UTF8"),
                                QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--data-checksums"),
                                QStringLiteral("--no-instructions")});
}

Result<> LocalPostgres::configure(const QString &into) const
{
    const QByteArray settings = "listen_addresses = '127.0.0.1'\nport = " + QByteArray::number(m_port)
        + "\nunix_socket_directories = '" + QFile::encodeName(socketFolder(m_folder)).replace("'", "''")
        + "'\nmax_connections = 60\nshared_buffers = 32MB\npassword_encryption = scram-sha-256\n"
          "lc_messages = 'C'\ntimezone = 'UTC'\n"
        + m_settings.join(u'\n').toUtf8() + '\n';
    const QString own = QString(superuser) + u',' + dailyLogin + QStringLiteral(",tenantry_creator");
    const QByteArray hba = "local all " + own.toUtf8()
        + " peer map=console\nlocal all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
    QByteArray ident;
    const auto logins = own.split(u',');
    for (const QString &login : logins)
        ident += "console " + userName().toUtf8() + ' ' + login.toUtf8() + '\n';
    return write(into + QStringLiteral("/postgresql.conf"), settings, QIODevice::Append)
        .and_then([&] { return write(into + QStringLiteral("/pg_hba.conf"), hba); })
        .and_then([&] { return write(into + QStringLiteral("/pg_ident.conf"), ident); });
}

Result<> LocalPostgres::make(const QString &word) const
{
    const auto ours = isOurs(word);
    if (!ours)
        return fail(ours);
    if (*ours && QFileInfo::exists(data()))
        return {};
    const QString half = m_folder + QStringLiteral("/data.new");
    return makeFolder(m_folder)
        .and_then([&] { return writeSmallFile(m_folder + QStringLiteral("/tenantry"), word.toUtf8() + '\n'); })
        .and_then([&] { return makeFolder(socketFolder(m_folder)); })
        .and_then([&] { return initialize(half); })
        .and_then([&] { return configure(half); })
        .and_then([&]() -> Result<> {
            if (QDir().rename(half, data()))
                return {};
            return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be renamed.").arg(half),
                        LocalServer::tr("Look at the permissions and the free space there."));
        });
}

Result<bool> LocalPostgres::isRunning() const
{
    return postmasterState(data()).map([](PostmasterState state) { return state == PostmasterState::Running; });
}

Result<> LocalPostgres::start() const
{
    const auto now = postmasterState(data());
    if (!now || *now == PostmasterState::Running)
        return now.map([](PostmasterState) {});
    if (*now == PostmasterState::Stale) { // it would take that process for itself, by both of its files
        const auto gone = takeAway(postmasterFile(data())).and_then([this] {
            return takeAway(socketFolder(m_folder) + QStringLiteral("/.s.PGSQL.%1.lock").arg(m_port));
        });
        if (!gone)
            return gone;
    }
    const QString log = m_folder + QStringLiteral("/server.log");
    const auto started = callPostgresProgram(QStringLiteral("pg_ctl"), data(),
                                             {QStringLiteral("--log"), log, QStringLiteral("--wait"),
                                              QStringLiteral("--timeout=60"), QStringLiteral("start")},
                                             QProcess::nullDevice());
    if (started)
        return started;
    QFile file(log);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll().right(2000) : QByteArray();
    return fail(ErrorKind::Internal, LocalServer::tr("The server in “%1” does not start.").arg(m_folder),
                LocalServer::tr("Its log is %1.").arg(log), QString::fromUtf8(text).trimmed());
}

Result<> LocalPostgres::stop() const
{
    const auto runs = isRunning();
    if (!runs || !*runs)
        return runs.map([](bool) {});
    return callPostgresProgram(QStringLiteral("pg_ctl"), data(),
                               {QStringLiteral("--mode=fast"), QStringLiteral("--wait"), QStringLiteral("stop")});
}

Result<> LocalPostgres::erase(const QString &word) const
{
    const auto ours = isOurs(word);
    if (!ours)
        return fail(ours);
    if (*ours && QFileInfo::exists(data())) {
        if (const auto stopped = stop(); !stopped)
            return stopped;
    }
    // The mark goes last: what is left half taken away is still ours.
    const auto entries = QDir(m_folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    Result<> going;
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() != u"tenantry")
            going = going.and_then([&] { return takeAway(entry.filePath()); });
    }
    return going.and_then([&] { return takeAway(m_folder + QStringLiteral("/tenantry")); }).and_then([&] {
        return takeAway(m_folder);
    });
}

} // namespace tenantry
