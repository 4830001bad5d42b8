#include "core/base/smallfile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace tenantry {

namespace {

struct SmallFile {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SmallFile)
};

} // namespace

Result<> writeSmallFile(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    // commit() alone takes a file that the disk cut short for whole.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && file.flush() && file.commit())
        return {};
    return fail(ErrorKind::Internal, SmallFile::tr("“%1” cannot be written.").arg(path),
                SmallFile::tr("Look at the permissions and the free space there."), file.errorString());
}

} // namespace tenantry
