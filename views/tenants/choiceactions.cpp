#include "views/tenants/choiceactions.h"

#include "core/base/format.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantjobs.h"
#include "core/registry/tenantregistry.h"
#include "views/shell/shellport.h"
#include "views/tenants/tagdialog.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/tabletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

namespace tenantry {

namespace {
constexpr size_t mostCopied = 10000; // a clipboard is no file
}

ChoiceActions::ChoiceActions(const Services &services, QTableView &table)
    : QObject(&table), m_services(services), m_table(table)
{ }

void ChoiceActions::tag(bool add)
{
    const QString what = add ? tr("add a tag") : tr("take a tag away");
    m_services.shell.whenChangesAllowed(what, [this, add] {
        const QList<TenantId> ids = m_services.tenants.chosenIds();
        auto *dialog = new TagDialog(m_services.theme, m_services.registry, ids.size(), add);
        connect(dialog, &TagDialog::chosen, this, [this, ids, add](const QString &tag) {
            m_services.jobs.add(tagJob(m_services.registry, ids, tag, add));
        });
        m_services.shell.showDialog(dialog);
    });
}

void ChoiceActions::exportCsv()
{
    const FileQuestion question {tr("Export chosen tenants"), QStringLiteral("tenants-chosen.csv"),
                                 tr("CSV files (*.csv)"), QStringLiteral("csv")};
    askSaveFile(&m_table, question, [this](const QString &path) {
        const auto written = m_services.tenants.exportChosenCsv(path, visibleColumns(m_table));
        deliver(written, this, [this, path](const Result<qint64> &rows) {
            if (rows)
                m_services.shell.tell(tr("%n tenant(s) written to %1", nullptr, static_cast<int>(*rows)).arg(path));
            else
                m_services.shell.tell(rows.error().message + u' ' + rows.error().remedy, StatusKind::Bad);
        });
    });
}

void ChoiceActions::copy()
{
    const TenantListModel &tenants = m_services.tenants;
    QGuiApplication::clipboard()->setText(tenants.chosenText(visibleColumns(m_table), mostCopied));
    const size_t chosen = tenants.chosenCount();
    m_services.shell.tell(chosen <= mostCopied ? tr("%n tenant(s) copied", nullptr, static_cast<int>(chosen))
                                               : tr("The first %1 of %2 tenants copied. Export them for all.")
                                                     .arg(m_services.format.count(qint64(mostCopied)),
                                                          m_services.format.count(static_cast<qint64>(chosen))));
}

} // namespace tenantry
