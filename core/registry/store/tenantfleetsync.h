#pragma once
// Keeps a fleet in step with the registry it shows: loads it, follows its changes, and tells what findings say of tenants.
// Owned beside both, which outlive it, by who opens the registry; used on their thread.

#include "core/registry/store/tenantfleet.h"
#include "core/registry/tenantregistry.h"

#include <QSet>

namespace tenantry {

class TenantFleetSync : public QObject
{
    Q_OBJECT
public:
    TenantFleetSync(TenantRegistry &registry, TenantFleet &fleet, QObject *parent = nullptr);

    /// Loads everything anew; once after the registry was opened, and when a person asks for it.
    void reload();
    /// A second try at what could not be read, once the registry answers again; nothing else is read.
    void readMissed();

signals:
    void failed(const tenantry::Error &error); ///< a change could not be read; the list shows what it knew

private:
    /// The worst open finding of a tenant.
    struct Finding {
        TenantId tenant;
        int severity = 0;
        QString title;
    };
    void takeChanges(const QList<RegistryChange> &changes);
    void readTenants(const QSet<TenantId> &ids);
    void readLabels();
    void readFindings();
    void showFindings(const QList<Finding> &findings);

    TenantRegistry &m_registry;
    TenantFleet &m_fleet;
    QSet<TenantId> m_missed; // told by the feed, which will not tell them again, and the read failed
    bool m_missedLabels = false;
    bool m_missedFindings = false;
    QSet<TenantId> m_found; // tenants whose status comes from a finding
};

} // namespace tenantry
