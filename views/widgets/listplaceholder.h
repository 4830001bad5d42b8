#pragma once
// What stands in a list without rows: how to get the first ones, or the filter that matches none and the way out of it.
// Owned by its table; GUI thread.

#include "views/widgets/emptystate.h"

class QAction;

namespace tenantry {

class Button;

class ListPlaceholder : public EmptyState
{
    Q_OBJECT
public:
    ListPlaceholder(const Theme &theme, const QString &icon, QWidget *parent = nullptr);

    /// What brings the first rows, the main way first; shown with showEmpty(). The actions outlive the placeholder.
    void setNextSteps(const QList<QAction *> &actions);
    void showEmpty(const QString &title, const QString &detail);
    /// Why there are none stands elsewhere: no next step and no way out.
    void showFailed(const QString &title);
    /// `filter` is shown as it was typed; `wayOut` is the verb of the button that tells wayOutWanted().
    void showNoMatch(const QString &title, const QString &filter, const QString &wayOut);

signals:
    void wayOutWanted();

private:
    void showButtons(bool steps, bool wayOut);

    const Theme &m_theme;
    QString m_firstIcon;
    QList<QWidget *> m_steps;
    Button *m_wayOut;
};

} // namespace tenantry
