#include "core/registry/openoperation.h"

#include "core/base/format.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct OpenOperation {
    Q_DECLARE_TR_FUNCTIONS(OpenOperation)
};

constexpr QLatin1StringView operationKey("REGISTRY-OPERATION:");

} // namespace

Finding operationFinding(const HeldOperation &held)
{
    const Operation &operation = held.operation;
    Finding finding;
    finding.key = operationKey + operation.id.toString();
    finding.severity = Severity::Medium;
    finding.tenant = operation.tenant;
    finding.object = operation.title;
    finding.title = OpenOperation::tr("“%1” stopped half-way.").arg(operation.title);
    finding.firstSeen = finding.lastSeen = operation.createdAt;
    finding.evidence = OpenOperation::tr("%1 of %2 steps are done; begun by %3, %4.")
                           .arg(operation.stepsDone)
                           .arg(operation.stepCount)
                           .arg(operation.startedBy, Format().dateTime(operation.createdAt));
    if (!held.error.isEmpty())
        finding.evidence += u' ' + held.error;
    finding.remedy = OpenOperation::tr("Resume it or undo it: on the console's page of jobs, or with tenantryctl "
                                       "operation resume %1, or undo.")
                         .arg(operation.id.toString());
    return finding;
}

OperationId operationOf(const QString &findingKey)
{
    return findingKey.startsWith(operationKey) ? OperationId::fromString(findingKey.mid(operationKey.size()))
                                               : OperationId();
}

} // namespace tenantry
