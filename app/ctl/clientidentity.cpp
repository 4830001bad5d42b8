#include "app/ctl/clientidentity.h"

#include <QDir>
#include <QLockFile>
#include <QSettings>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace tenantry::ctl {

namespace {

struct Identity {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Identity)
};

QString personName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

} // namespace

Result<RegistryClient> clientIdentity()
{
    const QDir directory(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                         + QStringLiteral("/tenantry"));
    const QString path = directory.filePath(QStringLiteral("tenantryctl.ini"));
    const auto refused = [&path] {
        return fail(ErrorKind::Denied, Identity::tr("The id of this installation cannot be kept in %1.").arg(path),
                    Identity::tr("Make the directory writable, or set XDG_CONFIG_HOME to one that is."));
    };
    if (!directory.mkpath(QStringLiteral(".")))
        return refused();
    // A name of its own: QSettings locks ".lock" itself. Two first runs at the same moment must not take two ids for one installation.
    QLockFile lock(path + QStringLiteral(".making"));
    if (!lock.tryLock(10000))
        return refused();
    QSettings settings(path, QSettings::IniFormat);
    const QString key = QStringLiteral("clientId");
    ClientId id = ClientId::fromString(settings.value(key).toString());
    if (id.isNull()) {
        id = ClientId::create();
        settings.setValue(key, id.toString());
        settings.sync();
    }
    if (settings.status() != QSettings::NoError)
        return refused();
    return RegistryClient {id, personName()};
}

} // namespace tenantry::ctl
