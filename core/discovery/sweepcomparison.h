#pragma once
// Holds what one server says against what the registry says. Made for one server, used on one thread; registry and look outlive it.

#include "core/discovery/sweepfinding.h"
#include "core/discovery/sweeplook.h"
#include "core/discovery/sweepregistry.h"

namespace tenantry {

class SweepComparison
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::SweepComparison)
public:
    SweepComparison(const SweepRegistry &registry, const ServerLook &look, const QDateTime &now);

    /// What differs, as far as the server was read. Tenants with an operation that is not over are left out, with all they have.
    [[nodiscard]] QList<Finding> run();
    [[nodiscard]] qint64 tenantsOfOthers() const { return m_ofOthers; } ///< rows of other registries

private:
    void sortTenants();
    void compareDatabases();
    void compareDatabase(const QString &database, const DatabaseLook &look);
    void compareControl(const QString &database, const PlacedControl &row);
    void comparePlaced(const QString &database, const PlacedControl &row, const SweepTenant &tenant);
    void compareTenants(const QString &database, const DatabaseLook &look);
    void compareSchemas(const QString &database, const DatabaseLook &look);
    void compareOperations(const QString &database, const DatabaseLook &look);
    void compareRoles();
    [[nodiscard]] bool isPlacedAt(const SweepTenant &tenant, const QString &database, const QString &schema) const;
    /// As the server keeps a name.
    [[nodiscard]] QString kept(const QString &name) const;
    [[nodiscard]] QString objectIn(const QString &schema, const QString &database) const;
    Finding &add(SweepFault fault, const SweepPlace &place, const QString &evidence,
                 const SweepTenant *tenant = nullptr);

    const SweepRegistry &m_registry;
    const ServerLook &m_look;
    QDateTime m_now;
    QHash<QString, QList<const SweepTenant *>> m_tenants; ///< of this server, by database
    QSet<QString> m_ownNames; ///< schemas, databases and beginnings of roles of the registry's tenants
    QSet<QString> m_names; ///< schemas, databases and beginnings of roles that belong to somebody
    QSet<QString> m_busyNames; ///< the same, of tenants with an operation that is not over
    QSet<TenantId> m_named; ///< by a control table where the registry places them
    QList<Finding> m_findings;
    qint64 m_ofOthers = 0;
};

} // namespace tenantry
