#include "core/provisioning/operationrunner.h"

#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationchange.h"
#include "core/registry/operationrepository.h"

#include <QThread>

#include <algorithm>

namespace tenantry {

namespace {

constexpr std::chrono::seconds leaseTime {60};
constexpr std::chrono::seconds patienceForASession {30};
constexpr auto longDdl = "set local statement_timeout = '30min'";

QString leaseName(const OperationId &id)
{
    return QStringLiteral("operation ") + id.toString();
}

Result<QSqlQuery> ask(Connection &connection, const QString &resource, const QVariantList &values = {})
{
    return sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), resource).and_then([&](const QString &sql) {
        return connection.query(sql, values);
    });
}

} // namespace

/// How the steps of one kind are done and undone. Undoing null: it leaves nothing.
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
        {stepProve, &OperationRunner::prove, nullptr},
        {stepActivate, &OperationRunner::activate, &OperationRunner::undoActivate},
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

Result<> OperationRunner::renew()
{
    // The lease is used on the registry's thread, for which this one waits.
    return waited(m_services.registry.readInTransaction(
        [this](Connection &connection) { return m_lease->renew(connection, m_services.clock); }));
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
        return Lease::acquire(connection, m_services.clock, leaseName(id), m_services.holder, leaseTime);
    }));
    if (!lease)
        return fail(lease);
    m_lease = *std::move(lease);
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
    return m_operation.state == state ? Result<>() : setState(state);
}

void OperationRunner::leave()
{
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
            going = renew().and_then([&] { return runStep(step); });
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
            going = renew().and_then([&] { return undoStep(*step); });
    }
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
    step.error = done.error().message;
    (void)write(step);
    return done;
}

/// Before its statement: what it is about to make, and by which session.
Result<> OperationRunner::record(OperationStep &step, Connection *server)
{
    if (server != nullptr) {
        auto self = ask(*server, QStringLiteral("backend"));
        if (!self)
            return fail(self);
        if (self->next()) {
            step.backendPid = self->value(0).toLongLong();
            step.backendStart = self->value(1).toString();
        }
    }
    step.state = StepState::Running;
    ++step.attempt;
    step.startedAt = m_services.clock.utcNow();
    step.endedAt = {};
    step.error.clear();
    auto written = write(step);
    if (written)
        tell(step, StepMoment::Recorded);
    return written;
}

OperationRunner::Opened OperationRunner::openServer()
{
    return m_services.open(m_tenant.placement.database);
}

Result<> OperationRunner::endEarlierSession(const OperationStep &step, Connection &server)
{
    if (step.backendPid == 0)
        return {};
    const auto until = m_services.clock.monotonic() + patienceForASession;
    while (true) {
        auto there = ask(server, QStringLiteral("backend_end"), {step.backendPid, step.backendStart});
        if (!there)
            return fail(there);
        if (!there->next())
            return {};
        if (m_services.clock.monotonic() > until)
            return fail(ErrorKind::Timeout,
                        tr("The session %1 that began this step is still there.").arg(step.backendPid),
                        tr("Look at it in pg_stat_activity, and try again when it has ended."));
        QThread::msleep(50);
    }
}

Result<bool> OperationRunner::isDoneOnServer(const OperationStep &step, Connection &server)
{
    auto found = server.query(QStringLiteral("select tenantry_admin.is_step_done(?::uuid, ?)"),
                              {step.operation.toString(), step.number});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

Result<> OperationRunner::commitOnServer(const OperationStep &step, Connection &server, const QString &script)
{
    auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    auto done = server.script(QLatin1StringView(longDdl)).and_then([&] { return server.script(script); });
    if (!done)
        return done;
    tell(step, StepMoment::Ran);
    done = transaction->commit();
    if (done)
        tell(step, StepMoment::Committed);
    return done;
}

Result<> OperationRunner::audited(const OperationStep &step, const std::function<Result<>()> &work)
{
    AuditRecord intent {AuditSubject(m_operation.tenant)};
    intent.action = m_operation.kind;
    intent.object = step.objectName;
    const auto id = waited(m_services.registry.writeIntent(intent));
    if (!id)
        return fail(id);
    auto done = work();
    // What became of a commit without an answer is looked up by the next run.
    const bool isUnknown = !done && done.error().kind == ErrorKind::Connection;
    const AuditOutcome outcome = done ? AuditOutcome::Done : isUnknown ? AuditOutcome::Unknown : AuditOutcome::Failed;
    const auto told = waited(m_services.registry.writeOutcome(*id, outcome, done ? QString() : done.error().message));
    return done ? told : done;
}

Result<> OperationRunner::runAudited(OperationStep &step, Connection &server, const QString &script)
{
    return record(step, &server).and_then([&] {
        return audited(step, [&] { return commitOnServer(step, server, script); });
    });
}

Result<> OperationRunner::runOnServer(OperationStep &step, Connection &server)
{
    if (const auto ended = endEarlierSession(step, server); !ended)
        return ended;
    const auto before = isDoneOnServer(step, server);
    if (!before)
        return fail(before);
    return *before ? Result<>() : runAudited(step, server, step.statement);
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
    return handler->undo != nullptr ? (this->*handler->undo)(step) : note(step, StepState::Undone);
}

} // namespace tenantry
