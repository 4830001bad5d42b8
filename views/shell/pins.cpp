#include "views/shell/pins.h"

#include "views/shell/consolesettings.h"

#include <algorithm>

namespace tenantry {

void Pins::openFleet(const QString &fleetId)
{
    m_key = QStringLiteral("pins/") + fleetId;
    m_pins.clear();
    // Three texts a pin: page, argument, title.
    const QStringList stored = m_settings.value(m_key).toStringList();
    for (qsizetype i = 0; i + 2 < stored.size(); i += 3)
        m_pins.append({{stored.at(i), stored.at(i + 1)}, stored.at(i + 2)});
    emit changed();
}

bool Pins::contains(const Location &location) const
{
    return std::any_of(m_pins.cbegin(), m_pins.cend(), [&](const Pin &pin) { return pin.location == location; });
}

void Pins::set(const Location &location, const QString &title, bool pinned)
{
    if (contains(location) == pinned)
        return;
    if (pinned)
        m_pins.append({location, title});
    else
        m_pins.removeIf([&](const Pin &pin) { return pin.location == location; });
    QStringList stored;
    for (const Pin &pin : std::as_const(m_pins))
        stored << pin.location.page << pin.location.argument << pin.title;
    m_settings.set(m_key, stored.isEmpty() ? QVariant() : stored);
    emit changed();
}

} // namespace tenantry
