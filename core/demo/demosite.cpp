#include "core/demo/demosite.h"

#include "core/base/smallfile.h"
#include "core/db/sqldialect.h"

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
constexpr QLatin1StringView engineFile("/engine");
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

/// The folder itself, though a link is on the way: what holds tenants is never reached through one.
QString realFolder(const QString &folder)
{
    QString rest;
    QFileInfo there(QDir(folder).absolutePath());
    while (!there.exists() && !there.isRoot()) {
        rest.prepend(u'/' + there.fileName());
        there = QFileInfo(there.path());
    }
    return QDir::cleanPath(there.canonicalFilePath() + rest);
}

} // namespace

DemoSite::DemoSite(const QString &folder, std::optional<Engine> wanted)
    : m_folder(realFolder(folder.isEmpty() ? QFileInfo(LocalPostgres::usualFolder()).path() + QStringLiteral("/demo")
                                           : folder)),
      m_wanted(wanted)
{ }

std::optional<Engine> DemoSite::madeWith() const
{
    if (!isComplete())
        return std::nullopt;
    Engine engine {};
    const bool isKnown = engineFromName(readLine(m_folder + engineFile), &engine);
    return isKnown ? engine : Engine::PostgreSQL; // what an earlier program made has no such file
}

Engine DemoSite::engine() const
{
    if (const auto made = madeWith())
        return *made;
    if (m_wanted)
        return *m_wanted;
    return LocalPostgres::checkInstalled() ? Engine::PostgreSQL : Engine::SQLite;
}

Result<> DemoSite::check() const
{
    const auto made = madeWith();
    if (made && m_wanted && *made != *m_wanted)
        return fail(ErrorKind::Constraint,
                    DemoSiteText::tr("In “%1” there is a fleet of %2 already.")
                        .arg(m_folder, SqlDialect::of(*made).displayName()),
                    DemoSiteText::tr("Make it anew with 'tenantryctl demo reset --engine', or name another folder."));
    if (engine() == Engine::SQLite)
        return {};
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
    for (int i = 1; i <= static_cast<int>(std::size(nodeNames)); ++i) {
        const QString folder = QStringLiteral("%1/n%2").arg(m_folder).arg(i);
        if (QFileInfo::exists(folder)) // a fleet of files has none
            all.append(folder);
    }
    const auto folders = QDir(deployments()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders)
        all.append(folder.filePath());
    return all;
}

/// The mark first: a folder with anything else in it and no mark is somebody else's.
Result<> DemoSite::begin() const
{
    (void)QDir().mkpath(m_folder);
    const QString engineWord = engineName(engine());
    const auto marked = writeLine(m_folder + QStringLiteral("/tenantry"), QString(demoWord)).and_then([&] {
        return writeLine(m_folder + engineFile, engineWord);
    });
    return marked.and_then([this]() -> Result<> {
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
