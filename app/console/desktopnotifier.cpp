#include "app/console/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

namespace tenantry {

DesktopNotifier::DesktopNotifier(QObject *parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
}

void DesktopNotifier::show(const QString &title, const QString &text)
{
    if (QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"),
                                                       service, QStringLiteral("Notify"));
    constexpr uint replaces = 0; // no earlier one
    constexpr int expires = -1; // as the desktop likes
    call.setArguments({QStringLiteral("Tenantry"), replaces, QStringLiteral("org.tenantry.Tenantry"), title,
                       text.toHtmlEscaped(), QStringList(), QVariantMap(), expires});
    // The first use of the bus connects to it, and waits.
    m_threads.start([call] {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (bus.isConnected())
            bus.send(call);
    });
}

} // namespace tenantry
