#include "views/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

namespace tenantry {

namespace {

constexpr QLatin1StringView Service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView Path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView Settings("org.freedesktop.portal.Settings");
constexpr QLatin1StringView Group("org.freedesktop.appearance");
constexpr QLatin1StringView Key("color-scheme");

// Without an address libdbus would launch a bus of its own, which takes seconds and serves nobody.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_paletteDark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    m_dark = m_paletteDark;
    // The usual desktops stay below: their windows or their texts are a step away from pure.
    const int apart =
        qAbs(palette.color(QPalette::WindowText).lightness() - palette.color(QPalette::Window).lightness());
    m_wantsContrast = apart == 255;
}

void SystemScheme::watch()
{
    if (m_watching || !hasSessionBus())
        return;
    m_watching = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    // Without blanks, as Qt looks it up.
    // clang-format off
    bus.connect(Service, Path, Settings, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Settings, QStringLiteral("Read"));
    call << Group << Key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError() && !m_isTold) // what the signal told is newer
            take(reply.value().variant());
    });
}

void SystemScheme::take(const QVariant &colorScheme)
{
    QVariant value = colorScheme;
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    const bool dark = scheme == 1 || (scheme != 2 && m_paletteDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

void SystemScheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != Group || key != Key)
        return;
    m_isTold = true;
    take(value.variant());
}

} // namespace tenantry
