#pragma once
// Hands notices to the desktop (org.freedesktop.Notifications), while the window is not in front. Owned by the console, GUI
// thread, which never waits for the session bus; without one nothing happens.

#include <QObject>
#include <QThreadPool>

namespace tenantry {

class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    /// Texts are shown as they are: the desktop may read marks in them, so they are escaped.
    void show(const QString &title, const QString &text);

private:
    QThreadPool m_threads; ///< one thread, so that notices keep their order
};

} // namespace tenantry
