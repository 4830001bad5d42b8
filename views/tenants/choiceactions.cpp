#include "views/tenants/choiceactions.h"

#include "core/base/errorwords.h"
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

ChoiceActions::ChoiceActions(const TenantJobServices &services, ShellPort &shell, TenantListModel &tenants,
                             QTableView &table)
    : QObject(&table), m_services(services), m_shell(shell), m_tenants(tenants), m_table(table)
{ }

void ChoiceActions::tag(bool add)
{
    const QString what = add ? tr("add a tag") : tr("take a tag away");
    m_shell.whenChangesAllowed(what, [this, add] {
        const QList<TenantId> ids = m_tenants.chosenIds();
        auto *dialog = new TagDialog(m_services.theme, m_services.registry, ids.size(), add);
        connect(dialog, &TagDialog::chosen, this, [this, ids, add](const QString &tag) {
            m_services.jobs.add(tagJob(m_services.registry, ids, tag, add));
        });
        m_shell.showDialog(dialog);
    });
}

void ChoiceActions::exportCsv()
{
    askSaveCsv(&m_table, tr("Export chosen tenants"), QStringLiteral("tenants-chosen"), [this](const QString &path) {
        const auto written = m_tenants.exportChosenCsv(path, visibleColumns(m_table));
        deliver(written, this, [this, path](const Result<qint64> &rows) {
            if (rows)
                m_shell.tell(tr("%Ln tenant(s) written to %1", nullptr, static_cast<int>(*rows)).arg(path));
            else
                m_shell.tell(errorWords(rows.error()), StatusKind::Bad);
        });
    });
}

void ChoiceActions::copy()
{
    QGuiApplication::clipboard()->setText(m_tenants.chosenText(visibleColumns(m_table), mostCopied));
    const size_t chosen = m_tenants.chosenCount();
    m_shell.tell(chosen <= mostCopied ? tr("%Ln tenant(s) copied", nullptr, static_cast<int>(chosen))
                                      : tr("The first %1 of %2 tenants copied. Export them for all.")
                                            .arg(m_services.format.count(qint64(mostCopied)),
                                                 m_services.format.count(static_cast<qint64>(chosen))));
}

} // namespace tenantry
