#include "views/shell/page.h"

#include "views/shell/actionset.h"
#include "views/shell/tableactions.h"

#include <QCoreApplication>
#include <QMenu>

namespace tenantry {

ShellPage::ShellPage(const PageHost &host) : QWidget(host.parent), m_shell(host.shell), m_actions(host.actions) { }

QAction *ShellPage::offer(QLatin1StringView actionId, std::function<void()> handler, QWidget *where)
{
    const Action *declared = findAction(actionId);
    Q_ASSERT_X(declared, "ShellPage::offer", actionId.data());
    QAction *action = m_actions.create(*declared, this);
    action->setShortcutContext(where ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(handler));
    (where ? where : this)->addAction(action);
    m_offered.append(action);
    emit offeredChanged();
    return action;
}

QVariantMap ShellPage::saveState() const
{
    QVariantMap state;
    if (const QString filter = filterText(); !filter.isEmpty())
        state.insert(QStringLiteral("filter"), filter);
    if (m_tableActions)
        state.insert(QStringLiteral("tables"), m_tableActions->save());
    return state;
}

void ShellPage::restoreState(const QVariantMap &state)
{
    setFilterText(state.value(QStringLiteral("filter")).toString());
    if (m_tableActions)
        m_tableActions->restore(state.value(QStringLiteral("tables")).toMap());
}

TableActions *ShellPage::makeRowActions(const QList<TableOfPage> &tables)
{
    auto *actions = new TableActions(m_shell, tables, this);
    offer(QLatin1StringView("list.copy"), [actions] { actions->copy(); });
    offer(QLatin1StringView("list.columns"), [actions] { actions->chooseColumns(); });
    actions->setRowMenu([this](QMenu *menu) { menu->addActions(m_offered); });
    m_tableActions = actions;
    return actions;
}

void ShellPage::addTable(const TableOfPage &table)
{
    m_tableActions->add(table);
}

void ShellPage::offerRows(const QList<TableOfPage> &tables)
{
    makeRowActions(tables);
}

void ShellPage::offerTables(const QList<TableOfPage> &tables)
{
    TableActions *actions = makeRowActions(tables);
    offer(QLatin1StringView("list.export"), [actions] { actions->exportCsv(); });
}

void ShellPage::setUnavailable(QAction *action, const QString &reason)
{
    m_actions.setUnavailable(action, reason);
    emit offeredChanged();
}

void ShellPage::setOwnTitle(QAction *action, const QString &title)
{
    m_actions.setOwnTitle(action, title);
    emit offeredChanged();
}

QString PageRegistration::translatedTitle() const
{
    return QCoreApplication::translate("Page", title);
}

} // namespace tenantry
