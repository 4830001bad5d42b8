#pragma once
// Whether the desktop prefers dark: the XDG portal's color-scheme, read without waiting, else the palette at start.
// Owned by Theme, on the GUI thread.

#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace tenantry {

class SystemScheme : public QObject
{
    Q_OBJECT
public:
    /// Captures the palette of the application, so make it before the theme is applied.
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    /// Whether the palette at start was a high-contrast one: pure black against pure white.
    [[nodiscard]] bool wantsContrast() const { return m_wantsContrast; }
    /// Asks the portal and listens to it. Does nothing where there is no session bus.
    void watch();
    /// The portal's answer: 1 prefers dark, 2 prefers light, anything else keeps the palette's.
    void take(const QVariant &colorScheme);

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    bool m_paletteDark;
    bool m_dark;
    bool m_wantsContrast;
    bool m_watching = false;
    bool m_isTold = false; // of a change, by the portal
};

} // namespace tenantry
