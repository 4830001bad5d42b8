#include "tests/support/serverprocess.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QThread>

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace tenantry::testsupport {

namespace {

/// Null where the test itself is an ordinary user.
const passwd *serverUser()
{
    if (geteuid() != 0)
        return nullptr;
    const passwd *user = getpwnam("postgres");
    return user ? user : getpwnam("nobody");
}

/// False for what is only waiting to be collected by a parent.
bool isAlive(pid_t pid)
{
    const QByteArray stat = ServerProcess::readFile(QStringLiteral("/proc/%1/stat").arg(pid));
    return !stat.isEmpty() && !stat.mid(stat.lastIndexOf(')')).startsWith(") Z");
}

void prepare(QProcess &process, int deathSignal)
{
    const passwd *user = serverUser();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([uid, gid, deathSignal, parent = getpid()] {
        if (uid != 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(125);
        // After the change of user, which would clear it.
        prctl(PR_SET_PDEATHSIG, deathSignal);
        if (getppid() != parent)
            _exit(125);
    });
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // The sanitizers' runtime is the test's, not the server's.
    environment.remove(QStringLiteral("LD_PRELOAD"));
    process.setProcessEnvironment(environment);
}

} // namespace

ServerProcess::~ServerProcess()
{
    end(SIGKILL);
}

bool ServerProcess::start(const QString &program, const QStringList &arguments, const QString &logFile, int deathSignal)
{
    prepare(m_process, deathSignal);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(logFile, QIODevice::Append);
    m_process.start(program, arguments, QIODevice::NotOpen);
    return m_process.waitForStarted();
}

void ServerProcess::end(int number)
{
    if (!isRunning())
        return;
    signal(number);
    if (!m_process.waitForFinished(20000)) {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
}

void ServerProcess::signal(int number)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(pid()), number);
}

bool ServerProcess::run(const QString &program, const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    prepare(process, SIGKILL);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool finished = process.waitForFinished(120000);
    if (output)
        *output = process.readAll();
    return finished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void ServerProcess::handOver(const QString &path)
{
    if (const passwd *user = serverUser()) {
        if (chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("cannot hand %s over to %s", qPrintable(path), user->pw_name);
    }
}

void ServerProcess::writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    handOver(path);
}

QByteArray ServerProcess::readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint16 ServerProcess::freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

QList<pid_t> ServerProcess::childrenOf(qint64 parent)
{
    QList<pid_t> pids;
    const auto words = readFile(QStringLiteral("/proc/%1/task/%1/children").arg(parent)).simplified().split(' ');
    for (const QByteArray &word : words) {
        if (!word.isEmpty())
            pids << word.toInt();
    }
    return pids;
}

void ServerProcess::killAndWait(const QList<pid_t> &pids)
{
    for (const pid_t pid : pids)
        ::kill(pid, SIGKILL);
    for (const pid_t pid : pids) {
        while (isAlive(pid))
            QThread::msleep(5);
    }
}

} // namespace tenantry::testsupport
