// How a step's statement comes to the server once: recorded and audited before it, looked up there after a crash.

#include "core/db/resourcequery.h"
#include "core/db/transaction.h"
#include "core/deployment/localservers.h"
#include "core/provisioning/auditedwork.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"
#include "core/registry/operationrepository.h"

#include <QThread>

namespace tenantry {

namespace {

constexpr std::chrono::seconds patienceForASession {30};

Result<QSqlQuery> ask(Connection &connection, const QString &resource, const QVariantList &values = {})
{
    return resourceQuery(connection, QStringLiteral("provisioning"), resource, values);
}

bool isMariaDb(const Connection &server)
{
    return server.spec().engine == Engine::MariaDB;
}

enum class EarlierSession { Gone, Unseen, Ending };

/// Ends it where it is there.
Result<EarlierSession> endSession(Connection &server, const OperationId &operation, const OperationStep &step)
{
    if (isMariaDb(server))
        return endOtherSession(server, operation).map([](bool isThere) {
            return isThere ? EarlierSession::Ending : EarlierSession::Gone;
        });
    auto there = ask(server, QStringLiteral("backend_end"), {step.backendPid, step.backendStart});
    if (!there)
        return fail(there);
    if (!there->next())
        return EarlierSession::Gone;
    return there->value(0).toBool() ? EarlierSession::Unseen : EarlierSession::Ending;
}

} // namespace

Result<qint64> OperationRunner::record(OperationStep &step, Connection *server)
{
    if (server != nullptr) {
        auto self = ask(*server, QStringLiteral("backend"));
        if (!self)
            return fail(self);
        if (self->next()) {
            step.backendPid = self->value(0).toLongLong();
            step.backendStart = self->value(1).toString();
        }
        const auto claimed = isMariaDb(*server) ? claimOperation(*server, m_operation.id) : Result<>();
        if (!claimed)
            return fail(claimed);
    }
    step.state = StepState::Running;
    ++step.attempt;
    step.startedAt = m_services.clock.utcNow();
    step.endedAt = {};
    if (m_operation.state != OperationState::Undoing) // what failed is still told when it was undone
        step.error.clear();
    const bool undoes = m_operation.state == OperationState::Undoing;
    AuditRecord intent {AuditSubject(m_operation.tenant)};
    intent.action = undoes ? QStringLiteral("operation.undo") : m_operation.kind;
    intent.object = objectOf(step, undoes);
    intent.outcome = AuditOutcome::Intent;
    const auto id = std::make_shared<qint64>(0);
    const auto written = change([step, intent, id](Connection &connection, AuditWriter &audit) -> Result<> {
        if (const auto noted = OperationRepository(connection).writeStep(step); !noted)
            return noted;
        return audit.write(intent).map([&](qint64 one) { *id = one; });
    });
    if (!written)
        return fail(written);
    tell(step, StepMoment::Recorded);
    return *id;
}

OperationRunner::Opened OperationRunner::openServer()
{
    // Where a whole server has one set of procedures, the tenant's database need not be there.
    const bool isAnywhere = m_server.engine == Engine::MariaDB;
    return openStarted(isAnywhere ? m_server.maintenanceDatabase : m_tenant.placement.database, {});
}

OperationRunner::Opened OperationRunner::openStarted(const QString &database, const QString &login)
{
    auto opened = m_services.open(database, login);
    const QString folder = localFolderOf(m_server.engine, m_server.host);
    if (opened || opened.error().kind != ErrorKind::Connection || folder.isEmpty())
        return opened;
    // After the computer was started anew nobody else starts it.
    if (const auto started = localServerOf(m_server.engine, folder, m_server.port)->start(); !started)
        return fail(started);
    return m_services.open(database, login);
}

Result<> OperationRunner::endEarlierSession(const OperationStep &step, Connection &server)
{
    if (step.backendPid == 0)
        return {};
    const auto until = m_services.clock.monotonic() + patienceForASession;
    while (true) {
        const auto there = endSession(server, m_operation.id, step);
        if (!there)
            return fail(there);
        if (*there == EarlierSession::Gone)
            return {};
        if (*there == EarlierSession::Unseen)
            return fail(
                ErrorKind::Denied, tr("The session %1, of another login, may be at this step.").arg(step.backendPid),
                tr("Go on with the login that began the operation, or let an administrator look at that session in "
                   "pg_stat_activity and end it."));
        if (m_services.clock.monotonic() > until)
            return fail(
                ErrorKind::Timeout, tr("The session %1 that began this step is still there.").arg(step.backendPid),
                isMariaDb(server) ? tr("Look at it in information_schema.PROCESSLIST, and try again when it has ended.")
                                  : tr("Look at it in pg_stat_activity, and try again when it has ended."));
        QThread::msleep(50);
    }
}

Result<bool> OperationRunner::isDoneOnServer(const OperationStep &step, Connection &server)
{
    auto found = ask(server, QStringLiteral("step_done"), {step.operation.toString(), step.number});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

Result<> OperationRunner::commitOnServer(const OperationStep &step, Connection &server, const QString &script)
{
    if (isMariaDb(server))
        return runLines(server, script, [&] { tell(step, StepMoment::Ran); }).map([&] {
            tell(step, StepMoment::Committed);
        });
    auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    auto done =
        ask(server, QStringLiteral("patient")).and_then([&](const QSqlQuery &) { return server.script(script); });
    if (!done)
        return done;
    tell(step, StepMoment::Ran);
    done = transaction->commit();
    if (done)
        tell(step, StepMoment::Committed);
    return done;
}

QString OperationRunner::objectOf(const OperationStep &step, bool undoes)
{
    return QStringLiteral("%1, %2 %3 of operation %4")
        .arg(step.objectName, undoes ? QStringLiteral("undoing step") : QStringLiteral("step"),
             QString::number(step.number), step.operation.toString());
}

Result<> OperationRunner::settleEarlier(const OperationStep &step, AuditOutcome outcome, const QString &words)
{
    if (step.attempt == 0)
        return {};
    const auto open = waited(m_services.registry.openIntents());
    if (!open)
        return fail(open);
    for (const AuditRecord &intent : *open) {
        if (intent.object != objectOf(step, false) && intent.object != objectOf(step, true))
            continue;
        const auto told = waited(m_services.registry.writeOutcome(intent.id, outcome, words));
        if (!told && told.error().kind != ErrorKind::Conflict) // a person was faster
            return told;
    }
    return {};
}

Result<> OperationRunner::settleForUndo(const OperationStep &step)
{
    return settleEarlier(step, AuditOutcome::Unknown, tr("The next run makes sure that nothing is left."));
}

Result<> OperationRunner::audited(OperationStep &step, Connection *server, const std::function<Result<>()> &work)
{
    const auto id = record(step, server);
    if (!id)
        return fail(id);
    auto done = work();
    // What became of a commit without an answer is looked up by the next run.
    const auto told = waited(m_services.registry.writeOutcome(*id, outcomeOf(done ? nullptr : &done.error()),
                                                              done ? QString() : done.error().message));
    return done ? told : done;
}

Result<> OperationRunner::runAudited(OperationStep &step, Connection &server, const QString &script)
{
    return audited(step, &server, [&] { return commitOnServer(step, server, script); });
}

Result<> OperationRunner::runOnServer(OperationStep &step, Connection &server)
{
    return runOnServer(step, server, [&] { return commitOnServer(step, server, step.statement); });
}

Result<> OperationRunner::runOnServer(OperationStep &step, Connection &server, const std::function<Result<>()> &work)
{
    if (const auto ended = endEarlierSession(step, server); !ended)
        return ended;
    const auto before = isDoneOnServer(step, server);
    if (!before)
        return fail(before);
    // Its session has ended: what it did not commit is rolled back.
    const auto settled = settleEarlier(step, *before ? AuditOutcome::Done : AuditOutcome::Failed,
                                       tr("Looked up on the server by the next run."));
    if (!settled || *before)
        return settled;
    return audited(step, &server, work);
}

} // namespace tenantry
