#pragma once
// The middle of the window: navigation, the page in front and the inspector, in the widths of the design. Owned by the main
// window, GUI thread.

#include "views/shell/inspectorregion.h"
#include "views/shell/navigation.h"
#include "views/shell/pagestack.h"

namespace tenantry {

class ShellBody : public QFrame
{
    Q_OBJECT
public:
    ShellBody(const Theme &theme, const QList<PageRegistration> &pages, ShellPort &shell, ActionSet &actions,
              QWidget *parent);

    [[nodiscard]] Navigation *navigation() const { return m_navigation; }
    [[nodiscard]] PageStack *pages() const { return m_pages; }
    [[nodiscard]] InspectorRegion *inspector() const { return m_inspector; }

    /// What the reader wants; below a certain width the navigation is narrow anyway.
    void setNavigationNarrow(bool narrow);
    void setInspectorWanted(bool wanted);
    [[nodiscard]] bool isInspectorWanted() const { return m_inspectorWanted; }
    void followPage(); ///< the page in front, or its inspector, is another
    void arrange();

signals:
    void navigationWidthChanged(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    Navigation *m_navigation;
    PageStack *m_pages;
    InspectorRegion *m_inspector;
    bool m_narrowWanted = false;
    bool m_inspectorWanted = true;
};

} // namespace tenantry
