#include "views/operations/handoveracts.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/runner/handover.h"
#include "views/operations/runnerwatch.h"
#include "views/shell/shellport.h"

namespace tenantry {

namespace {

struct HandOverAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::HandOverAct)
};

} // namespace

QString whyNotHandOver(const HeldOperation &held, const RunnerWatch &runner)
{
    if (!isUnfinished(held.operation.state))
        return HandOverAct::tr("This operation is over.");
    if (held.operation.state == OperationState::Undoing)
        return HandOverAct::tr("This operation is being undone, which no runner does.");
    if (!held.holder.isEmpty() && !isHeldHere(held))
        return held.heldUntil.isValid() ? HandOverAct::tr("%1 works at it.").arg(held.holder)
                                        : HandOverAct::tr("It was handed over to %1.").arg(held.holder);
    return runner.whyNone();
}

void handOverOwn(QObject *receiver, TenantRegistry &registry, JobQueue &jobs, const OperationId &operation,
                 const std::function<void(const Result<QString> &)> &done)
{
    const auto handing = registry.change([operation](Connection &connection, AuditWriter &audit) {
        return HandOverRepository(connection).handOver(operation, audit);
    });
    deliver(handing, receiver, [&jobs, operation, done](const Result<QString> &runner) {
        const auto all = runner ? jobs.jobs() : QList<Job>();
        for (const Job &job : all) {
            if (job.operation == operation && !isJobOver(job.state))
                jobs.cancel(job.id);
        }
        done(runner);
    });
}

void handOverOperation(QObject *page, const OperationServices &services, const Operation &operation)
{
    services.shell.whenChangesAllowed(HandOverAct::tr("hand an operation over"), [=] {
        handOverOwn(page, services.site.registry, services.jobs, operation.id,
                    [services, title = operation.title](const Result<QString> &runner) {
                        if (runner)
                            services.shell.tell(HandOverAct::tr("%1 is handed over to %2").arg(title, *runner));
                        else
                            services.shell.tell(errorWords(runner.error()), StatusKind::Bad);
                    });
    });
}

} // namespace tenantry
