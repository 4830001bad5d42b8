// The calls of TenantRegistry about what happens: findings, operations, jobs and the audit trail.
#include "core/registry/tenantregistry.h"

#include "core/registry/auditintent.h"
#include "core/registry/auditlog.h"
#include "core/registry/findingrepository.h"
#include "core/registry/jobrepository.h"
#include "core/registry/operationrepository.h"

namespace tenantry {

TenantRegistry::Future<qint64> TenantRegistry::reportFindings(const QList<Finding> &findings)
{
    return change([findings](Connection &connection, AuditWriter &audit) {
        return FindingRepository(connection).report(findings, audit);
    });
}

TenantRegistry::Future<qint64> TenantRegistry::resolveFindings(const QString &keyPrefix, const QStringList &stillThere)
{
    return change([keyPrefix, stillThere](Connection &connection, AuditWriter &audit) {
        return FindingRepository(connection).resolve(keyPrefix, stillThere, audit);
    });
}

TenantRegistry::Future<Finding> TenantRegistry::snoozeFinding(const Finding &seen, const QDateTime &until,
                                                              const QString &reason)
{
    return change([seen, until, reason](Connection &connection, AuditWriter &audit) {
        return FindingRepository(connection).setState(seen, FindingState::Snoozed, until, reason, audit);
    });
}

TenantRegistry::Future<Finding> TenantRegistry::setFindingState(const Finding &seen, FindingState state,
                                                                const QString &reason)
{
    return change([seen, state, reason](Connection &connection, AuditWriter &audit) {
        return FindingRepository(connection).setState(seen, state, {}, reason, audit);
    });
}

TenantRegistry::Future<QList<Finding>> TenantRegistry::attention(int limit)
{
    return read([limit](Connection &connection) { return FindingRepository(connection).attention(limit); });
}

TenantRegistry::Future<QList<Finding>> TenantRegistry::snoozedFindings()
{
    return read([](Connection &connection) { return FindingRepository(connection).snoozed(); });
}

TenantRegistry::Future<Finding> TenantRegistry::finding(const QString &key)
{
    return read([key](Connection &connection) { return FindingRepository(connection).byKey(key); });
}

TenantRegistry::Future<QList<Finding>> TenantRegistry::findingsOf(const TenantId &tenant)
{
    return read([tenant](Connection &connection) { return FindingRepository(connection).ofTenant(tenant); });
}

TenantRegistry::Future<Page<Operation>> TenantRegistry::operations(const OperationQuery &query)
{
    return read([query](Connection &connection) { return OperationRepository(connection).page(query); });
}

TenantRegistry::Future<Operation> TenantRegistry::operation(const OperationId &id)
{
    return read([id](Connection &connection) { return OperationRepository(connection).byId(id); });
}

TenantRegistry::Future<QList<HeldOperation>> TenantRegistry::unfinishedOperations(int limit)
{
    return read([limit](Connection &connection) { return readUnfinished(connection, limit); });
}

TenantRegistry::Future<HeldOperation> TenantRegistry::heldOperation(const OperationId &id)
{
    return read([id](Connection &connection) { return readHeld(connection, id); });
}

TenantRegistry::Future<Operation> TenantRegistry::planOperation(const Operation &operation)
{
    return change([operation](Connection &connection, AuditWriter &audit) {
        return OperationRepository(connection).plan(operation, audit);
    });
}

TenantRegistry::Future<Operation> TenantRegistry::setOperationState(const OperationId &id, qint64 revision,
                                                                    OperationState state)
{
    return change([id, revision, state](Connection &connection, AuditWriter &audit) {
        return OperationRepository(connection).setState(id, revision, state, audit);
    });
}

TenantRegistry::Future<> TenantRegistry::writeStep(const OperationStep &step)
{
    return change(
        [step](Connection &connection, AuditWriter &) { return OperationRepository(connection).writeStep(step); });
}

TenantRegistry::Future<QList<JobRecord>> TenantRegistry::jobs(int limit)
{
    return read([limit](Connection &connection) { return JobRepository(connection).newest(limit); });
}

TenantRegistry::Future<> TenantRegistry::saveJob(const JobRecord &job)
{
    return change([job](Connection &connection, AuditWriter &) { return JobRepository(connection).save(job); });
}

TenantRegistry::Future<Page<AuditRecord>> TenantRegistry::audit(const AuditQuery &query)
{
    return read([query](Connection &connection) { return AuditLog(connection).page(query); });
}

TenantRegistry::Future<QList<AuditRecord>> TenantRegistry::openIntents()
{
    return read([](Connection &connection) { return AuditLog(connection).openIntents(); });
}

TenantRegistry::Future<qint64> TenantRegistry::writeIntent(const AuditRecord &intent)
{
    return write([intent](Connection &connection, const RegistryWriter &by) -> Result<qint64> {
        const auto begun = AuditIntent::begin(connection, by, intent);
        return begun ? Result<qint64>(begun->id()) : Result<qint64>(fail(begun));
    });
}

TenantRegistry::Future<> TenantRegistry::writeOutcome(qint64 intentId, AuditOutcome outcome, const QString &words)
{
    return write([=](Connection &connection, const RegistryWriter &by) -> Result<> {
        auto intent = readRegistry(connection, [intentId](Connection &c) { return AuditIntent::find(c, intentId); });
        return intent ? intent->finish(connection, by, outcome, words) : Result<>(fail(intent));
    });
}

TenantRegistry::Future<AuditRecord> TenantRegistry::openIntent(qint64 id)
{
    return read([id](Connection &connection) {
        return AuditIntent::find(connection, id).map([](const AuditIntent &intent) { return intent.record(); });
    });
}

TenantRegistry::Future<> TenantRegistry::settleIntent(qint64 id, AuditOutcome outcome, const QString &reason)
{
    return write([=](Connection &connection, const RegistryWriter &by) {
        return AuditIntent::settle(connection, by, id, outcome, reason);
    });
}

} // namespace tenantry
