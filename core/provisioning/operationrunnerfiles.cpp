// How a tenant in a file of SQLite is made, suspended, resumed, archived and renamed. What an operation did is looked up in the file itself.

#include "core/db/transaction.h"
#include "core/provisioning/filechange.h"
#include "core/provisioning/fileproof.h"
#include "core/provisioning/newtenantfile.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/tenantarchive.h"

namespace tenantry {

namespace {

/// What another operation made under this name: shared tables are of all their tenants.
Result<bool> isThereAlready(const OperationStep &step, const FileMaker &maker, const Tenant &tenant)
{
    if (maker.operation == step.operation)
        return true;
    if (tenant.placement.kind == IsolationKind::SharedTable && maker.isShared
        && maker.schemaVersion == tenant.schemaVersion)
        return true;
    return fail(ErrorKind::Constraint,
                OperationRunner::tr("There is a file “%1” already, of somebody else.").arg(step.objectName),
                OperationRunner::tr("Look whose it is. This operation can be undone."));
}

/// Of the step that enters it into a file of several: it has no row there yet.
bool entersTenant(const OperationStep &step, const Tenant &tenant)
{
    return step.kind == stepFileScript && tenant.state == TenantState::Provisioning;
}

/// The file of the tenant that the registry means, to be changed.
Result<std::unique_ptr<TenantFile>> openOwn(const OperationStep &step, const Tenant &tenant, const RegistryId &registry)
{
    auto file = TenantFile::open(tenant.placement.database);
    if (!file || entersTenant(step, tenant))
        return file;
    const auto own = readFileControls((*file)->connection()).and_then([&](const FileControls &controls) {
        return checkFileOf(controls, tenant, registry);
    });
    return own ? std::move(file) : Result<std::unique_ptr<TenantFile>>(fail(own));
}

/// Nothing, a link, or what has no tenants of ours. What cannot be read is none of these: it may be the tenant's own.
Result<bool> isNoFileOfOurs(const QString &path)
{
    const auto maker = makerOf(path);
    if (maker || maker.error().kind == ErrorKind::Constraint)
        return !maker || !maker->has_value();
    return fail(maker);
}

/// While nobody else can write it: who joined a shared file a moment ago keeps it.
Result<> dropUnusedFile(const QString &path, const OperationId &operation)
{
    const auto file = TenantFile::open(path);
    if (!file)
        return fail(file);
    const auto held = Transaction::begin((*file)->connection());
    const auto maker = held ? makerIn((*file)->connection()) : Result<FileMaker>(fail(held));
    if (!maker)
        return fail(maker);
    const bool isUnused =
        maker->operation == operation && maker->settled == 0 && (!maker->isShared || maker->tenants == 0);
    return isUnused ? dropTenantFile(path) : Result<>();
}

} // namespace

Result<> OperationRunner::createFile(OperationStep &step)
{
    const auto maker = makerOf(step.objectName);
    if (!maker)
        return fail(maker);
    const auto there = *maker ? isThereAlready(step, **maker, m_tenant) : Result<bool>(false);
    if (!there)
        return fail(there);
    const auto settled = settleEarlier(step, *there ? AuditOutcome::Done : AuditOutcome::Failed,
                                       tr("Looked up in the file by the next run."))
                             .and_then([&] { return dropUnfinishedFiles(step.objectName, m_operation.id); });
    if (!settled)
        return settled;
    if (*there)
        return note(step, StepState::Done);
    const auto made = audited(step, nullptr, [&] {
        const NewTenantFile order {step.objectName, m_operation.id, step.attempt, step.statement,
                                   modeOfRemark(step.statement)};
        return makeTenantFile(order, [&] { tell(step, StepMoment::Ran); });
    });
    if (!made)
        return made;
    tell(step, StepMoment::Committed);
    return note(step, StepState::Done);
}

/// What somebody put there instead is left alone, and so are shared tables that another tenant is in.
Result<> OperationRunner::undoFile(OperationStep &step)
{
    const bool wasMade = step.state == StepState::Done && m_tenant.placement.kind != IsolationKind::SharedTable;
    if (const auto settled = settleForUndo(step); !settled)
        return settled;
    const auto gone = audited(step, nullptr, [&]() -> Result<> {
        const auto maker = makerOf(step.objectName);
        if (!maker && maker.error().kind != ErrorKind::Constraint)
            return fail(maker);
        const bool isOurs = maker && *maker && (*maker)->operation == m_operation.id;
        const bool isGone = wasMade && maker && !*maker; // and its journals may be left
        const auto dropped = isOurs ? dropUnusedFile(step.objectName, m_operation.id)
            : isGone                ? dropTenantFile(step.objectName)
                                    : Result<>();
        if (dropped)
            tell(step, StepMoment::Ran);
        return dropped.and_then([&] { return dropUnfinishedFiles(step.objectName, m_operation.id); });
    });
    return gone ? note(step, StepState::Undone) : gone;
}

Result<> OperationRunner::runInFile(OperationStep &step)
{
    m_services.close(m_tenant.placement.database);
    const auto file = openOwn(step, m_tenant, m_services.registry.info().id);
    if (!file)
        return fail(file);
    const auto before = (*file)->isDone(step);
    if (!before)
        return fail(before);
    const auto settled = settleEarlier(step, *before ? AuditOutcome::Done : AuditOutcome::Failed,
                                       tr("Looked up in the file by the next run."));
    if (!settled)
        return settled;
    const auto done = audited(step, nullptr, [&] {
        const auto ran = *before ? Result<>() : (*file)->run(step.statement, [&] { tell(step, StepMoment::Ran); });
        return ran.and_then([&] { return (*file)->settleRights(); });
    });
    if (done)
        tell(step, StepMoment::Committed);
    return done;
}

Result<> OperationRunner::runFile(OperationStep &step)
{
    return runInFile(step).and_then([&] { return note(step, StepState::Done); });
}

/// Where the file is gone, or somebody else's, there is nothing to take back.
Result<> OperationRunner::undoRunFile(OperationStep &step)
{
    if (const auto settled = settleForUndo(step); !settled)
        return settled;
    m_services.close(m_tenant.placement.database);
    const auto undone = audited(step, nullptr, [&]() -> Result<> {
        const auto isGone = isNoFileOfOurs(m_tenant.placement.database);
        if (!isGone || *isGone)
            return isGone.map([](bool) {});
        const auto file = TenantFile::open(m_tenant.placement.database);
        if (!file)
            return fail(file);
        return (*file)->run(step.compensation, [&] { tell(step, StepMoment::Ran); }).and_then([&] {
            return (*file)->settleRights();
        });
    });
    return undone ? note(step, StepState::Undone) : undone;
}

Result<> OperationRunner::proveAtFile(OperationStep &step, const Finding &finding,
                                      const std::function<Result<QList<ProofAttempt>>()> &prove)
{
    if (const auto ready = settleEarlier(step, AuditOutcome::Failed, tr("The next run proves anew.")); !ready)
        return ready;
    m_services.close(m_tenant.placement.database);
    QList<ProofAttempt> attempts;
    const auto tried = audited(step, nullptr, [&] {
        tell(step, StepMoment::Ran);
        return prove().map([&](const QList<ProofAttempt> &all) { attempts = all; });
    });
    if (!tried)
        return tried;
    tell(step, StepMoment::Committed);
    return judge(step, attempts, finding);
}

Result<> OperationRunner::proveInFile(OperationStep &step)
{
    const auto route = routeOf(m_tenant, m_server, m_services.registry.info().id);
    if (!route)
        return fail(route);
    return proveAtFile(step, notIsolated(), [&] { return proveFile(*route, m_services.observeProof); });
}

Result<> OperationRunner::proveFileIsShut(OperationStep &step)
{
    const auto route = routeOf(m_tenant, m_server, m_services.registry.info().id);
    if (!route)
        return fail(route);
    return proveAtFile(step, notShut(), [&] { return proveFileShut(*route); });
}

/// The file first: a tenant that the registry calls active is active there.
Result<> OperationRunner::activateFile(OperationStep &step)
{
    return proveAnew(stepFileProve, &OperationRunner::proveInFile)
        .and_then([&] { return runInFile(step); })
        .and_then([&] { return finish(step, TenantState::Active); });
}

Result<> OperationRunner::endFile(OperationStep &step)
{
    return runInFile(step).and_then([&] { return finish(step, stateAfter(m_operation.kind, step.statement)); });
}

Result<> OperationRunner::undoFileEnd(OperationStep &step)
{
    const auto done = isNoFileOfOurs(m_tenant.placement.database).and_then([&](bool isGone) -> Result<bool> {
        if (isGone)
            return false;
        return TenantFile::open(m_tenant.placement.database).and_then([&](const std::unique_ptr<TenantFile> &file) {
            return file->isDone(step);
        });
    });
    if (!done)
        return fail(done);
    if (*done)
        return fail(ErrorKind::Constraint, tr("Its server has done it already."),
                    tr("Resume the operation: only the registry has to be told."));
    return settleEarlier(step, AuditOutcome::Failed, tr("Looked up in the file by the next run.")).and_then([&] {
        return note(step, StepState::Undone);
    });
}

} // namespace tenantry
