#pragma once
// Every key of the program by scope, read from the action declarations and the reader's own bindings. Shown on the overlay
// by ? and F1, GUI thread.

#include "views/theme/theme.h"

#include <QFrame>

class QBoxLayout;
class QGridLayout;

namespace tenantry {

class ActionSet;
struct Action;

class ShortcutSheet : public QFrame
{
    Q_OBJECT
public:
    ShortcutSheet(const Theme &theme, const ActionSet &actions, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.px(940), m_theme.px(680)}; }

signals:
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_columns = nullptr;
    void addScope(QGridLayout *grid, int scope, const QList<const Action *> &actions);
    const Theme &m_theme;
    const ActionSet &m_actions;
};

} // namespace tenantry
