#include "views/shell/keymap.h"

#include "views/shell/actionset.h"

#include <QAbstractItemView>
#include <QApplication>

namespace tenantry {

Keymap::Keymap(ActionSet &actions, QWidget *window) : QObject(window), m_set(actions), m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool inList = qobject_cast<QAbstractItemView *>(now) != nullptr;
        if (inList != m_inList) {
            m_inList = inList;
            updateKeys();
        }
    });
    connect(&actions, &ActionSet::keysChanged, this, &Keymap::updateKeys);
}

QAction *Keymap::bind(QLatin1StringView id, std::function<void()> handler)
{
    const Action *declared = findAction(id);
    Q_ASSERT_X(declared, "Keymap::bind", id.data());
    QAction *action = m_set.create(*declared, m_window);
    connect(action, &QAction::triggered, this, std::move(handler));
    m_window->addAction(action);
    m_actions.insert(id, action);
    m_order.append(action);
    updateKeys();
    return action;
}

void Keymap::setSuspended(bool suspended)
{
    m_suspended = suspended;
    updateKeys();
}

void Keymap::updateKeys()
{
    for (QAction *action : std::as_const(m_order)) {
        QList<QKeySequence> alive;
        if (!m_suspended) {
            for (const QKeySequence &key : m_set.keys(*ActionSet::declaration(action))) {
                if (m_inList || !ActionSet::isSingleCharacter(key))
                    alive.append(key);
            }
        }
        action->setShortcuts(alive);
    }
}

} // namespace tenantry
