#include "tests/support/smalldisk.h"

#include "tests/support/serverprocess.h"

#include <QTemporaryDir>

namespace tenantry::testsupport {

QStringList onSmallDisk(const QString &place, int megabytes, const QStringList &command)
{
    const QString script =
        QStringLiteral("mount -t tmpfs -o size=%1m,mode=0700 disk \"$0\" && exec setpriv --pdeathsig "
                       "QUIT \"$@\"")
            .arg(megabytes);
    return QStringList {QStringLiteral("unshare"),
                        QStringLiteral("--user"),
                        QStringLiteral("--map-current-user"),
                        QStringLiteral("--keep-caps"),
                        QStringLiteral("--mount"),
                        QStringLiteral("sh"),
                        QStringLiteral("-c"),
                        script,
                        place}
    + command;
}

bool canHaveSmallDisk()
{
    const QTemporaryDir place(QStringLiteral("/tmp/tnt-XXXXXX"));
    ServerProcess::handOver(place.path());
    QStringList command = onSmallDisk(place.path(), 1, QStringList(QStringLiteral("true")));
    const QString program = command.takeFirst();
    return ServerProcess::run(program, command);
}

} // namespace tenantry::testsupport
