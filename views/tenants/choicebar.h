#pragma once
// What can be done with the chosen tenants: how many there are, and a button for each act. Owned by the tenants page, GUI
// thread; shown only while some are chosen.

#include <QFrame>
#include <QList>

class QAction;
class QHBoxLayout;
class QLabel;

namespace tenantry {

class Theme;

class ChoiceBar : public QFrame
{
    Q_OBJECT
public:
    /// A button for each action, which keeps its name, icon and state.
    ChoiceBar(const Theme &theme, const QList<QAction *> &actions, QWidget *parent = nullptr);
    void setText(const QString &text); ///< empty hides the bar

private:
    QLabel *m_text;
};

} // namespace tenantry
