#include "views/widgets/tableexport.h"

#include "views/widgets/filechoice.h"
#include "views/widgets/tabletext.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTableView>

namespace tenantry {

namespace {

struct TableExport {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TableExport)
};

} // namespace

void exportTable(QWidget *asker, const QTableView &table, const QString &name,
                 const std::function<void(const Result<QString> &)> &done)
{
    askSaveCsv(asker, TableExport::tr("Export"), name,
               [done, view = QPointer<const QTableView>(&table)](const QString &path) {
                   if (!view)
                       return;
                   const auto saved = saveTableCsv(*view->model(), shownCut(*view), path);
                   done(saved.map([&path](qint64 rows) {
                       return TableExport::tr("%Ln row(s) written to %1", nullptr, static_cast<int>(rows)).arg(path);
                   }));
               });
}

} // namespace tenantry
