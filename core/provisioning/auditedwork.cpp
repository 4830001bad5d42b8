#include "core/provisioning/auditedwork.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct AuditedWork {
    Q_DECLARE_TR_FUNCTIONS(tenantry::AuditedWork)
};

} // namespace

AuditOutcome outcomeOf(const Error *error)
{
    if (error == nullptr)
        return AuditOutcome::Done;
    return error->kind == ErrorKind::Connection ? AuditOutcome::Unknown : AuditOutcome::Failed;
}

Error doneUnrecorded(const Error &error)
{
    Error told = error;
    told.message = AuditedWork::tr("It is done, and the audit trail does not say so yet: %1").arg(error.message);
    told.remedy = AuditedWork::tr("Settle it there as done, with 'tenantryctl audit settle' or in the console.");
    return told;
}

} // namespace tenantry
