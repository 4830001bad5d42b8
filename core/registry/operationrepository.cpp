#include "core/registry/operationrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/staleupdate.h"

#include <limits>

namespace tenantry {

namespace {

Operation readOperation(const RecordRow &row)
{
    Operation operation;
    operation.id = row.id<OperationId>("id");
    operation.kind = row.text("kind");
    operation.title = row.text("title");
    operation.tenant = row.id<TenantId>("tenant_id");
    operation.server = row.id<ServerId>("server_id");
    operation.state = row.named("state", operationStateFromName);
    operation.startedBy = row.text("started_by");
    operation.createdAt = row.time("created_us");
    operation.endedAt = row.time("ended_us");
    operation.revision = row.number("revision");
    operation.stepCount = static_cast<int>(row.number("step_count"));
    operation.stepsDone = static_cast<int>(row.number("steps_done"));
    return operation;
}

OperationStep readStep(const RecordRow &row)
{
    OperationStep step;
    step.operation = row.id<OperationId>("operation_id");
    step.number = static_cast<int>(row.number("number"));
    step.kind = row.text("kind");
    step.title = row.text("title");
    step.objectName = row.text("object_name");
    step.statement = row.text("statement");
    step.compensation = row.text("compensation");
    step.state = row.named("state", stepStateFromName);
    step.attempt = static_cast<int>(row.number("attempt"));
    step.backendPid = row.number("backend_pid");
    step.backendStart = row.text("backend_start");
    step.startedAt = row.time("started_us");
    step.endedAt = row.time("ended_us");
    step.error = row.text("error");
    return step;
}

/// In the order of step_insert and step_update.
QVariantList stepValues(const OperationStep &step)
{
    return {textValue(step.kind),
            textValue(step.title),
            textValue(step.objectName),
            textValue(step.statement),
            textValue(step.compensation),
            stepStateName(step.state),
            step.attempt,
            step.backendPid,
            textValue(step.backendStart),
            timeValue(step.startedAt),
            timeValue(step.endedAt),
            textValue(step.error),
            step.operation.toString(),
            step.number};
}

bool isEnd(OperationState state)
{
    return state == OperationState::Done || state == OperationState::Undone;
}

} // namespace

Result<Page<Operation>> OperationRepository::page(const OperationQuery &query)
{
    static const QString lastId = QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff");
    const QString tenant = query.tenant.isNull() ? QStringLiteral("") : query.tenant.toString();
    const bool fromStart = query.after.isStart();
    auto rows = readRows(m_connection,
                         registryQuery(m_connection, QStringLiteral("operations"),
                                       {tenant, tenant, query.openOnly,
                                        fromStart ? std::numeric_limits<qint64>::max() : query.after.atUs,
                                        fromStart ? lastId : query.after.id, query.limit}),
                         readOperation);
    if (!rows)
        return fail(rows);
    Page<Operation> page {std::move(*rows), {}};
    if (page.records.size() == query.limit)
        page.next = {toUs(page.records.last().createdAt), page.records.last().id.toString()};
    return page;
}

Result<Operation> OperationRepository::byId(const OperationId &id)
{
    auto row = readRow(m_connection, registryQuery(m_connection, QStringLiteral("operation_by_id"), {id.toString()}),
                       readOperation);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("There is no such operation in the journal."));
    auto steps =
        readRows(m_connection, registryQuery(m_connection, QStringLiteral("steps"), {id.toString()}), readStep);
    if (!steps)
        return fail(steps);
    (*row)->steps = std::move(*steps);
    return **row;
}

Result<Operation> OperationRepository::plan(Operation operation, AuditWriter &audit)
{
    if (operation.id.isNull())
        operation.id = OperationId::create();
    // Kept to the millisecond, so that the key of a page is exactly what the row holds.
    const qint64 created = operation.createdAt.isValid() ? toUs(operation.createdAt) : nowUs() / 1000 * 1000;
    const auto inserted =
        registryExecute(m_connection, QStringLiteral("operation_insert"),
                        {textValue(operation.kind), textValue(operation.title), idValue(operation.tenant),
                         idValue(operation.server), operationStateName(operation.state),
                         textValue(operation.startedBy.isEmpty() ? audit.client().operatorName : operation.startedBy),
                         created, operation.id.toString()});
    if (!inserted)
        return fail(inserted);
    int number = 0;
    for (auto &step : operation.steps) {
        step.operation = operation.id;
        step.number = ++number;
        if (const auto saved = registryExecute(m_connection, QStringLiteral("step_insert"), stepValues(step)); !saved)
            return fail(saved);
    }
    auto stored = byId(operation.id);
    if (!stored)
        return stored;
    const auto written = audit.write(AuditSubject(operation.tenant), QStringLiteral("operation.plan"),
                                     QStringLiteral("operation ") + operation.id.toString(),
                                     {{QStringLiteral("kind"), operation.kind},
                                      {QStringLiteral("title"), operation.title},
                                      {QStringLiteral("steps"), number}});
    return written ? stored : Result<Operation>(fail(written));
}

Result<Operation> OperationRepository::setState(const OperationId &id, qint64 revision, OperationState state,
                                                AuditWriter &audit)
{
    const auto before = byId(id);
    if (!before)
        return before;
    const auto saved = registryExecute(
        m_connection, QStringLiteral("operation_set_state"),
        {operationStateName(state), isEnd(state) ? QVariant(nowUs()) : QVariant(), id.toString(), revision});
    if (!saved)
        return fail(saved);
    if (*saved == 0)
        return fail(staleUpdate());
    const auto written = audit.write(AuditSubject(before->tenant), QStringLiteral("operation.state"),
                                     QStringLiteral("operation ") + id.toString(),
                                     {{QStringLiteral("before"), operationStateName(before->state)},
                                      {QStringLiteral("after"), operationStateName(state)}});
    return written ? byId(id) : Result<Operation>(fail(written));
}

Result<> OperationRepository::writeStep(const OperationStep &step)
{
    const auto saved = registryExecute(m_connection, QStringLiteral("step_update"), stepValues(step));
    if (!saved)
        return fail(saved);
    if (*saved == 0)
        return fail(ErrorKind::Missing, tr("The journal has no such step."));
    return {};
}

} // namespace tenantry
