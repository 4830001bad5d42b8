#include "core/discovery/sweepcomparison.h"

#include "core/db/identifier.h"
#include "core/db/sqldialect.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace tenantry {

namespace {

constexpr QLatin1StringView sharedPrefix("t_shared_");

bool looksLikeOurs(const QString &name)
{
    static const QRegularExpression ours(
        QRegularExpression::anchoredPattern(QStringLiteral("t_[a-z0-9_]{1,42}_[0-9a-f]{12}")));
    return ours.match(name).hasMatch();
}

bool hasOwnDatabase(const SweepTenant &tenant)
{
    return tenant.placement.kind == IsolationKind::Database || tenant.placement.kind == IsolationKind::Deployment;
}

/// Whether a control table that says this fits the registry's word.
bool isStateOf(TenantState state, const QString &there)
{
    if (state == TenantState::Active)
        return there == u"active" || there == u"frozen";
    return there == u"suspended";
}

} // namespace

SweepComparison::SweepComparison(const SweepRegistry &registry, const ServerLook &look, const QDateTime &now)
    : m_registry(registry), m_look(look), m_now(now)
{ }

QList<Finding> SweepComparison::run()
{
    sortTenants();
    compareDatabases();
    for (auto look = m_look.looks.cbegin(); look != m_look.looks.cend(); ++look)
        compareDatabase(look.key(), look.value());
    // Where a database could not be looked into, nobody knows whose roles these are.
    if (m_look.isWhole())
        compareRoles();
    return gathered(m_findings);
}

QString SweepComparison::kept(const QString &name) const
{
    return m_look.server.engine == Engine::PostgreSQL
        ? cutToBytes(name, SqlDialect::of(Engine::PostgreSQL).maximumIdentifierLength())
        : name;
}

QString SweepComparison::objectIn(const QString &schema, const QString &database) const
{
    const QString where = tr("%1 on %2").arg(database, m_look.server.name);
    return schema.isEmpty() ? where : tr("%1 in %2").arg(schema, where);
}

void SweepComparison::sortTenants()
{
    for (const SweepTenant &tenant : m_registry.tenants) {
        if (tenant.placement.server != m_look.server.id)
            continue;
        m_tenants[kept(tenant.placement.database)].append(&tenant);
        const QStringList names {baseOf(tenant), kept(tenant.placement.schema),
                                 hasOwnDatabase(tenant) ? kept(tenant.placement.database) : QString()};
        for (const QString &name : names) {
            m_ownNames.insert(name);
            if (m_registry.isBusy(tenant))
                m_busyNames.insert(name);
        }
    }
    m_names = m_ownNames;
    // A template and shared tables belong to nobody alone: their roles do to them.
    for (auto look = m_look.looks.cbegin(); look != m_look.looks.cend(); ++look) {
        if (m_look.server.engine == Engine::SQLite && !look->controls.isEmpty())
            m_names.insert(look.key());
        for (const PlacedControl &row : look->controls)
            m_names << row.base << row.schema;
        for (const ServerOperation &operation : look->operations)
            m_names.insert(operation.base);
        m_names.unite(look->schemas);
    }
}

Finding &SweepComparison::add(SweepFault fault, const SweepPlace &place, const QString &evidence,
                              const SweepTenant *tenant)
{
    m_findings.append(sweepFinding(fault, place, evidence, m_now));
    if (tenant != nullptr)
        m_findings.last().tenant = tenant->id;
    return m_findings.last();
}

void SweepComparison::compareDatabases()
{
    const QString scope = sweepScopeOfDatabases(m_look.server.id);
    for (auto tenants = m_tenants.cbegin(); tenants != m_tenants.cend(); ++tenants) {
        if (tenants.key().isEmpty() || m_look.databases.contains(tenants.key()))
            continue;
        QStringList slugs;
        const SweepTenant *last = nullptr;
        for (const SweepTenant *tenant : *tenants) {
            if (m_registry.isBusy(*tenant))
                continue;
            slugs << tenant->slug;
            last = tenant;
        }
        if (last == nullptr)
            continue;
        Finding &finding =
            add(SweepFault::DatabaseGone, {scope, tenants.key(), objectIn({}, tenants.key())},
                tr("The registry places there: %1").arg(someOf(slugs)), slugs.size() == 1 ? last : nullptr);
        finding.tenantsHit = static_cast<int>(slugs.size());
    }
    for (const QString &database : m_look.databases) {
        const bool isFile = m_look.server.engine == Engine::SQLite;
        if (looksLikeOurs(isFile ? QFileInfo(database).completeBaseName() : database) && !m_names.contains(database)
            && !m_tenants.contains(database) && !m_look.unread.contains(database) && m_look.open.contains(database))
            add(SweepFault::Unclaimed, {scope, database, objectIn({}, database)},
                tr("No tenant of the registry lives there, and no control table is in it."));
    }
}

void SweepComparison::compareDatabase(const QString &database, const DatabaseLook &look)
{
    for (const PlacedControl &row : look.controls) {
        if (!row.registry.isNull())
            compareControl(database, row);
    }
    compareTenants(database, look);
    if (!m_busyNames.contains(database)) // it is being made, with a schema that is not its own yet
        compareSchemas(database, look);
    compareOperations(database, look);
}

bool SweepComparison::isPlacedAt(const SweepTenant &tenant, const QString &database, const QString &schema) const
{
    const Placement &place = tenant.placement;
    return place.server == m_look.server.id && kept(place.database) == database
        && (hasOwnDatabase(tenant) || kept(place.schema) == schema);
}

void SweepComparison::compareControl(const QString &database, const PlacedControl &row)
{
    const SweepTenant *tenant = m_registry.find(row.tenant);
    const bool isHere = tenant != nullptr && isPlacedAt(*tenant, database, row.schema);
    const SweepPlace place {sweepScope(m_look.server.id, database), row.tenant.toString(),
                            objectIn(row.schema, database)};
    if (isHere)
        m_named.insert(row.tenant);
    if (tenant != nullptr && m_registry.isBusy(*tenant))
        return;
    if (row.registry != m_registry.id) {
        ++m_ofOthers;
        if (isHere)
            add(SweepFault::OtherRegistry, place,
                tr("It names the registry %1, this one is %2.").arg(row.registry.toString(), m_registry.id.toString()),
                tenant);
        return;
    }
    if (isHere) {
        comparePlaced(database, row, *tenant);
        return;
    }
    const QString says = tr("Its control table names %1 (%2), %3, epoch %4.")
                             .arg(row.slug, row.tenant.toString(), row.state)
                             .arg(row.epoch);
    if (tenant == nullptr)
        add(SweepFault::Unknown, place, says);
    else
        add(SweepFault::Elsewhere, place,
            says + u' ' + tr("The registry has the epoch %1.").arg(tenant->placement.epoch), tenant);
}

void SweepComparison::comparePlaced(const QString &database, const PlacedControl &row, const SweepTenant &tenant)
{
    const SweepPlace place {sweepScope(m_look.server.id, database), row.tenant.toString(),
                            objectIn(row.schema, database)};
    const auto differs = [&](SweepFault fault, const QString &there, const QString &here) {
        if (there != here)
            add(fault, place, tr("The server says %1, the registry %2.").arg(there, here), &tenant);
    };
    differs(SweepFault::Epoch, QString::number(row.epoch), QString::number(tenant.placement.epoch));
    differs(SweepFault::Slug, row.slug, tenant.slug);
    if (tenant.placement.kind == IsolationKind::SharedTable)
        differs(SweepFault::Key, row.tenantKey.value_or(QString()), tenant.placement.tenantKey);
    if (!isStateOf(tenant.state, row.state))
        differs(SweepFault::State, row.state, tenantStateName(tenant.state));
}

void SweepComparison::compareTenants(const QString &database, const DatabaseLook &look)
{
    for (const SweepTenant *tenant : m_tenants.value(database)) {
        if (m_registry.isBusy(*tenant) || m_named.contains(tenant->id))
            continue;
        const QString schema = hasOwnDatabase(*tenant) ? QString() : kept(tenant->placement.schema);
        const bool isGone = !schema.isEmpty() && !look.schemas.contains(schema);
        if (isGone || (tenant->isManaged() && tenant->state != TenantState::Provisioning))
            add(isGone ? SweepFault::SchemaGone : SweepFault::ControlGone,
                {sweepScope(m_look.server.id, database), tenant->id.toString(), objectIn(schema, database)},
                tr("The registry places %1 there.").arg(tenant->slug), tenant);
    }
}

/// What was made for shared tables stays when its last tenant leaves.
void SweepComparison::compareSchemas(const QString &database, const DatabaseLook &look)
{
    QSet<QString> claimed;
    for (const PlacedControl &row : look.controls) {
        if (!row.registry.isNull() || row.schema.startsWith(sharedPrefix))
            claimed.insert(row.schema);
    }
    for (const SweepTenant *tenant : m_tenants.value(database))
        claimed << kept(tenant->placement.schema) << baseOf(*tenant);
    for (const QString &schema : look.schemas) {
        if (looksLikeOurs(schema) && !claimed.contains(schema) && !m_busyNames.contains(schema))
            add(SweepFault::Unclaimed, {sweepScope(m_look.server.id, database), schema, objectIn(schema, database)},
                tr("No control table in it names a tenant, and the registry places none there."));
    }
}

/// Nothing tells of which registry an operation is: only what stands in the way of our tenants is a finding.
void SweepComparison::compareOperations(const QString &database, const DatabaseLook &look)
{
    for (const ServerOperation &operation : look.operations) {
        if (!m_ownNames.contains(operation.base) || m_busyNames.contains(operation.base)
            || m_registry.unfinished.contains(operation.id))
            continue;
        add(SweepFault::Operation,
            {sweepScope(m_look.server.id, database), operation.id.toString(), objectIn(operation.base, database)},
            operation.openedBy.isEmpty()
                ? tr("%1, opened %2.").arg(operation.id.toString(), operation.openedAt.toString(Qt::ISODate))
                : tr("%1, opened by %2, %3.")
                      .arg(operation.id.toString(), operation.openedBy, operation.openedAt.toString(Qt::ISODate)));
    }
}

void SweepComparison::compareRoles()
{
    for (auto roles = m_look.roles.cbegin(); roles != m_look.roles.cend(); ++roles) {
        if (!m_names.contains(roles.key()) && !m_look.databases.contains(roles.key()))
            add(SweepFault::Roles,
                {sweepScopeOfRoles(m_look.server.id), roles.key(), tr("%1 on %2").arg(roles.key(), m_look.server.name)},
                roles.value());
    }
}

} // namespace tenantry
