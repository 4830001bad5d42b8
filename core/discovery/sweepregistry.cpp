#include "core/discovery/sweepregistry.h"

#include "core/base/format.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/isolation/adoptednames.h"
#include "core/registry/archiverepository.h"
#include "core/registry/heldoperation.h"
#include "core/registry/jobrepository.h"
#include "core/registry/openoperation.h"

namespace tenantry {

namespace {

constexpr int allOperations = 1'000'000;
constexpr int latestJobs = 1000;

/// The columns of sweep_tenants, in its order.
SweepTenant sweepTenantOf(const QSqlQuery &row)
{
    SweepTenant tenant;
    tenant.id = TenantId(row.value(0).toUuid());
    tenant.slug = row.value(1).toString();
    tenant.name = row.value(2).toString();
    (void)tenantStateFromName(row.value(3).toString(), &tenant.state);
    (void)managementFromName(row.value(4).toString(), &tenant.management);
    (void)isolationKindFromName(row.value(5).toString(), &tenant.placement.kind);
    tenant.placement.server = ServerId(row.value(6).toUuid());
    tenant.placement.database = row.value(7).toString();
    tenant.placement.schema = row.value(8).toString();
    tenant.placement.tenantKey = row.value(9).toString();
    tenant.placement.epoch = row.value(10).toLongLong();
    tenant.revision = row.value(11).toLongLong();
    return tenant;
}

Result<> readTenants(Connection &connection, SweepRegistry &registry)
{
    const auto sql =
        sqlResource(connection.spec().engine, QStringLiteral("discovery"), QStringLiteral("sweep_tenants"));
    if (!sql)
        return fail(sql);
    return connection.forEachRow(*sql, {}, [&](const QSqlQuery &row) {
        registry.tenants.push_back(sweepTenantOf(row));
        registry.places.insert(registry.tenants.back().id, registry.tenants.size() - 1);
    });
}

Result<> readOperations(Connection &connection, SweepRegistry &registry, const QDateTime &now)
{
    const auto unfinished = readUnfinished(connection, allOperations);
    if (!unfinished)
        return fail(unfinished);
    const auto jobs = JobRepository(connection).newest(latestJobs);
    if (!jobs)
        return fail(jobs);
    for (const HeldOperation &held : *unfinished) {
        registry.unfinished.insert(held.operation.id);
        registry.busy.insert(held.operation.tenant);
        if (needsDecision(held, *jobs, now))
            registry.stopped.append(operationFinding(held));
    }
    return {};
}

} // namespace

const SweepTenant *SweepRegistry::find(const TenantId &tenant) const
{
    const auto found = places.constFind(tenant);
    return found == places.constEnd() ? nullptr : &tenants[*found];
}

Result<SweepRegistry> readSweepRegistry(Connection &connection, const RegistryId &id, const QDateTime &now)
{
    auto transaction = Transaction::begin(connection, Transaction::Mode::RepeatableRead);
    if (!transaction)
        return fail(transaction);
    SweepRegistry registry;
    registry.id = id;
    auto read = readTenants(connection, registry)
                    .and_then([&] { return readOperations(connection, registry, now); })
                    .and_then([&] { return ArchiveRepository(connection).findingsOver(now); })
                    .map([&](const QList<Finding> &over) { registry.archivesOver = over; });
    if (!read)
        return fail(read);
    (void)transaction->commit(); // what was read was read
    return registry;
}

QString baseOf(const SweepTenant &tenant)
{
    const Placement &place = tenant.placement;
    if (place.kind == IsolationKind::SharedTable)
        return newTenantNames(QStringLiteral("tenant"), tenant.id).value_or(TenantNames()).base;
    if (tenant.isManaged())
        return roleBaseOf(tenant.id, place);
    return place.kind == IsolationKind::Schema ? place.schema : place.database;
}

} // namespace tenantry
