#pragma once
// A band under the top bar that says one thing and offers at most three answers. Owned by the main window, GUI thread.

#include "models/roles.h"
#include "views/theme/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tenantry {

class StatusShape;
class ElidedLabel;

class NoteBar : public QFrame
{
    Q_OBJECT
public:
    NoteBar(const Theme &theme, StatusKind kind, QWidget *parent);
    void setKind(StatusKind kind);
    void setText(const QString &strong, const QString &rest);
    /// A button with a verb; owned by the bar.
    QPushButton *addButton(const char *kind);

private:
    QHBoxLayout *m_row;
    StatusShape *m_glyph;
    QLabel *m_strong;
    ElidedLabel *m_rest;
};

} // namespace tenantry
