#pragma once
// Holds the registry against the servers: tenants without data, data without a tenant, roles that are left, epochs that disagree, names
// that collide, operations that nobody ended. It only reads. Made for one sweep on any thread that may wait; registry, pool and clock
// outlive it.

#include "core/base/clock.h"
#include "core/db/connectionpool.h"
#include "core/discovery/sweeplook.h"
#include "core/discovery/sweepregistry.h"
#include "core/discovery/sweepreport.h"
#include "core/jobs/runcontrol.h"
#include "core/registry/tenantregistry.h"

#include <QCoreApplication>

#include <functional>

namespace tenantry {

class OrphanSweep
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::OrphanSweep)
public:
    struct Services {
        TenantRegistry &registry; ///< opened
        ConnectionPool &pool; ///< knows the passwords of the servers' logins
        const Clock &clock;
        RunControl &control; ///< pauses it between two databases, and stops it on the servers too
    };
    /// What it is at, and how far: units that are over of all there are. On any thread.
    using Tell = std::function<void(const QString &stage, qsizetype done, qsizetype all)>;
    explicit OrphanSweep(const Services &services, Tell tell = {}) : m_services(services), m_tell(std::move(tell)) { }

    /// Blocks. A few statements for each server and each of its databases, whatever the number of tenants; where something differs the
    /// server is read once more, so that what others change meanwhile is no finding. A server that does not answer is in the report,
    /// with its error. Errors: of the registry, Cancelled.
    [[nodiscard]] Result<SweepReport> run(const QList<Server> &servers);

private:
    /// What the registry and then the servers say.
    struct Pass {
        SweepRegistry registry;
        std::vector<ServerLook> looks;
        QList<QList<Finding>> findings; ///< of each look
        QList<qint64> ofOthers; ///< the same
    };
    [[nodiscard]] Result<Pass> passOver(const QList<Server> &servers);
    [[nodiscard]] std::vector<ServerLook> lookAt(const QList<Server> &servers, const SweepRegistry &registry);
    void lookInto(std::vector<ServerLook> &looks);
    [[nodiscard]] SweptServer entryOf(const Pass &pass, size_t server) const;
    void addScopes(SweepReport &report, const ServerLook &look) const;

    Services m_services;
    Tell m_tell;
};

/// Reports the findings, and resolves those that the sweep decides about and did not find again; returns how many are new. Blocks.
/// Errors: of the registry.
[[nodiscard]] Result<qint64> keepSweep(TenantRegistry &registry, const SweepReport &report);

} // namespace tenantry
