#pragma once
// Where the servers of tenants are made in a test; they would outlive it, and are taken away with it. Owned by one test program.

#include "core/deployment/localmariadb.h"
#include "core/deployment/localpostgres.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tenantry::testsupport {

class DeploymentFolder
{
public:
    DeploymentFolder()
    {
        // Where this runs as root the servers are another user's.
        QFile::setPermissions(m_folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther);
    }
    ~DeploymentFolder() { (void)eraseServers(); }
    Q_DISABLE_COPY_MOVE(DeploymentFolder)

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] Result<> eraseServers() const
    {
        Result<> going;
        const auto folders = QDir(path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &folder : folders) {
            QFile mark(folder.filePath() + QStringLiteral("/tenantry"));
            if (!mark.open(QIODevice::ReadOnly))
                continue;
            const auto gone = LocalMariaDb(folder.filePath(), 1).stop().and_then([&] {
                return LocalPostgres(folder.filePath(), 1).erase(QString::fromUtf8(mark.readAll()).trimmed());
            });
            if (!gone)
                going = gone;
        }
        return going;
    }

private:
    QTemporaryDir m_folder {QStringLiteral("/tmp/tnt-XXXXXX")}; // a socket's path may have 107 bytes
};

} // namespace tenantry::testsupport
