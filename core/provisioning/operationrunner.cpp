#include "core/provisioning/operationrunner.h"

#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantmanagement.h"
#include "core/provisioning/tenantrename.h"
#include "core/registry/operationrepository.h"

#include <algorithm>
#include <utility>

namespace tenantry {

namespace {

/// What is to be read in the journal: what went wrong, and what the server or the program called it.
QString wordsOf(const Error &error)
{
    return error.detail.isEmpty() ? error.message : QStringLiteral("%1 %2").arg(error.message, error.detail);
}

} // namespace

/// How the steps of one kind are done and undone.
struct OperationRunner::Handler {
    QLatin1StringView kind;
    Result<> (OperationRunner::*run)(OperationStep &);
    Result<> (OperationRunner::*undo)(OperationStep &);
};

const OperationRunner::Handler *OperationRunner::handlerOf(const QString &kind)
{
    static constexpr Handler handlers[] = {
        {stepReserve, &OperationRunner::reserve, &OperationRunner::undoReserve},
        {stepScript, &OperationRunner::script, &OperationRunner::undoScript},
        {stepMigrate, &OperationRunner::migrate, &OperationRunner::undoBySettling}, // they go with their database
        {stepTemplate, &OperationRunner::makeTemplate, &OperationRunner::undoTemplate},
        {stepDatabase, &OperationRunner::makeDatabase, &OperationRunner::undoDatabase},
        {stepDeployment, &OperationRunner::createDeployment, &OperationRunner::undoDeployment},
        {stepPrepare, &OperationRunner::prepareDeployment, &OperationRunner::undoBySettling}, // it goes with the server
        {stepProve, &OperationRunner::prove, &OperationRunner::undoBySettling},
        {stepActivate, &OperationRunner::activate, &OperationRunner::undoActivate},
        {stepProveSuspended, &OperationRunner::proveSuspended, &OperationRunner::undoBySettling},
        {stepChangeState, &OperationRunner::changeState, &OperationRunner::undoActivate},
        {stepRename, &OperationRunner::rename, &OperationRunner::undoRename},
        {stepProveAdopted, &OperationRunner::proveAdopted, &OperationRunner::undoBySettling},
        {stepManage, &OperationRunner::manage, &OperationRunner::undoManage},
        {stepUnmanage, &OperationRunner::unmanage, &OperationRunner::undoActivate},
        {stepFile, &OperationRunner::createFile, &OperationRunner::undoFile},
        {stepFileScript, &OperationRunner::runFile, &OperationRunner::undoRunFile},
        {stepFileProve, &OperationRunner::proveInFile, &OperationRunner::undoBySettling},
        {stepFileProveShut, &OperationRunner::proveFileIsShut, &OperationRunner::undoBySettling},
        {stepFileActivate, &OperationRunner::activateFile, &OperationRunner::undoFileEnd},
        {stepFileState, &OperationRunner::endFile, &OperationRunner::undoFileEnd},
    };
    const auto found =
        std::find_if(std::begin(handlers), std::end(handlers), [&](const Handler &one) { return one.kind == kind; });
    return found == std::end(handlers) ? nullptr : found;
}

void OperationRunner::tell(const OperationStep &step, StepMoment moment) const
{
    if (m_services.observe)
        m_services.observe(step, moment);
}

Result<> OperationRunner::write(const OperationStep &step)
{
    return change(
        [step](Connection &connection, AuditWriter &) { return OperationRepository(connection).writeStep(step); });
}

Result<> OperationRunner::setState(OperationState state)
{
    const auto read = waited(m_services.registry.operation(m_operation.id));
    if (!read)
        return fail(read);
    return change([id = m_operation.id, revision = read->revision, state](Connection &connection, AuditWriter &audit) {
        return OperationRepository(connection).setState(id, revision, state, audit).map([](const Operation &) {});
    });
}

Result<> OperationRunner::begin(const OperationId &id, OperationState state)
{
    auto lease = waited(m_services.registry.readInTransaction([&](Connection &connection) {
        return Lease::acquire(connection, m_services.clock, operationLease(id), m_services.holder,
                              m_services.leaseTime);
    }));
    if (!lease)
        return fail(lease);
    m_lease = *std::move(lease);
    // On the registry's thread, as the fence of each write.
    const auto renew = [this] {
        const auto renewed = waited(m_services.registry.readInTransaction(
            [this](Connection &connection) { return m_lease->renew(connection, m_services.clock); }));
        return renewed || renewed.error().kind != ErrorKind::Conflict;
    };
    m_keeper = std::make_unique<LeaseKeeper>(m_services.leaseTime, renew, [this] { m_services.control.cancel(); });
    auto operation = waited(m_services.registry.operation(id));
    if (!operation)
        return fail(operation);
    m_operation = *std::move(operation);
    const auto &steps = m_operation.steps;
    const bool isPartlyUndone = std::any_of(steps.begin(), steps.end(),
                                            [](const OperationStep &step) { return step.state == StepState::Undone; });
    if (m_operation.state == OperationState::Done || m_operation.state == OperationState::Undone
        || (isPartlyUndone && state == OperationState::Running))
        return fail(ErrorKind::Constraint, tr("This operation is over, or is being undone."),
                    tr("'tenantryctl operation show' tells what became of it."));
    auto tenant = waited(m_services.registry.tenant(m_operation.tenant));
    if (!tenant)
        return fail(tenant);
    m_tenant = *std::move(tenant);
    if (!m_tenant.placement.server.isNull()) {
        auto server = waited(m_services.registry.server(m_tenant.placement.server));
        if (!server)
            return fail(server);
        m_server = *std::move(server);
    }
    return std::exchange(m_operation.state, state) == state ? Result<>() : setState(state);
}

void OperationRunner::leave()
{
    m_keeper.reset();
    if (m_lease)
        (void)waited(m_services.registry.readInTransaction(
            [this](Connection &connection) { return m_lease->release(connection); }));
    m_lease.reset();
}

Result<Operation> OperationRunner::run(const OperationId &id)
{
    Result<> going = begin(id, OperationState::Running);
    const bool isOurs = going.has_value();
    for (OperationStep &step : m_operation.steps) {
        if (!going || step.state == StepState::Done)
            continue;
        if (!m_services.control.mayGoOn())
            going = fail(ErrorKind::Cancelled, tr("The operation was stopped between two steps."),
                         tr("Resume it or undo it."));
        else
            going = runStep(step);
    }
    if (isOurs && !going) // of a lease that was lost another program tells
        (void)setState(going.error().kind == ErrorKind::Cancelled ? OperationState::Paused : OperationState::Failed);
    leave();
    return going ? waited(m_services.registry.operation(id)) : Result<Operation>(fail(going));
}

Result<Operation> OperationRunner::undo(const OperationId &id)
{
    Result<> going = begin(id, OperationState::Undoing);
    for (auto step = m_operation.steps.rbegin(); step != m_operation.steps.rend(); ++step) {
        if (going && step->state != StepState::Undone && step->state != StepState::Pending)
            going = undoStep(*step);
    }
    if (going && m_operation.state != OperationState::Undone)
        going = setState(OperationState::Undone);
    leave();
    return going ? waited(m_services.registry.operation(id)) : Result<Operation>(fail(going));
}

Result<> OperationRunner::runStep(OperationStep &step)
{
    const Handler *handler = handlerOf(step.kind);
    if (!handler)
        return fail(ErrorKind::Unsupported, tr("This program does not know how to do the step “%1”.").arg(step.title),
                    tr("Update it, or go on with the program that planned the operation."));
    auto done = (this->*handler->run)(step);
    if (done)
        return done;
    step.state = StepState::Failed;
    step.endedAt = m_services.clock.utcNow();
    step.error = wordsOf(done.error());
    (void)write(step);
    return done;
}

Result<> OperationRunner::note(OperationStep &step, StepState state)
{
    step.state = state;
    step.endedAt = m_services.clock.utcNow();
    auto written = write(step);
    if (written)
        tell(step, StepMoment::Noted);
    return written;
}

Result<> OperationRunner::undoStep(OperationStep &step)
{
    const Handler *handler = handlerOf(step.kind);
    if (!handler)
        return fail(ErrorKind::Unsupported, tr("This program does not know how to undo the step “%1”.").arg(step.title),
                    tr("Update it, or go on with the program that planned the operation."));
    auto done = (this->*handler->undo)(step);
    if (done)
        return done;
    step.error = wordsOf(done.error());
    (void)write(step);
    return done;
}

} // namespace tenantry
