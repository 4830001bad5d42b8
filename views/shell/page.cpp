#include "views/shell/page.h"

#include "views/shell/actionset.h"
#include "views/shell/tableactions.h"

#include <QCoreApplication>

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

void ShellPage::offerTables(const QList<TableOfPage> &tables)
{
    auto *actions = new TableActions(m_shell, tables, this);
    offer(QLatin1StringView("list.copy"), [actions] { actions->copy(); });
    offer(QLatin1StringView("list.export"), [actions] { actions->exportCsv(); });
}

void ShellPage::setUnavailable(QAction *action, const QString &reason)
{
    m_actions.setUnavailable(action, reason);
    emit offeredChanged();
}

QString PageRegistration::translatedTitle() const
{
    return QCoreApplication::translate("Page", title);
}

} // namespace tenantry
