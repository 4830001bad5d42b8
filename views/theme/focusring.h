#pragma once
// The ring around the control that has the keyboard: 2 px, 1 px outside, above its neighbours.
// Owned by TenantryStyle; follows QApplication's focus, GUI thread.

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace tenantry {

class Theme;

class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(const Theme &theme);
    ~FocusRing() override;

    /// Whether a control shows the ring when it has the focus: text always, buttons only after the keyboard moved.
    [[nodiscard]] static bool wants(const QWidget *widget);

private:
    void follow(QWidget *widget);

    const Theme &m_theme;
    QPointer<QFocusFrame> m_frame;
};

} // namespace tenantry
