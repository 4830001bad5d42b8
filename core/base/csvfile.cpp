#include "core/base/csvfile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace tenantry {

namespace {

struct CsvFile {
    Q_DECLARE_TR_FUNCTIONS(tenantry::CsvFile)
public:
    static tl::unexpected<Error> failed(const QSaveFile &file)
    {
        return fail(ErrorKind::Internal, tr("The file %1 could not be written.").arg(file.fileName()),
                    tr("Choose a place where you may write and where there is room."), file.errorString());
    }
};

} // namespace

Result<> saveCsv(const QString &path, const std::function<Result<>(CsvWriter &)> &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return CsvFile::failed(file);
    CsvWriter csv(file);
    if (auto written = rows(csv); !written)
        return written;
    if (auto finished = csv.finish(); !finished)
        return finished;
    // commit() alone takes a file that the disk cut short for whole.
    return file.flush() && file.commit() ? Result<>() : Result<>(CsvFile::failed(file));
}

} // namespace tenantry
