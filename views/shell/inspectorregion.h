#pragma once
// The region at the right that follows the selection: beside the page where there is room, over it where there is not.
// Owned by the main window, GUI thread; what it shows belongs to the page.

#include "views/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace tenantry {

class InspectorRegion : public QFrame
{
    Q_OBJECT
public:
    InspectorRegion(const Theme &theme, QWidget *parent);
    void show(QWidget *content); ///< null = nothing to inspect here; the old content goes back to its page, hidden
    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] int drawnWidth() const;

private:
    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_home;
};

} // namespace tenantry
