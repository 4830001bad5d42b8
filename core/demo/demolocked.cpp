#include "core/demo/demolocked.h"

#include "core/base/smallfile.h"

#include <QFile>
#include <QStringList>

namespace tenantry {

namespace {

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/locked");
}

} // namespace

Result<> writeDemoLocked(const QString &folder, const DemoLocked &locked)
{
    const QString text =
        QStringList {locked.host, QString::number(locked.port), locked.database, locked.schema}.join(u'\n');
    return writeSmallFile(fileIn(folder), text.toUtf8());
}

std::optional<DemoLocked> readDemoLocked(const QString &folder)
{
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    constexpr qsizetype wanted = 4;
    if (lines.size() != wanted)
        return {};
    return DemoLocked {lines.at(0), lines.at(1).toUShort(), lines.at(2), lines.at(3)};
}

} // namespace tenantry
