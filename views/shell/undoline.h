#pragma once
// Ten seconds in which a reversible act can be taken back. Owned by the job bar, GUI thread.

#include "views/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace tenantry {

class ElidedLabel;

class UndoLine : public QWidget
{
    Q_OBJECT
public:
    UndoLine(const Theme &theme, QWidget *parent);
    /// A second act replaces the first, which then stands.
    void offer(const QString &done, std::function<void()> undo);
    void retranslate();

signals:
    void activeChanged(bool active);

private:
    void tick();
    void end();
    static constexpr int seconds = 10;
    ElidedLabel *m_done;
    QPushButton *m_undoButton;
    QLabel *m_left;
    QTimer m_timer;
    int m_remaining = 0;
    std::function<void()> m_undo;
};

} // namespace tenantry
