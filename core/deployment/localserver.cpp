#include "core/deployment/localserver.h"

#include "core/base/smallfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTcpServer>

#include <algorithm>

#include <pwd.h>
#include <unistd.h>

namespace tenantry {

namespace {

constexpr auto longestSocketPath = 107; // of sun_path, without its NUL

QString markIn(const QString &folder)
{
    return folder + QStringLiteral("/tenantry");
}

} // namespace

QString LocalServer::usualFolder()
{
    const QString root = geteuid() == 0 ? QStringLiteral("/var/lib")
                                        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return root + QStringLiteral("/tenantry/deployments");
}

quint16 LocalServer::freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

QString LocalServer::userName()
{
    static const QString name = [] {
        const passwd *entry = getpwuid(geteuid());
        return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
    }();
    return name;
}

QString LocalServer::computerLine()
{
    // Of the number that the system has one name it by what stands for it: it is nobody's business beyond the computer.
    const QByteArray id =
        QCryptographicHash::hash(QByteArray("tenantry" + QSysInfo::machineUniqueId()), QCryptographicHash::Sha256);
    return QStringLiteral("-- on %1 as %2, %3\n")
        .arg(QSysInfo::machineHostName(), userName(), QString::fromLatin1(id.toHex().first(16)));
}

Result<> LocalServer::checkComputer(const QString &statement)
{
    const auto who = [](const QString &line) {
        return line.section(QStringLiteral(" as "), -1);
    }; // a computer's name may change
    const QString line = statement.section(u'\n', 0, 0) + u'\n';
    if (!line.startsWith(u"-- on ") || who(line) == who(computerLine()))
        return {};
    return fail(
        ErrorKind::Unsupported,
        tr("The server was made on another computer, or by another user: %1.").arg(line.sliced(6).section(u',', 0, 0)),
        tr("Go on there, as that user: its files are on that computer only."));
}

Result<> LocalServer::checkSocket(const QString &folder, const QString &socket)
{
    const QString path = socketFolder(folder) + u'/' + socket;
    if (QDir::isAbsolutePath(folder) && path.toLocal8Bit().size() <= longestSocketPath)
        return {};
    return fail(ErrorKind::InvalidInput, tr("No server can be made in “%1”.").arg(folder),
                tr("Name a folder with an absolute path that is shorter: a socket's path has at most %1 bytes.")
                    .arg(longestSocketPath));
}

QString LocalServer::markedFolder(const QString &path, QStringView below)
{
    const QString folder = path.endsWith(below) ? path.chopped(below.size()) : QString();
    return QFile::exists(markIn(folder)) ? folder : QString();
}

Result<> LocalServer::write(const QString &path, const QByteArray &text, QIODevice::OpenMode mode)
{
    QFile file(path);
    if (!file.open(mode) || file.write(text) != text.size() || !file.flush())
        return fail(ErrorKind::Internal, tr("“%1” cannot be written.").arg(path),
                    tr("Look at the permissions and the free space there."), file.errorString());
    return {};
}

Result<> LocalServer::takeAway(const QString &path)
{
    const QFileInfo info(path);
    const bool isGone = !info.exists() || (info.isDir() ? QDir(path).removeRecursively() : QFile::remove(path));
    return isGone ? Result<>()
                  : fail(ErrorKind::Internal, tr("“%1” cannot be taken away.").arg(path),
                         tr("Look at the permissions there, and whether something has it open."));
}

Result<> LocalServer::makeFolder(const QString &path) const
{
    const auto &user = runsAs();
    if (QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && (!user || chown(QFile::encodeName(path).constData(), user->user, user->group) == 0))
        return {};
    return fail(ErrorKind::Internal, tr("The folder “%1” cannot be made.").arg(path),
                tr("Look at the permissions and the free space there."));
}

Result<bool> LocalServer::isOurs(const QString &word) const
{
    QFile mark(markIn(m_folder));
    const auto isBegun = [](const QString &name) { return name.startsWith(u"tenantry."); }; // a mark that was cut short
    const auto entries = QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!mark.exists() && std::all_of(entries.begin(), entries.end(), isBegun))
        return false;
    if (mark.open(QIODevice::ReadOnly) && QString::fromUtf8(mark.readAll()).trimmed() == word)
        return true;
    return fail(ErrorKind::Constraint, tr("The folder “%1” is somebody else's.").arg(m_folder),
                tr("Look what is in it, and move it away if it is of no use."));
}

Result<> LocalServer::make(const QString &word) const
{
    const auto ours = isOurs(word);
    if (!ours)
        return fail(ours);
    if (*ours && QFileInfo::exists(data()))
        return {};
    const QString half = m_folder + QStringLiteral("/data.new");
    return makeFolder(m_folder)
        .and_then([&] { return writeSmallFile(markIn(m_folder), word.toUtf8() + '\n'); })
        .and_then([&] { return makeFolder(socketFolder(m_folder)); })
        .and_then([&] { return makeData(half); })
        .and_then([&]() -> Result<> {
            if (QDir().rename(half, data()))
                return {};
            return fail(ErrorKind::Internal, tr("“%1” cannot be renamed.").arg(half),
                        tr("Look at the permissions and the free space there."));
        });
}

Result<> LocalServer::doesNotStart() const
{
    QFile file(log());
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll().right(2000) : QByteArray();
    return fail(ErrorKind::Internal, tr("The server in “%1” does not start.").arg(m_folder),
                tr("Its log is %1.").arg(log()), QString::fromUtf8(text).trimmed());
}

QString LocalServer::erasingCommands() const
{
    return stoppingCommand() + QStringLiteral("-- rm --recursive %1\n").arg(m_folder);
}

Result<> LocalServer::erase(const QString &word) const
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
    return going.and_then([&] { return takeAway(markIn(m_folder)); }).and_then([&] { return takeAway(m_folder); });
}

} // namespace tenantry
