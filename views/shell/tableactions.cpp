#include "views/shell/tableactions.h"

#include "core/base/errorwords.h"
#include "views/shell/shellport.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/tabletext.h"

#include <QPointer>
#include <QTableView>

#include <algorithm>

namespace tenantry {

TableActions::TableActions(ShellPort &shell, QList<TableOfPage> tables, QWidget *page)
    : QObject(page), m_shell(shell), m_tables(std::move(tables)), m_page(page)
{ }

const TableOfPage &TableActions::table() const
{
    const auto focused =
        std::find_if(m_tables.begin(), m_tables.end(), [](const TableOfPage &one) { return one.table->hasFocus(); });
    return focused == m_tables.end() ? m_tables.first() : *focused;
}

void TableActions::copy()
{
    const int rows = copySelectedRows(*table().table);
    m_shell.tell(rows > 0 ? tr("%n row(s) copied", nullptr, rows) : tr("No row is selected."));
}

void TableActions::exportCsv()
{
    const TableOfPage chosen = table();
    const QPointer<QTableView> view(chosen.table);
    askSaveCsv(m_page, tr("Export"), chosen.fileName, [this, view](const QString &path) {
        const auto saved = saveTableCsv(*view->model(), shownCut(*view), path);
        if (saved)
            m_shell.tell(tr("%n row(s) written to %1", nullptr, static_cast<int>(*saved)).arg(path));
        else
            m_shell.tell(errorWords(saved.error()), StatusKind::Bad);
    });
}

} // namespace tenantry
