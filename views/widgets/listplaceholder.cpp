#include "views/widgets/listplaceholder.h"

#include "views/widgets/actionbutton.h"

namespace tenantry {

ListPlaceholder::ListPlaceholder(const Theme &theme, const QString &icon, QWidget *parent)
    : EmptyState(theme, icon, {}, {}, parent), m_theme(theme), m_firstIcon(icon),
      m_wayOut(new Button(theme, "default", {}))
{
    addAction(m_wayOut);
    m_wayOut->hide();
    connect(m_wayOut, &Button::clicked, this, &ListPlaceholder::wayOutWanted);
}

void ListPlaceholder::setNextSteps(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        Button *step = actionButton(m_theme, m_steps.isEmpty() ? "primary" : "default", action);
        addAction(step);
        m_steps.append(step);
    }
}

void ListPlaceholder::showEmpty(const QString &title, const QString &detail)
{
    setIcon(m_firstIcon);
    setText(title, detail);
    setCode({});
    showButtons(true, false);
}

void ListPlaceholder::showFailed(const QString &title)
{
    setIcon(m_firstIcon);
    setText(title);
    setCode({});
    showButtons(false, false);
}

void ListPlaceholder::showNoMatch(const QString &title, const QString &filter, const QString &wayOut)
{
    setIcon(QStringLiteral("search"));
    setText(title);
    setCode(filter);
    m_wayOut->setText(wayOut);
    showButtons(false, true);
}

void ListPlaceholder::showButtons(bool steps, bool wayOut)
{
    m_wayOut->setVisible(wayOut);
    for (QWidget *step : std::as_const(m_steps))
        step->setVisible(steps);
}

} // namespace tenantry
