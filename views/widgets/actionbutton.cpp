#include "views/widgets/actionbutton.h"

#include <QAction>
#include <QGridLayout>

namespace tenantry {

Button *actionButton(const Theme &theme, const char *kind, QAction *action)
{
    auto *button = new Button(theme, kind, action->text());
    button->setSmall(true);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
        button->setAccessibleDescription(action->isEnabled() ? QString() : action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &Button::clicked, action, &QAction::trigger);
    follow();
    return button;
}

void fillActionGrid(QGridLayout &grid, const Theme &theme, const QList<QAction *> &actions)
{
    for (int i = 0; i < actions.size(); ++i)
        grid.addWidget(actionButton(theme, "default", actions.at(i)), i / 2, i % 2);
}

} // namespace tenantry
