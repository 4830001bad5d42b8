#pragma once
// The places a reader pinned in one fleet, remembered on this computer. Owned by the main window, GUI thread.

#include "views/shell/location.h"

#include <QList>
#include <QObject>

namespace tenantry {

class ConsoleSettings;

class Pins : public QObject
{
    Q_OBJECT
public:
    struct Pin {
        Location location;
        QString title;
    };

    Pins(ConsoleSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) { }
    void openFleet(const QString &fleetId);
    [[nodiscard]] const QList<Pin> &pins() const { return m_pins; }
    [[nodiscard]] bool contains(const Location &location) const;
    void set(const Location &location, const QString &title, bool pinned);

signals:
    void changed();

private:
    ConsoleSettings &m_settings;
    QString m_key;
    QList<Pin> m_pins;
};

} // namespace tenantry
