#include "core/demo/demosite.h"

#include "core/base/smallfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tenantry {

namespace {

struct DemoSiteText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DemoSite)
};

constexpr QLatin1StringView offFile("/off");
constexpr const char *nodeNames[] = {"pg-harbour", "pg-uplands"};

QString readLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

Result<> writeLine(const QString &path, const QString &text)
{
    return writeSmallFile(path, text.toUtf8() + '\n');
}

} // namespace

DemoSite::DemoSite(const QString &folder)
    : m_folder(folder.isEmpty() ? QFileInfo(LocalPostgres::usualFolder()).path() + QStringLiteral("/demo")
                                : QDir(folder).absolutePath())
{ }

Result<> DemoSite::check() const
{
    return LocalPostgres::checkInstalled().and_then(
        [&] { return LocalPostgres::checkFolder(deployments() + QStringLiteral("/0123456789ab")); });
}

Server DemoSite::Node::record() const
{
    Server server;
    server.name = name;
    server.host = LocalPostgres::socketFolder(folder);
    server.port = port;
    server.user = QString(LocalPostgres::dailyLogin);
    server.tls = TlsMode::Disable;
    server.secretSource = SecretSource::None;
    server.connectionBudget = 8;
    server.region = QStringLiteral("eu-north");
    server.environment = EnvironmentTag::Development;
    return server;
}

LocalPostgres DemoSite::Node::postgres() const
{
    return LocalPostgres(folder, port, {QStringLiteral("synchronous_commit = off")});
}

Result<QList<DemoSite::Node>> DemoSite::nodes() const
{
    QList<Node> all;
    for (int i = 0; i < static_cast<int>(std::size(nodeNames)); ++i) {
        Node node {QString::fromLatin1(nodeNames[i]), QStringLiteral("%1/n%2").arg(m_folder).arg(i + 1), 0};
        const QString portFile = QStringLiteral("%1/n%2.port").arg(m_folder).arg(i + 1);
        node.port = readLine(portFile).toUShort();
        if (node.port == 0) {
            node.port = LocalPostgres::freePort();
            if (const auto kept = writeLine(portFile, QString::number(node.port)); !kept)
                return fail(kept);
        }
        all.append(node);
    }
    return all;
}

QStringList DemoSite::serverFolders() const
{
    QStringList all;
    for (int i = 1; i <= static_cast<int>(std::size(nodeNames)); ++i)
        all.append(QStringLiteral("%1/n%2").arg(m_folder).arg(i));
    const auto folders = QDir(deployments()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders)
        all.append(folder.filePath());
    return all;
}

/// The mark first: a folder with anything else in it and no mark is somebody else's.
Result<> DemoSite::begin() const
{
    (void)QDir().mkpath(m_folder);
    return writeLine(m_folder + QStringLiteral("/tenantry"), QString(demoWord)).and_then([this]() -> Result<> {
        if (QDir().mkpath(deployments()))
            return {};
        return fail(ErrorKind::Internal, DemoSiteText::tr("The folder “%1” cannot be made.").arg(deployments()),
                    DemoSiteText::tr("Look at the permissions there."));
    });
}

bool DemoSite::isComplete() const
{
    return readLine(m_folder + QStringLiteral("/complete")) == demoWord;
}

Result<> DemoSite::setComplete() const
{
    return writeLine(m_folder + QStringLiteral("/complete"), QString(demoWord));
}

/// The ports stand in the servers' own settings.
Result<> DemoSite::start() const
{
    const auto all = serverFolders();
    for (const QString &folder : all) {
        if (QFile::exists(folder + offFile))
            continue;
        if (const auto started = LocalPostgres(folder, 0).start(); !started)
            return started;
    }
    return {};
}

Result<> DemoSite::stop() const
{
    Result<> going;
    const auto all = serverFolders();
    for (const QString &folder : all) {
        if (!QFile::exists(folder + QStringLiteral("/data")))
            continue;
        if (const auto stopped = LocalPostgres(folder, 0).stop(); !stopped)
            going = stopped;
    }
    return going;
}

Result<> DemoSite::keepOff(const QString &serverFolder) const
{
    return writeLine(serverFolder + offFile, QString(demoWord));
}

Result<> DemoSite::erase() const
{
    if (!QFileInfo::exists(m_folder))
        return {};
    const QString mark = m_folder + QStringLiteral("/tenantry");
    const bool isEmpty = QDir(m_folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!isEmpty && readLine(mark) != demoWord)
        return fail(ErrorKind::Constraint, DemoSiteText::tr("“%1” holds no demonstration fleet.").arg(m_folder),
                    DemoSiteText::tr("Name another folder."));
    const auto stopped = stop();
    if (!stopped)
        return stopped;
    (void)QFile::remove(m_folder + QStringLiteral("/complete"));
    // The mark goes last.
    const auto entries = QDir(m_folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() == u"tenantry")
            continue;
        const bool isGone =
            entry.isDir() ? QDir(entry.filePath()).removeRecursively() : QFile::remove(entry.filePath());
        if (!isGone)
            return fail(ErrorKind::Internal, DemoSiteText::tr("“%1” cannot be taken away.").arg(entry.filePath()),
                        DemoSiteText::tr("Look at the permissions there."));
    }
    (void)QFile::remove(mark);
    (void)QDir().rmdir(m_folder);
    return {};
}

} // namespace tenantry
