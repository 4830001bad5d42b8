#include "models/tenantlistexport.h"

#include "core/base/csvfile.h"

#include <QtConcurrent>

namespace tenantry {
namespace {

constexpr size_t rowsBetweenLooks = 4096; // at whether somebody cancelled

struct TenantExport {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantExport)
public:
    static Result<qint64> run(const QString &path, const QList<int> &columns, const TenantSnapshot &snapshot,
                              const std::vector<quint32> &rows, const Format &format,
                              const std::function<bool()> &isCancelled)
    {
        const auto saved = saveCsv(path, [&](CsvWriter &csv) -> Result<> {
            for (const int column : columns)
                csv.text(tenantColumnTitle(tenantListColumns()[static_cast<size_t>(column)]));
            csv.endRow();
            std::string room;
            for (size_t row = 0; row < rows.size() && !csv.hasFailed(); ++row) {
                if (row % rowsBetweenLooks == 0 && isCancelled())
                    return fail(ErrorKind::Cancelled, tr("The export was stopped. No file was written."));
                const TenantCell cell {snapshot, rows[row], format};
                for (const int column : columns)
                    csv.text(tenantListColumns()[static_cast<size_t>(column)].neutral(cell, room));
                csv.endRow();
            }
            return {};
        });
        return saved ? Result<qint64>(static_cast<qint64>(rows.size())) : Result<qint64>(fail(saved));
    }
};

} // namespace

QFuture<Result<qint64>> exportTenants(const QString &path, const QList<int> &columns, const TenantSnapshot &snapshot,
                                      const std::vector<quint32> &rows, const Format &format)
{
    return QtConcurrent::run([=](QPromise<Result<qint64>> &promise) {
        promise.addResult(
            TenantExport::run(path, columns, snapshot, rows, format, [&] { return promise.isCanceled(); }));
    });
}

QString tenantsText(const QList<int> &columns, const TenantSnapshot &snapshot, const std::vector<quint32> &rows,
                    const Format &format)
{
    QStringList lines;
    for (const quint32 row : rows) {
        const TenantCell cell {snapshot, row, format};
        QStringList fields;
        for (const int column : columns)
            fields << tenantListColumns()[static_cast<size_t>(column)].display(cell).toString();
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace tenantry
