#include "views/widgets/actionbutton.h"

#include <QAction>
#include <QGridLayout>

namespace tenantry {

void followAction(Button &button, QAction *action)
{
    const auto follow = [&button, action] {
        button.setEnabled(action->isEnabled());
        button.setToolTip(action->isEnabled() ? QString() : action->toolTip());
        button.setAccessibleDescription(action->isEnabled() ? QString() : action->toolTip());
    };
    QObject::connect(action, &QAction::changed, &button, follow);
    QObject::connect(&button, &Button::clicked, action, &QAction::trigger);
    follow();
}

Button *actionButton(const Theme &theme, const char *kind, QAction *action)
{
    auto *button = new Button(theme, kind, action->text());
    button->setSmall(true);
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setText(action->text()); });
    followAction(*button, action);
    return button;
}

void fillActionGrid(QGridLayout &grid, const Theme &theme, const QList<QAction *> &actions)
{
    for (int i = 0; i < actions.size(); ++i) {
        // One that stands alone in the last row does not make a column wider than its panel.
        const bool isAlone = i % 2 == 0 && i + 1 == actions.size();
        grid.addWidget(actionButton(theme, "default", actions.at(i)), i / 2, i % 2, 1, isAlone ? 2 : 1);
    }
}

} // namespace tenantry
