#pragma once
// Jobs and findings of the open fleet as the registry tells them, read again when somebody changed one. Owned by the fleet
// that is open, GUI thread.

#include "core/registry/tenantregistry.h"
#include "models/roles.h"

namespace tenantry {

class FleetNews : public QObject
{
    Q_OBJECT
public:
    FleetNews(TenantRegistry &registry, QObject *parent);
    void read(); ///< everything now
    [[nodiscard]] const QList<JobRecord> &jobs() const { return m_jobs; } ///< newest first
    [[nodiscard]] QList<Finding> findings() const
    {
        return m_stored + m_live;
    } ///< that need somebody, worst first of each
    void setLiveFindings(const QList<Finding> &findings); ///< of the monitor, which stores none

signals:
    void changed();

private:
    void readJobs();
    void readFindings();
    TenantRegistry &m_registry;
    QList<JobRecord> m_jobs;
    QList<Finding> m_stored;
    QList<Finding> m_live;
};

} // namespace tenantry
