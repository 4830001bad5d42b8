#include "views/shell/shortcutsheet.h"

#include "views/shell/actionset.h"
#include "views/shell/keycaps.h"
#include "views/widgets/textlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tenantry {

ShortcutSheet::ShortcutSheet(const Theme &theme, const ActionSet &actions, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_actions(actions)
{
    setProperty("kind", QStringLiteral("popup"));
    setAccessibleName(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(12);
    auto *title = textLabel({}, "h2", "", this);
    title->setText(tr("Keyboard shortcuts"));
    column->addWidget(title);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    scroll->setFocusPolicy(Qt::StrongFocus);
    auto *body = new QWidget(scroll);
    body->setProperty("kind", QStringLiteral("surface"));
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    QBoxLayout *columns = m_columns;
    columns->setContentsMargins(0, 0, 8, 0);
    columns->setSpacing(32);
    QMap<int, QList<const Action *>> byScope;
    for (const Action *action : allActions()) {
        if (!actions.keys(*action).isEmpty())
            byScope[int(action->scope)].append(action);
    }
    // The window's own keys fill the first column, every other scope the second.
    QGridLayout *grids[2];
    for (QGridLayout *&grid : grids) {
        grid = new QGridLayout;
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(0, 1);
        columns->addLayout(grid, 1);
    }
    for (auto it = byScope.cbegin(); it != byScope.cend(); ++it)
        addScope(grids[it.key() == int(ActionScope::Everywhere) ? 0 : 1], it.key(), it.value());
    for (QGridLayout *grid : grids)
        grid->setRowStretch(grid->rowCount(), 1);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);

    auto *foot = new QHBoxLayout;
    auto *rule = textLabel({}, "small", "tertiary", this);
    rule->setWordWrap(true);
    rule->setText(
        tr("No shortcut deletes. Single characters work in lists; Settings switches them off and changes keys."));
    foot->addWidget(rule, 1);
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &ShortcutSheet::closed);
    foot->addWidget(close);
    column->addLayout(foot);
}

/// In large text the second column stands under the first.
void ShortcutSheet::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_columns->setDirection(width() < m_theme.px(760) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ShortcutSheet::addScope(QGridLayout *grid, int scope, const QList<const Action *> &actions)
{
    int row = grid->rowCount();
    auto *heading = textLabel({}, "smallStrong", "secondary", this);
    heading->setText(actionScopeTitle(ActionScope(scope)));
    grid->addWidget(heading, row++, 0, 1, 2);
    for (const Action *action : actions) {
        auto *name = textLabel({}, "", "", this);
        name->setText(action->translatedTitle());
        grid->addWidget(name, row, 0);
        QList<QKeySequence> keys = m_actions.keys(*action);
        // Ctrl+1 to Ctrl+0 would fill the sheet: the first and the last say it.
        if (keys.size() > 3)
            keys = {keys.first(), keys.last()};
        grid->addWidget(new KeyCaps(m_theme, keys, this), row++, 1, Qt::AlignRight);
    }
}

} // namespace tenantry
