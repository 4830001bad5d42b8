#include "views/shell/tableactions.h"

#include "core/base/errorwords.h"
#include "views/shell/shellport.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableexport.h"
#include "views/widgets/tableplace.h"
#include "views/widgets/tabletext.h"
#include "views/widgets/tableview.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace tenantry {

TableActions::TableActions(ShellPort &shell, QList<TableOfPage> tables, QWidget *page)
    : QObject(page), m_shell(shell), m_tables(std::move(tables)), m_page(page)
{ }

void TableActions::chooseColumns()
{
    TableView *chosen = table().table;
    chosen->columns().popUp(chosen->horizontalHeader()->isHidden() ? static_cast<QWidget *>(chosen->viewport())
                                                                   : chosen->horizontalHeader());
}

void TableActions::setRowMenu(std::function<void(QMenu *)> fill)
{
    m_fillRowMenu = std::move(fill);
    for (const TableOfPage &one : std::as_const(m_tables))
        giveRowMenu(one.table);
}

void TableActions::add(const TableOfPage &table)
{
    m_tables.append(table);
    restoreTable(table);
    if (m_fillRowMenu)
        giveRowMenu(table.table);
}

QVariantMap TableActions::save() const
{
    QVariantMap state = m_restored; // of those that were not added this time, too
    for (const TableOfPage &one : m_tables)
        state.insert(one.name,
                     QVariantMap {{QStringLiteral("columns"), one.table->columns().save()},
                                  {QStringLiteral("place"), one.table->place().save()}});
    return state;
}

void TableActions::restore(const QVariantMap &state)
{
    m_restored = state;
    for (const TableOfPage &one : std::as_const(m_tables))
        restoreTable(one);
}

void TableActions::restoreTable(const TableOfPage &table)
{
    const QVariantMap state = m_restored.value(table.name).toMap();
    if (state.isEmpty())
        return;
    table.table->columns().restore(state.value(QStringLiteral("columns")).toMap());
    table.table->place().restore(state.value(QStringLiteral("place")).toMap());
}

void TableActions::giveRowMenu(TableView *table)
{
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this,
            [this, table](const QPoint &at) { showRowMenu(table, at); });
}

/// Which row is meant: the one under the mouse, which the press has made the current one.
void TableActions::showRowMenu(TableView *table, const QPoint &at)
{
    if (!table->currentIndex().isValid())
        return;
    auto *menu = new QMenu(table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    m_fillRowMenu(menu);
    menu->popup(table->viewport()->mapToGlobal(at));
}

const TableOfPage &TableActions::table() const
{
    const auto focused =
        std::find_if(m_tables.begin(), m_tables.end(), [](const TableOfPage &one) { return one.table->hasFocus(); });
    return focused == m_tables.end() ? m_tables.first() : *focused;
}

void TableActions::copy()
{
    const int rows = copySelectedRows(*table().table);
    m_shell.tell(rows > 0 ? tr("%Ln row(s) copied", nullptr, rows) : tr("No row is selected."));
}

void TableActions::exportCsv()
{
    exportTable(m_page, *table().table, table().name, [&shell = m_shell](const Result<QString> &written) {
        if (written)
            shell.tell(*written);
        else
            shell.tell(errorWords(written.error()), StatusKind::Bad);
    });
}

} // namespace tenantry
