#pragma once
// The tenant whose page is open: asked again and again, apart from the rounds over all servers. Owned by the monitor, on the GUI
// thread.

#include "core/base/clock.h"
#include "core/inspection/serverreader.h"
#include "core/inspection/tenantfacts.h"
#include "core/registry/store/tenantfleet.h"
#include "core/registry/tenantregistry.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace tenantry {

class TenantWatch : public QObject
{
    Q_OBJECT
public:
    struct Services {
        TenantRegistry &registry;
        const TenantFleet &tenants;
        ServerReader &reader;
        const Clock &clock;
        std::function<const Server *(const ServerId &)> serverOf; ///< null where it is not known
    };
    TenantWatch(Services services, QObject *parent);

    void setInterval(std::chrono::milliseconds interval)
    {
        m_interval = interval;
    } ///< from the end of a reading to the next
    void watch(const TenantId &id); ///< a null id: nobody
    void read(); ///< now, where it is not being read
    void readWhereServerWasUnknown();
    [[nodiscard]] const TenantFacts *facts() const { return m_facts.get(); } ///< null before the first reading

signals:
    void changed(const tenantry::TenantId &tenant);

private:
    void ask(const Tenant &tenant);
    void take(const TenantFacts &before, const Result<TenantFacts> &result);
    void wait();

    Services m_services;
    QTimer m_timer;
    std::chrono::milliseconds m_interval {5000};
    TenantId m_watched;
    std::optional<Tenant> m_tenant; // as the registry told last
    std::unique_ptr<TenantFacts> m_facts;
    bool m_isReading = false;
};

} // namespace tenantry
