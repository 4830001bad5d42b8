#include "core/deployment/localpostgres.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
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
constexpr auto patience = 120'000; // ms

QString userName(uid_t id)
{
    const passwd *entry = getpwuid(id);
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

/// Whom the server runs as; null where that is who runs this.
const passwd *serverUser()
{
    return geteuid() == 0 ? getpwnam("postgres") : nullptr;
}

Result<QString> programs()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &name : std::as_const(names)) {
        const QString folder = versions.filePath(name) + QStringLiteral("/bin");
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    if (const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb")); !found.isEmpty())
        return QFileInfo(found).absolutePath();
    return fail(ErrorKind::Missing, LocalServer::tr("There is no PostgreSQL server on this computer."),
                LocalServer::tr("Install it: on Debian 'apt install postgresql-15'."));
}

/// What it said, where it said no.
Result<> call(const QString &program, const QStringList &words, const QString &outputFile = {})
{
    const auto folder = programs();
    if (!folder)
        return fail(folder);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    // A server that was started keeps the output open: it must not be ours.
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PGDATA", "PGHOST", "PGPORT", "PGUSER", "PGPASSFILE", "PGSERVICE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    if (const passwd *user = serverUser()) {
        process.setChildProcessModifier([uid = user->pw_uid, gid = user->pw_gid] {
            if (setgid(gid) != 0 || setuid(uid) != 0)
                _exit(126);
        });
    }
    process.start(*folder + u'/' + program, words);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Internal, LocalServer::tr("%1 failed.").arg(program), {},
                    QString::fromLocal8Bit(process.readAll()).trimmed().right(2000));
    return {};
}

Result<> write(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    if (!file.open(mode) || file.write(text) != text.size() || !file.flush())
        return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be written.").arg(path),
                    LocalServer::tr("Look at the permissions and the free space there."), file.errorString());
    return {};
}

/// For the server alone.
Result<> makeFolder(const QString &path)
{
    const passwd *user = serverUser();
    if (QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && (user == nullptr || chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0))
        return {};
    return fail(ErrorKind::Internal, LocalServer::tr("The folder “%1” cannot be made.").arg(path),
                LocalServer::tr("Look at the permissions and the free space there."));
}

} // namespace

Result<> LocalPostgres::checkInstalled()
{
    return programs().map([](const QString &) {});
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

QString LocalPostgres::commands() const
{
    return QStringLiteral(
               "-- initdb --pgdata %1 --username %2 --auth-local peer --auth-host scram-sha-256 --data-checksums\n"
               "-- listen_addresses = '127.0.0.1', port = %3, unix_socket_directories = '%4'\n"
               "-- pg_ctl --pgdata %1 start\n")
        .arg(data(), superuser)
        .arg(m_port)
        .arg(socketFolder(m_folder));
}

Result<bool> LocalPostgres::isOurs(const QString &word) const
{
    QFile mark(m_folder + QStringLiteral("/tenantry"));
    if (!QFileInfo::exists(m_folder)
        || (!mark.exists() && QDir(m_folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot)))
        return false;
    if (mark.open(QIODevice::ReadOnly) && QString::fromUtf8(mark.readAll()).trimmed() == word)
        return true;
    return fail(ErrorKind::Constraint, LocalServer::tr("The folder “%1” is somebody else's.").arg(m_folder),
                LocalServer::tr("Look what is in it, and move it away if it is of no use."));
}

Result<> LocalPostgres::initialize(const QString &into) const
{
    if (QFileInfo::exists(into) && !QDir(into).removeRecursively())
        return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be taken away.").arg(into));
    return call(QStringLiteral("initdb"),
                {QStringLiteral("--pgdata"), into, QStringLiteral("--username"), QString(superuser),
                 QStringLiteral("--auth-local=peer"), QStringLiteral("--auth-host=scram-sha-256"),
                 QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
                 QStringLiteral("--data-checksums"), QStringLiteral("--no-instructions")});
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
        ident += "console " + userName(geteuid()).toUtf8() + ' ' + login.toUtf8() + '\n';
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
        .and_then([&] { return write(m_folder + QStringLiteral("/tenantry"), word.toUtf8() + '\n'); })
        .and_then([&] { return makeFolder(socketFolder(m_folder)); })
        .and_then([&] { return initialize(half); })
        .and_then([&] { return configure(half); })
        .and_then([&]() -> Result<> {
            if (QDir().rename(half, data()))
                return {};
            return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be renamed.").arg(half));
        });
}

bool LocalPostgres::isRunning() const
{
    return call(QStringLiteral("pg_ctl"), {QStringLiteral("--pgdata"), data(), QStringLiteral("status")}).has_value();
}

Result<> LocalPostgres::start() const
{
    if (isRunning())
        return {};
    const QString log = m_folder + QStringLiteral("/server.log");
    const auto started = call(QStringLiteral("pg_ctl"),
                              {QStringLiteral("--pgdata"), data(), QStringLiteral("--log"), log,
                               QStringLiteral("--wait"), QStringLiteral("--timeout=60"), QStringLiteral("start")},
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
    if (!isRunning())
        return {};
    return call(QStringLiteral("pg_ctl"),
                {QStringLiteral("--pgdata"), data(), QStringLiteral("--mode=fast"), QStringLiteral("--wait"),
                 QStringLiteral("stop")});
}

Result<> LocalPostgres::erase(const QString &word) const
{
    const auto ours = isOurs(word);
    if (!ours)
        return fail(ours);
    if (!*ours)
        return {};
    if (QFileInfo::exists(data())) {
        if (const auto stopped = stop(); !stopped)
            return stopped;
    }
    // The mark goes last: what is left half taken away is still ours.
    for (const char *name : {"data", "data.new", "s"}) {
        const QString path = m_folder + u'/' + QString::fromLatin1(name);
        if (QFileInfo::exists(path) && !QDir(path).removeRecursively())
            return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be taken away.").arg(path));
    }
    if (!QDir(m_folder).removeRecursively())
        return fail(ErrorKind::Internal, LocalServer::tr("“%1” cannot be taken away.").arg(m_folder));
    return {};
}

} // namespace tenantry
