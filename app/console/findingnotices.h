#pragma once
// Which new findings a person is told about outside the window: severe ones anywhere, and on pinned tenants all that need
// somebody. Owned by the fleet that is open, GUI thread.

#include "core/base/finding.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace tenantry {

class ConsoleSettings;
class FleetMonitor;
class FleetNews;

class FindingNotices : public QObject
{
    Q_OBJECT
public:
    struct Services {
        const ConsoleSettings &settings;
        const FleetNews &news;
        const FleetMonitor &monitor;
        std::function<bool(const TenantId &)> isPinned;
    };
    FindingNotices(Services services, QObject *parent);

signals:
    void told(const QString &title, const QString &text);

private:
    void take();
    [[nodiscard]] bool isWanted(const Finding &finding) const;

    Services m_services;
    QSet<QString> m_open; // keys
    bool m_hasRead = false; // what was there when the fleet was opened is no news
};

} // namespace tenantry
