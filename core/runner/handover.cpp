#include "core/runner/handover.h"

#include "core/registry/operationrepository.h"
#include "core/registry/recordvalues.h"
#include "core/registry/tenantrepository.h"
#include "core/runner/runnerrepository.h"
#include "core/runner/runnerstatement.h"

#include <algorithm>

namespace tenantry {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds firstDelay = 30s;
constexpr std::chrono::seconds longestDelay = 30min;

HandOver readHandOver(const RecordRow &row)
{
    return {row.id<OperationId>("operation_id"),
            row.text("title"),
            row.id<TenantId>("tenant_id"),
            row.text("handed_by"),
            row.time("handed_us"),
            row.time("try_us"),
            static_cast<int>(row.number("tries")),
            row.text("words")};
}

QString auditObject(const OperationId &id)
{
    return QStringLiteral("operation ") + id.toString();
}

/// Undoing takes away what was made: a person stays with that.
bool isBeingUndone(const Operation &operation)
{
    return operation.state == OperationState::Undoing
        || std::any_of(operation.steps.begin(), operation.steps.end(),
                       [](const OperationStep &step) { return step.state == StepState::Undone; });
}

} // namespace

Result<QString> HandOverRepository::answeringRunner()
{
    const auto health = RunnerRepository(m_connection).health();
    if (!health)
        return fail(health);
    if (const RunnerRecord *runner = health->answering())
        return runner->holder;
    return fail(ErrorKind::Missing, tr("No runner answers."),
                tr("Start one with 'tenantryctl serve' or its systemd unit, or go on with the operation here."));
}

Result<Operation> HandOverRepository::checkOperation(const OperationId &id)
{
    auto operation = OperationRepository(m_connection).byId(id);
    if (!operation)
        return operation;
    if (operation->state == OperationState::Done || operation->state == OperationState::Undone)
        return fail(ErrorKind::Constraint, tr("This operation is over."),
                    tr("'tenantryctl operation show' tells what became of it."));
    if (isBeingUndone(*operation))
        return fail(ErrorKind::Constraint, tr("This operation is being undone, which no runner does."),
                    tr("Undo it again, here or in a shell."));
    const auto tenant = TenantRepository(m_connection).byId(operation->tenant);
    if (!tenant)
        return fail(tenant);
    if (tenant->placement.kind == IsolationKind::Deployment)
        return fail(ErrorKind::Unsupported, tr("The server of this tenant is on the computer where it was begun."),
                    tr("Go on with the operation there."));
    return operation;
}

Result<QString> HandOverRepository::check(const OperationId &id)
{
    return checkOperation(id).and_then([this](const Operation &) { return answeringRunner(); });
}

Result<QString> HandOverRepository::handOver(const OperationId &id, AuditWriter &audit)
{
    const auto operation = checkOperation(id);
    if (!operation)
        return fail(operation);
    auto runner = answeringRunner();
    if (!runner)
        return runner;
    const auto now = registryNow(m_connection);
    if (!now)
        return fail(now);
    const auto inserted =
        runnerExecute(m_connection, QStringLiteral("handover_insert"),
                      {id.toString(), textValue(audit.client().operatorName), toUs(*now), toUs(*now)});
    if (!inserted)
        return fail(inserted);
    if (*inserted == 0)
        return fail(ErrorKind::Constraint, tr("This operation was handed over already."),
                    tr("'tenantryctl runner status' tells who goes on with it."));
    const auto written = audit.write(AuditSubject(operation->tenant), QStringLiteral("operation.handover"),
                                     auditObject(id), {{QStringLiteral("runner"), *runner}});
    return written ? runner : Result<QString>(fail(written));
}

Result<QList<HandOver>> HandOverRepository::open()
{
    return readRows(m_connection, runnerQuery(m_connection, QStringLiteral("handovers")), readHandOver);
}

Result<> HandOverRepository::giveBack(const HandOver &handOver, const QString &words, AuditWriter &audit)
{
    const auto gone = runnerExecute(m_connection, QStringLiteral("handover_delete"), {handOver.operation.toString()});
    if (!gone)
        return fail(gone);
    return audit
        .write(AuditSubject(handOver.tenant), QStringLiteral("operation.handback"), auditObject(handOver.operation),
               {{QStringLiteral("why"), words}})
        .map([](qint64) {});
}

Result<> HandOverRepository::postpone(const HandOver &handOver, const QString &words)
{
    const auto now = registryNow(m_connection);
    if (!now)
        return fail(now);
    constexpr int mostDoublings = 6;
    const auto delay = std::min(longestDelay, firstDelay * (1 << std::min(handOver.tries, mostDoublings)));
    return runnerExecute(
               m_connection, QStringLiteral("handover_postpone"),
               {toUs(now->addSecs(delay.count())), handOver.tries + 1, textValue(words), handOver.operation.toString()})
        .map([](qint64) {});
}

} // namespace tenantry
