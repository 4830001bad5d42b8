#include "core/registry/heldoperation.h"

#include "core/registry/operationrepository.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"

#include <QHash>
#include <QSysInfo>

#include <algorithm>

#include <unistd.h>

namespace tenantry {

namespace {

/// A plan that was just recorded is about to be run by the program that recorded it.
constexpr std::chrono::seconds freshPlan {60};

/// A runner without a sign of life for longer goes on with nothing.
constexpr std::chrono::seconds runnerPatience {60};

struct LeaseRow {
    QString name;
    QString holder;
    QDateTime until;
};

/// What waits for a runner is nobody's to decide about.
Result<> addHandedOver(Connection &connection, QHash<QString, LeaseRow> &leases)
{
    const auto rows =
        readRows(connection,
                 registryQuery(connection, QStringLiteral("handed_over"),
                               {qint64(std::chrono::microseconds(runnerPatience).count())}),
                 [](const RecordRow &row) {
                     return LeaseRow {operationLease(row.id<OperationId>("operation_id")), row.text("holder"), {}};
                 });
    if (!rows)
        return fail(rows);
    for (const LeaseRow &row : *rows) {
        if (!leases.contains(row.name))
            leases.insert(row.name, row);
    }
    return {};
}

Result<QHash<QString, LeaseRow>> readLeases(Connection &connection)
{
    const auto rows =
        readRows(connection, registryQuery(connection, QStringLiteral("leases_held")), [](const RecordRow &row) {
            return LeaseRow {row.text("name"), row.text("holder"), row.time("expires_us")};
        });
    if (!rows)
        return fail(rows);
    QHash<QString, LeaseRow> leases;
    for (const LeaseRow &lease : *rows)
        leases.insert(lease.name, lease);
    if (const auto added = addHandedOver(connection, leases); !added)
        return fail(added);
    return leases;
}

HeldOperation withLease(const Operation &operation, const QHash<QString, LeaseRow> &leases)
{
    const LeaseRow lease = leases.value(operationLease(operation.id));
    return {operation, {}, lease.holder, lease.until};
}

bool isAtWork(const JobRecord &job, const QDateTime &now)
{
    const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
        || job.state == JobRecordState::Cancelled;
    return !isOver && !isSilent(job, now);
}

} // namespace

Result<QList<HeldOperation>> readUnfinished(Connection &connection, int limit)
{
    OperationQuery query;
    query.openOnly = true;
    query.limit = limit;
    const auto page = OperationRepository(connection).page(query);
    if (!page)
        return fail(page);
    const auto leases = readLeases(connection);
    if (!leases)
        return fail(leases);
    const auto errors =
        readRows(connection, registryQuery(connection, QStringLiteral("operation_errors")), [](const RecordRow &row) {
            return std::pair(row.id<OperationId>("operation_id"), row.text("error"));
        });
    if (!errors)
        return fail(errors);
    QHash<OperationId, QString> last;
    for (const auto &[id, error] : *errors)
        last.insert(id, error);
    QList<HeldOperation> all;
    for (const Operation &operation : page->records) {
        all.append(withLease(operation, *leases));
        all.last().error = last.value(operation.id);
    }
    return all;
}

Result<HeldOperation> readHeld(Connection &connection, const OperationId &id)
{
    const auto operation = OperationRepository(connection).byId(id);
    if (!operation)
        return fail(operation);
    const auto leases = readLeases(connection);
    if (!leases)
        return fail(leases);
    HeldOperation held = withLease(*operation, *leases);
    QDateTime latest;
    for (const OperationStep &step : operation->steps) {
        if (step.error.isEmpty() || (latest.isValid() && step.startedAt < latest))
            continue;
        latest = step.startedAt;
        held.error = step.error;
    }
    return held;
}

bool isUnfinished(OperationState state)
{
    return state != OperationState::Done && state != OperationState::Undone;
}

bool isHeldHere(const HeldOperation &held)
{
    return held.holder.endsWith(QStringLiteral("@%1, %2").arg(QSysInfo::machineHostName()).arg(getpid()));
}

bool needsDecision(const HeldOperation &held, const QList<JobRecord> &jobs, const QDateTime &now)
{
    if (!held.holder.isEmpty() || !isUnfinished(held.operation.state))
        return false;
    const bool isFresh = held.operation.state == OperationState::Planned
        && held.operation.createdAt.msecsTo(now) < std::chrono::milliseconds(freshPlan).count();
    return !isFresh && std::none_of(jobs.begin(), jobs.end(), [&](const JobRecord &job) {
        return job.operation == held.operation.id && isAtWork(job, now);
    });
}

} // namespace tenantry
