#pragma once
// What came of an act, for ten seconds; a reversible one can be taken back as long. Owned by the job bar, GUI thread.

#include "models/roles.h"
#include "views/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace tenantry {

class ElidedLabel;
class StatusShape;

class UndoLine : public QWidget
{
    Q_OBJECT
public:
    UndoLine(const Theme &theme, QWidget *parent);
    /// A second act replaces the first, which then stands.
    void offer(const QString &done, std::function<void()> undo);
    /// The same without a way back; `kind` says how it went.
    void tell(const QString &text, StatusKind kind);
    void drop(); ///< what was done stands; what would take it back may be gone
    void retranslate();

signals:
    void activeChanged(bool active);

private:
    void tick();
    void end();
    static constexpr int seconds = 10;
    void start(const QString &text, StatusKind kind);
    StatusShape *m_glyph;
    ElidedLabel *m_done;
    QPushButton *m_undoButton;
    QLabel *m_left;
    QTimer m_timer;
    int m_remaining = 0;
    std::function<void()> m_undo;
};

} // namespace tenantry
