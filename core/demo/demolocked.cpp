#include "core/demo/demolocked.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

namespace tenantry {

namespace {

struct DemoLockedText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DemoLocked)
};

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/locked");
}

} // namespace

Result<> writeDemoLocked(const QString &folder, const DemoLocked &locked)
{
    QFile file(fileIn(folder));
    const QString text =
        QStringList {locked.host, QString::number(locked.port), locked.database, locked.schema}.join(u'\n');
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0)
        return {};
    return fail(ErrorKind::Internal, DemoLockedText::tr("“%1” cannot be written.").arg(file.fileName()),
                DemoLockedText::tr("Look at the permissions and the free space there."), file.errorString());
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
