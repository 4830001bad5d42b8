#pragma once
// Resolves in the registry what is recorded as open or snoozed though the servers show it to be over. Owned by the fleet that
// is open, GUI thread.

#include <QObject>
#include <QSet>

#include <functional>

namespace tenantry {

class FleetNews;
class TenantRegistry;

class FindingKeeper : public QObject
{
    Q_OBJECT
public:
    struct Services {
        TenantRegistry &registry;
        const FleetNews &news;
        /// Whether this session may change the registry without asking anybody: the login may, and a person allowed it.
        std::function<bool()> mayChange;
    };
    FindingKeeper(Services services, QObject *parent);

private:
    void take();

    Services m_services;
    QSet<QString> m_asked; ///< keys; asked once for each time they are seen to be over
};

} // namespace tenantry
