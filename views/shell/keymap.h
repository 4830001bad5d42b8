#pragma once
// The actions of the whole window, their keys, and which keys are alive now: single characters only in lists, none under a
// sheet. Owned by the main window, GUI thread.

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace tenantry {

class ActionSet;

class Keymap : public QObject
{
    Q_OBJECT
public:
    Keymap(ActionSet &actions, QWidget *window);
    /// Binds a declared action to the window; requires that the id is declared.
    QAction *bind(QLatin1StringView id, std::function<void()> handler);
    [[nodiscard]] QAction *action(QLatin1StringView id) const { return m_actions.value(QString(id)); }
    [[nodiscard]] QList<QAction *> actions() const { return m_order; }
    void setSuspended(bool suspended); ///< a sheet is up

private:
    void updateKeys();
    ActionSet &m_set;
    QWidget *m_window;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_order;
    bool m_suspended = false;
    bool m_inList = false;
};

} // namespace tenantry
