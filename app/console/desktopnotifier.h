#pragma once
// Hands notices to the desktop (org.freedesktop.Notifications), while the window is not in front. Owned by the console, GUI
// thread; without a session bus it does nothing.

#include <QObject>

namespace tenantry {

class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Texts are shown as they are: the desktop may read marks in them, so they are escaped.
    void show(const QString &title, const QString &text);
};

} // namespace tenantry
