// The calls of TenantRegistry about what the fleet consists of.
#include "core/registry/tenantregistry.h"

#include "core/registry/filterrepository.h"
#include "core/registry/planrepository.h"
#include "core/registry/serverrepository.h"
#include "core/registry/settingrepository.h"
#include "core/registry/tagchange.h"
#include "core/registry/tenantrepository.h"

namespace tenantry {

TenantRegistry::Future<QList<Tenant>> TenantRegistry::tenants(const QList<TenantId> &ids)
{
    return read([ids](Connection &connection) { return TenantRepository(connection).byIds(ids); });
}

TenantRegistry::Future<Tenant> TenantRegistry::tenant(const TenantId &id)
{
    return read([id](Connection &connection) { return TenantRepository(connection).byId(id); });
}

TenantRegistry::Future<Tenant> TenantRegistry::tenantBySlug(const QString &slug)
{
    return read([slug](Connection &connection) { return TenantRepository(connection).bySlug(slug); });
}

TenantRegistry::Future<Tenant> TenantRegistry::createTenant(const Tenant &tenant, const QString &reason)
{
    return change([tenant, reason](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).create(tenant, reason, audit);
    });
}

TenantRegistry::Future<Tenant> TenantRegistry::updateTenant(const Tenant &tenant, const QString &reason)
{
    return change([tenant, reason](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).update(tenant, reason, audit);
    });
}

TenantRegistry::Future<Tenant> TenantRegistry::setTenantState(const TenantId &id, qint64 revision, TenantState state,
                                                              const QString &reason)
{
    return change([id, revision, state, reason](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).setState(id, revision, state, reason, audit);
    });
}

TenantRegistry::Future<Tenant> TenantRegistry::eraseTenant(const TenantId &id, qint64 revision, const QString &reason)
{
    return change([id, revision, reason](Connection &connection, AuditWriter &audit) {
        return TenantRepository(connection).erase(id, revision, reason, audit);
    });
}

TenantRegistry::Future<qint64> TenantRegistry::addTag(const QList<TenantId> &ids, const QString &tag,
                                                      const std::function<bool()> &isCancelled)
{
    return change([ids, tag](Connection &connection,
                             AuditWriter &audit) { return TagChange(connection, tag, true).run(ids, audit); },
                  isCancelled);
}

TenantRegistry::Future<qint64> TenantRegistry::removeTag(const QList<TenantId> &ids, const QString &tag,
                                                         const std::function<bool()> &isCancelled)
{
    return change([ids, tag](Connection &connection,
                             AuditWriter &audit) { return TagChange(connection, tag, false).run(ids, audit); },
                  isCancelled);
}

TenantRegistry::Future<QStringList> TenantRegistry::tags()
{
    return read([](Connection &connection) { return TenantRepository(connection).tags(); });
}

TenantRegistry::Future<RecordConflict<Tenant>> TenantRegistry::tenantConflict(const Tenant &mine)
{
    return read([mine](Connection &connection) { return TenantRepository(connection).conflict(mine); });
}

TenantRegistry::Future<QList<Server>> TenantRegistry::servers()
{
    return read([](Connection &connection) { return ServerRepository(connection).all(); });
}

TenantRegistry::Future<Server> TenantRegistry::server(const ServerId &id)
{
    return read([id](Connection &connection) { return ServerRepository(connection).byId(id); });
}

TenantRegistry::Future<Server> TenantRegistry::addServer(const Server &server, const QString &reason)
{
    return change([server, reason](Connection &connection, AuditWriter &audit) {
        return ServerRepository(connection).add(server, reason, audit);
    });
}

TenantRegistry::Future<Server> TenantRegistry::updateServer(const Server &server, const QString &reason)
{
    return change([server, reason](Connection &connection, AuditWriter &audit) {
        return ServerRepository(connection).update(server, reason, audit);
    });
}

TenantRegistry::Future<> TenantRegistry::removeServer(const ServerId &id, qint64 revision, const QString &reason)
{
    return change([id, revision, reason](Connection &connection, AuditWriter &audit) {
        return ServerRepository(connection).remove(id, revision, reason, audit);
    });
}

TenantRegistry::Future<RecordConflict<Server>> TenantRegistry::serverConflict(const Server &mine)
{
    return read([mine](Connection &connection) { return ServerRepository(connection).conflict(mine); });
}

TenantRegistry::Future<QList<ServerLoad>> TenantRegistry::serverLoads()
{
    return read([](Connection &connection) { return ServerRepository(connection).loads(); });
}

TenantRegistry::Future<QList<Plan>> TenantRegistry::plans()
{
    return read([](Connection &connection) { return PlanRepository(connection).all(); });
}

TenantRegistry::Future<Plan> TenantRegistry::savePlan(const Plan &plan)
{
    return change(
        [plan](Connection &connection, AuditWriter &audit) { return PlanRepository(connection).save(plan, audit); });
}

TenantRegistry::Future<RecordConflict<Plan>> TenantRegistry::planConflict(const Plan &mine)
{
    return read([mine](Connection &connection) { return PlanRepository(connection).conflict(mine); });
}

TenantRegistry::Future<QList<SavedFilter>> TenantRegistry::savedFilters(const QString &page)
{
    return read([page, owner = client().operatorName](Connection &connection) {
        return FilterRepository(connection).all(page, owner);
    });
}

TenantRegistry::Future<SavedFilter> TenantRegistry::saveFilter(const SavedFilter &filter)
{
    return change([filter](Connection &connection, AuditWriter &audit) {
        return FilterRepository(connection).save(filter, audit);
    });
}

TenantRegistry::Future<RecordConflict<SavedFilter>> TenantRegistry::filterConflict(const SavedFilter &mine)
{
    return read([mine](Connection &connection) { return FilterRepository(connection).conflict(mine); });
}

TenantRegistry::Future<> TenantRegistry::removeFilter(const FilterId &id, qint64 revision)
{
    return change([id, revision](Connection &connection, AuditWriter &audit) {
        return FilterRepository(connection).remove(id, revision, audit);
    });
}

TenantRegistry::Future<Setting> TenantRegistry::setting(const QString &key)
{
    return read([key](Connection &connection) { return SettingRepository(connection).byKey(key); });
}

TenantRegistry::Future<Setting> TenantRegistry::saveSetting(const Setting &setting)
{
    return change([setting](Connection &connection, AuditWriter &audit) {
        return SettingRepository(connection).save(setting, audit);
    });
}

} // namespace tenantry
