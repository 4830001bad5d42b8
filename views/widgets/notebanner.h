#pragma once
// A tinted note in the page: one strong sentence, what follows from it, perhaps one or two links.
// Owned by its parent; GUI thread.

#include "models/roles.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace tenantry {

class StatusShape;
class Theme;

class NoteBanner : public QFrame
{
    Q_OBJECT
public:
    NoteBanner(const Theme &theme, StatusKind kind, const QString &strong, const QString &rest = {},
               QWidget *parent = nullptr);
    void setKind(StatusKind kind);
    void setText(const QString &strong, const QString &rest = {});
    /// Puts a widget, usually a link Button, under the text; the banner owns it.
    void addAction(QWidget *action);

private:
    StatusShape *m_shape;
    QLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace tenantry
