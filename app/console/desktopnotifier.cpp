#include "app/console/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QGuiApplication>
#include <QVariantMap>

namespace tenantry {

void DesktopNotifier::show(const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"),
                                                       service, QStringLiteral("Notify"));
    constexpr uint replaces = 0; // no earlier one
    constexpr int expires = -1; // as the desktop likes
    call.setArguments({QStringLiteral("Tenantry"), replaces, QStringLiteral("org.tenantry.Tenantry"), title,
                       text.toHtmlEscaped(), QStringList(), QVariantMap(), expires});
    bus.asyncCall(call);
}

} // namespace tenantry
