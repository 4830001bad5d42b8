#include "views/operations/operationacts.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantmanagement.h"
#include "views/operations/archivesheet.h"
#include "views/operations/confirmsheet.h"
#include "views/shell/shellport.h"

#include <algorithm>

namespace tenantry {

namespace {

struct OperationAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationAct)
};

QuestionSources sourcesOf(const OperationServices &services)
{
    return {services.format, services.site, services.monitor};
}

void tellError(const OperationServices &services, const Error &error)
{
    services.shell.tell(errorWords(error), StatusKind::Bad);
}

bool isAtWork(const JobQueue &jobs, const std::function<bool(const Job &)> &concerns)
{
    const auto all = jobs.jobs();
    return std::any_of(all.begin(), all.end(), [&](const Job &job) { return !isJobOver(job.state) && concerns(job); });
}

/// What the question of a read-only session calls it. In the order of tenantActs.
constexpr const char *gateWords[] {QT_TRANSLATE_NOOP("tenantry::OperationAct", "suspend a tenant"),
                                   QT_TRANSLATE_NOOP("tenantry::OperationAct", "resume a tenant"),
                                   QT_TRANSLATE_NOOP("tenantry::OperationAct", "remove a tenant"),
                                   QT_TRANSLATE_NOOP("tenantry::OperationAct", "archive a tenant"),
                                   QT_TRANSLATE_NOOP("tenantry::OperationAct", "take a tenant out of the archive"),
                                   QT_TRANSLATE_NOOP("tenantry::OperationAct", "manage a tenant"),
                                   QT_TRANSLATE_NOOP("tenantry::OperationAct", "leave a tenant observed")};

void askRemoval(QObject *page, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    deliver(unfinishedOnboarding(services.site.registry, tenant), page, [=, &act](const Result<Operation> &planned) {
        if (!planned) {
            tellError(services, planned.error());
            return;
        }
        showQuestion(
            services.theme, services.format, services.shell,
            undoQuestion(sourcesOf(services), act.action, tenant, *planned, false,
                         [services](const Operation &now) { services.jobs.add(undoJob(services.site, now)); }));
    });
}

void askChange(const OperationServices &services, const TenantAct &act, const Tenant &tenant, const PlanChange &plan)
{
    const Server *server = services.monitor.server(tenant.placement.server);
    const auto planned = plan(tenant, server != nullptr ? *server : Server());
    if (!planned) {
        tellError(services, planned.error());
        return;
    }
    showQuestion(services.theme, services.format, services.shell,
                 changeQuestion(sourcesOf(services), act, tenant, *planned, plan,
                                [services, action = QString(act.action)](const Operation &operation) {
                                    services.jobs.add(runJob(services.site, operation, action));
                                }));
}

void askSuspension(QObject *, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    askChange(services, act, tenant, planSuspension);
}

void askResumption(QObject *, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    askChange(services, act, tenant, planResumption);
}

void askArchive(QObject *page, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    auto *sheet = new ArchiveSheet(services.theme, tenant);
    QObject::connect(sheet, &ArchiveSheet::chosen, page, [=, &act](const ArchiveTerms &terms) {
        askChange(services, act, tenant,
                  [terms](const Tenant &of, const Server &server) { return planArchive(of, server, terms); });
    });
    services.shell.showDialog(sheet);
}

void askUnarchive(QObject *page, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    deliver(archiveTerms(services.site.registry, tenant.id), page,
            [=, &act](const Result<std::optional<ArchiveTerms>> &terms) {
                if (!terms) {
                    tellError(services, terms.error());
                    return;
                }
                const TenantState before = *terms ? (*terms)->before : TenantState::Suspended;
                askChange(services, act, tenant, [before](const Tenant &of, const Server &server) {
                    return planUnarchive(of, server, before);
                });
            });
}

void askManagement(QObject *, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    askChange(services, act, tenant,
              [registry = services.site.registry.info().id](const Tenant &of, const Server &server) {
                  return planManagement(of, server, registry);
              });
}

void askUnmanagement(QObject *, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    askChange(services, act, tenant, planUnmanagement);
}

/// In the order of tenantActs.
constexpr void (*actQuestions[])(QObject *, const OperationServices &, const TenantAct &, const Tenant &) {
    askSuspension, askResumption, askRemoval, askArchive, askUnarchive, askManagement, askUnmanagement};

} // namespace

void showQuestion(const Theme &theme, const Format &format, ShellPort &shell, ConfirmQuestion question)
{
    auto *sheet = new ConfirmSheet(theme, format, std::move(question));
    QObject::connect(sheet, &ConfirmSheet::waiting, sheet, [&shell](bool waits) { shell.letQuestionsIn(waits); });
    shell.showDialog(sheet);
}

QString whyNotUndo(const HeldOperation &held, const JobQueue &jobs, const Format &format)
{
    const Operation &operation = held.operation;
    if (isAtWork(jobs, [&](const Job &job) { return job.operation == operation.id; }))
        return OperationAct::tr("A job of this window is at it.");
    if (!isUnfinished(operation.state))
        return operation.state == OperationState::Done ? OperationAct::tr("This operation is done.")
                                                       : OperationAct::tr("This operation is undone.");
    if (!held.holder.isEmpty() && !held.heldUntil.isValid())
        return OperationAct::tr("It was handed over to %1, which goes on with it.").arg(held.holder);
    return held.holder.isEmpty()
        ? QString()
        : OperationAct::tr("%1 works at it. If that program has ended, it can be taken over after %2.")
              .arg(held.holder, format.clock(held.heldUntil));
}

QString whyNotResume(const HeldOperation &held, const JobQueue &jobs, const Format &format)
{
    if (const QString reason = whyNotUndo(held, jobs, format); !reason.isEmpty())
        return reason;
    return held.operation.state == OperationState::Undoing ? OperationAct::tr("This operation is being undone.")
                                                           : QString();
}

void resumeOperation(const OperationServices &services, const Operation &operation, const Begun &begun)
{
    services.shell.whenChangesAllowed(OperationAct::tr("resume an operation"), [services, operation, begun] {
        const JobId job = services.jobs.add(runJob(services.site, operation, QStringLiteral("operation.resume")));
        if (begun)
            begun(job);
    });
}

void askUndo(QObject *page, const OperationServices &services, const Operation &operation, const Begun &begun)
{
    services.shell.whenChangesAllowed(OperationAct::tr("undo an operation"), [=] {
        deliver(services.site.registry.tenant(operation.tenant), page, [=](const Result<Tenant> &tenant) {
            if (!tenant) {
                tellError(services, tenant.error());
                return;
            }
            showQuestion(services.theme, services.format, services.shell,
                         undoQuestion(sourcesOf(services), QLatin1StringView("operation.undo"), *tenant, operation,
                                      false, [services, begun](const Operation &now) {
                                          const JobId job = services.jobs.add(undoJob(services.site, now));
                                          if (begun)
                                              begun(job);
                                      }));
        });
    });
}

void askAct(QObject *page, const OperationServices &services, const TenantAct &act, const Tenant &tenant)
{
    if (isAtWork(services.jobs, [&](const Job &job) { return job.tenant == tenant.id; })) {
        services.shell.tell(
            OperationAct::tr("A job of %1 is running. Wait for its end, or cancel it first.").arg(tenant.name),
            StatusKind::Warn);
        return;
    }
    const auto place = static_cast<size_t>(&act - tenantActs.data());
    services.shell.whenChangesAllowed(OperationAct::tr(gateWords[place]),
                                      [=, &act] { actQuestions[place](page, services, act, tenant); });
}

} // namespace tenantry
