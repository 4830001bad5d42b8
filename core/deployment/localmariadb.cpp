#include "core/deployment/localmariadb.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/deployment/folderprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <csignal>

#include <unistd.h>

namespace tenantry {

namespace {

constexpr int startPatience = 60'000; // ms
constexpr int startPause = 50; // ms

/// Servers are beside the commands of a user only where somebody built them.
QString mariaDbProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return !found.isEmpty()
        ? found
        : QStandardPaths::findExecutable(name,
                                         {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                          QStringLiteral("/usr/libexec"), QStringLiteral("/usr/local/mysql/bin")});
}

/// Debian makes the first with the package of the server; a computer with its programs alone has the other.
const std::optional<ServerUser> &mariaDbUser()
{
    static const std::optional<ServerUser> user = systemUser({"mysql", "postgres"});
    return user;
}

/// A server greets whoever connects as soon as it takes them.
bool greets(const QString &socket)
{
    QLocalSocket client;
    client.connectToServer(socket);
    return client.waitForConnected(startPause) && client.waitForReadyRead(startPatience / 10);
}

/// What a program that was killed left at work there would write on into what is made anew.
Result<> endAllIn(const QString &folder)
{
    const auto left = processesIn(folder);
    Result<> going;
    for (const pid_t process : left)
        going = going.and_then([&] { return endProcessIn(folder, process, SIGKILL); });
    return going;
}

} // namespace

Result<> LocalMariaDb::checkInstalled()
{
    for (const QString &name : {QStringLiteral("mariadbd"), QStringLiteral("mariadb-install-db")}) {
        if (mariaDbProgram(name).isEmpty())
            return fail(ErrorKind::Missing, tr("There is no MariaDB server on this computer: %1 is missing.").arg(name),
                        tr("Install it: on Debian 'apt install mariadb-server'."));
    }
    if (geteuid() == 0 && !mariaDbUser())
        return fail(ErrorKind::Missing, tr("This computer has no user to run a MariaDB server as."),
                    tr("Make one: on Debian 'adduser --system --group mysql'."));
    return {};
}

QString LocalMariaDb::commands() const
{
    return QStringLiteral("-- mariadb-install-db --datadir=%1 --auth-root-authentication-method=socket "
                          "--auth-root-socket-user=%2 --skip-test-db\n"
                          "-- bind-address = 127.0.0.1, port = %3, socket = %4, skip-name-resolve\n")
               .arg(data(), login())
               .arg(port())
               .arg(socketOf(folder()))
        + startingCommand();
}

QString LocalMariaDb::startingCommand() const
{
    return QStringLiteral("-- mariadbd --defaults-file=%1/tenantry.cnf\n").arg(data());
}

QString LocalMariaDb::stoppingCommand() const
{
    return QStringLiteral("-- kill -TERM $(cat %1/pid)\n").arg(data());
}

const std::optional<ServerUser> &LocalMariaDb::runsAs() const
{
    return mariaDbUser();
}

Result<> LocalMariaDb::makeData(const QString &into) const
{
    const SqlDialect &dialect = SqlDialect::of(Engine::MariaDB);
    const auto role = dialect.quoteIdentifier(powerRole);
    const auto user = dialect.quoteIdentifier(login());
    const auto rights = sqlResource(Engine::MariaDB, QStringLiteral("deployment"), QStringLiteral("firstrights"));
    if (!role || !user || !rights)
        return !role ? fail(role) : !user ? fail(user) : fail(rights);
    const QString first = folder() + QStringLiteral("/firstrights.sql");
    const QString settings = QStringLiteral("[mariadbd]\nbind-address = 127.0.0.1\nport = %1\nskip-name-resolve\n"
                                            "local-infile = 0\nsymbolic-links = 0\nmax-connections = 60\n"
                                            "innodb-buffer-pool-size = 32M\ninnodb-log-file-size = 16M\n"
                                            "performance-schema = OFF\ncharacter-set-server = utf8mb4\n"
                                            "default-time-zone = '+00:00'\n%2\n")
                                 .arg(QString::number(port()), this->settings().join(u'\n'));
    return endAllIn(into)
        .and_then([&] { return takeAway(into); })
        .and_then([&] { return write(first, rights->arg(*role, *user).toUtf8()); })
        .and_then([&] {
            return callServerProgram(
                {mariaDbProgram(QStringLiteral("mariadb-install-db")),
                 into,
                 {QStringLiteral("--no-defaults"), QString(QStringLiteral("--datadir=") + into),
                  // in the folder that it works in; the script takes no path with a space
                  QStringLiteral("--tmpdir=."), QStringLiteral("--auth-root-authentication-method=socket"),
                  QString(QStringLiteral("--auth-root-socket-user=") + login()), QStringLiteral("--skip-test-db"),
                  QStringLiteral("--skip-name-resolve"), QStringLiteral("--innodb-log-file-size=16M"),
                  QString(QStringLiteral("--extra-file=") + first)},
                 runsAs(),
                 {}});
        })
        .and_then([&] { return write(into + QStringLiteral("/tenantry.cnf"), settings.toUtf8()); })
        .and_then([&] { return takeAway(first); });
}

QStringList LocalMariaDb::words() const
{
    QStringList words {QString(QStringLiteral("--defaults-file=%1/tenantry.cnf").arg(data())),
                       QString(QStringLiteral("--datadir=") + data()),
                       QString(QStringLiteral("--socket=") + socketOf(folder())),
                       QString(QStringLiteral("--pid-file=") + data() + QStringLiteral("/pid")),
                       // One that starts takes away temporary tables that it finds there, whosever they are.
                       QString(QStringLiteral("--tmpdir=") + data())};
    // As whom it was made: what may be installed since has no right to its files.
    if (runsAs())
        words << QString(QStringLiteral("--user=") + QFileInfo(data()).owner());
    return words;
}

Result<bool> LocalMariaDb::isRunning() const
{
    return !processesIn(data()).isEmpty();
}

Result<pid_t> LocalMariaDb::launch() const
{
    if (const auto installed = checkInstalled(); !installed)
        return fail(installed);
    QProcess server;
    server.setProgram(mariaDbProgram(QStringLiteral("mariadbd")));
    server.setArguments(words());
    server.setWorkingDirectory(data()); // by which it is known from its first moment on
    server.setStandardInputFile(QProcess::nullDevice());
    server.setStandardOutputFile(log(), QIODevice::Append);
    server.setStandardErrorFile(log(), QIODevice::Append);
    qint64 process = 0;
    if (server.startDetached(&process))
        return pid_t(process);
    return fail(ErrorKind::Internal, tr("The server in “%1” does not start.").arg(folder()),
                tr("Look whether the computer has memory and processes left, and try again."), server.errorString());
}

Result<> LocalMariaDb::waitUntilReady(pid_t process) const
{
    for (int waited = 0; waited < startPatience && worksIn(process, data()); waited += startPause) {
        if (greets(socketOf(folder())))
            return {};
        QThread::msleep(startPause);
    }
    return doesNotStart();
}

Result<> LocalMariaDb::start() const
{
    const auto running = processesIn(data());
    const auto process = running.isEmpty() ? launch() : Result<pid_t>(running.first());
    return process.and_then([this](pid_t one) { return waitUntilReady(one); });
}

Result<> LocalMariaDb::stop() const
{
    const auto running = processesIn(data());
    Result<> going;
    for (const pid_t process : running)
        going = going.and_then([&] { return endProcessIn(data(), process, SIGTERM); });
    return going;
}

} // namespace tenantry
