#include "core/provisioning/operationstatements.h"

#include "core/deployment/localservers.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/placements.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantmanagement.h"
#include "core/provisioning/tenantrename.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

struct Statements {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationStatements)
};

QString remarked(const QString &words)
{
    return QStringLiteral("-- ") + words + u'\n';
}

QString headOf(const OperationStep &step)
{
    return QStringLiteral("-- %1 %2\n").arg(step.number).arg(step.title);
}

const OperationStep *stepOf(const Operation &operation, QLatin1StringView kind)
{
    const auto found = std::find_if(operation.steps.begin(), operation.steps.end(),
                                    [kind](const OperationStep &step) { return step.kind == kind; });
    return found == operation.steps.end() ? nullptr : &*found;
}

/// Where databases are made, and as whom; and who works there every day.
struct Places {
    ScriptSection creator;
    QString daily;
};

Places placesOf(const Operation &operation, const OperationStep &step)
{
    const OperationStep *made = stepOf(operation, stepTemplate);
    const auto sections = sectionsOf(made != nullptr ? made->statement : step.statement);
    return {sections.value(0), sections.value(1).login};
}

/// A database that was begun and did not get its own name.
QString unfinishedDatabase(const Operation &operation, const OperationStep &step)
{
    const Places places = placesOf(operation, step);
    const QString making = makingName(operation.id);
    StepScript script(operation.id);
    script.connect(places.creator.database, places.creator.login);
    const QString name = script.name(making);
    script.add(QStringLiteral("alter database %1 is_template false;").arg(name));
    script.add(QStringLiteral("alter database %1 allow_connections true;").arg(name));
    script.connect(making, places.daily);
    script.call(QStringLiteral("drop_schema_tenant"), {templateBase(operation.id)});
    script.connect(places.creator.database, places.creator.login);
    script.add(QStringLiteral("drop database %1;").arg(name));
    return remarked(Statements::tr("where %1 is there:").arg(making)) + script.text().value_or(QString());
}

QString undoneTemplate(const Operation &operation, const OperationStep &step)
{
    if (step.state == StepState::Done)
        return remarked(Statements::tr("stays: databases of other tenants are copied from it"));
    return unfinishedDatabase(operation, step);
}

QString undoneDatabase(const Operation &operation, const OperationStep &step)
{
    const Places places = placesOf(operation, step);
    StepScript script(operation.id);
    script.connect(places.creator.database, places.creator.login);
    script.add(QStringLiteral("drop database %1;").arg(script.name(step.objectName)));
    const QString text = script.text().value_or(QString());
    if (step.state == StepState::Done)
        return text;
    return remarked(Statements::tr("where %1 is there, with the word of this operation:").arg(step.objectName)) + text
        + unfinishedDatabase(operation, step);
}

QString undoneDeployment(const Operation &operation, const OperationStep &step)
{
    Q_UNUSED(operation)
    const bool isMariaDb = step.statement.contains(QLatin1StringView("mariadb-install-db"));
    return localServerOf(isMariaDb ? Engine::MariaDB : Engine::PostgreSQL, step.objectName, 0)->erasingCommands();
}

QString undoneScript(const Operation &operation, const OperationStep &step)
{
    if (stepOf(operation, stepDeployment) != nullptr)
        return remarked(Statements::tr("goes with its server"));
    const OperationStep *database = stepOf(operation, stepDatabase);
    if (database == nullptr)
        return step.compensation;
    StepScript orphans(operation.id);
    orphans.call(QStringLiteral("drop_orphans"), {database->objectName});
    return step.compensation
        + remarked(Statements::tr("where somebody dropped the database: %1")
                       .arg(orphans.text().value_or(QString()).trimmed()));
}

QString undonePreparation(const Operation &, const OperationStep &)
{
    return remarked(Statements::tr("goes with its server"));
}

QString undoneMigrations(const Operation &, const OperationStep &)
{
    return remarked(Statements::tr("go with their database"));
}

QString undoneProof(const Operation &, const OperationStep &step)
{
    return step.compensation.isEmpty() ? remarked(Statements::tr("leaves nothing")) : step.compensation;
}

QString undoneEnd(const Operation &, const OperationStep &)
{
    return remarked(Statements::tr("is looked up on the server: what that has done already is not undone"));
}

QString undoneManage(const Operation &, const OperationStep &)
{
    return remarked(Statements::tr("goes with the roles and the control row"));
}

QString undoneAsPlanned(const Operation &, const OperationStep &step)
{
    return step.compensation;
}

QString undoneFile(const Operation &operation, const OperationStep &step)
{
    return remarked(
               Statements::tr("the file %1 is taken away, where this operation made it and no other tenant is in it")
                   .arg(step.objectName))
        + remarked(Statements::tr("and what is left of .%1").arg(makingName(operation.id)));
}

QString undoneReserve(const Operation &operation, const OperationStep &)
{
    QString text =
        remarked(Statements::tr("in the registry: the tenant loses its place and is erased, and its slug is free"));
    if (stepOf(operation, stepDeployment) != nullptr)
        text += remarked(Statements::tr("in the registry: its server is taken out"));
    return text;
}

QString undone(const Operation &operation, const OperationStep &step)
{
    static constexpr struct {
        QLatin1StringView kind;
        QString (*text)(const Operation &, const OperationStep &);
    } texts[] = {
        {stepReserve, undoneReserve},      {stepScript, undoneScript},         {stepTemplate, undoneTemplate},
        {stepDatabase, undoneDatabase},    {stepDeployment, undoneDeployment}, {stepPrepare, undonePreparation},
        {stepProve, undoneProof},          {stepActivate, undoneEnd},          {stepProveSuspended, undoneProof},
        {stepChangeState, undoneEnd},      {stepRename, undoneAsPlanned},      {stepFile, undoneFile},
        {stepFileScript, undoneAsPlanned}, {stepFileProve, undoneProof},       {stepFileProveShut, undoneProof},
        {stepFileActivate, undoneEnd},     {stepFileState, undoneEnd},         {stepMigrate, undoneMigrations},
        {stepProveAdopted, undoneProof},   {stepManage, undoneManage},         {stepUnmanage, undoneEnd},
    };
    const auto *const found =
        std::find_if(std::begin(texts), std::end(texts), [&](const auto &one) { return one.kind == step.kind; });
    return found != std::end(texts) ? found->text(operation, step)
                                    : remarked(Statements::tr("this program does not know how to undo it"));
}

/// Whether what the proof is for is still to be done.
bool isUnfinishedProofOf(const Operation &operation)
{
    for (const QLatin1StringView kind : {stepActivate, stepManage, stepFileActivate}) {
        const OperationStep *end = stepOf(operation, kind);
        if (end != nullptr && end->state != StepState::Done)
            return true;
    }
    return false;
}

QString ended(const QString &statement)
{
    return statement.isEmpty() || statement.endsWith(u'\n') ? QString(statement + u'\n')
                                                            : QString(statement + QStringLiteral("\n\n"));
}

} // namespace

QString statementsOf(const Operation &operation)
{
    QString text;
    for (const OperationStep &step : operation.steps)
        text += headOf(step) + ended(step.statement);
    return text;
}

QString statementsLeftOf(const Operation &operation)
{
    QString text;
    for (const OperationStep &step : operation.steps) {
        const bool isFileProof = step.kind == stepFileProve || step.kind == stepFileProveShut;
        const bool isProof = step.kind == stepProve || step.kind == stepProveSuspended || step.kind == stepProveAdopted;
        // A proof is as old as the run that made it, and activation wants a new one.
        const bool isOfSuspension = step.kind == stepProveSuspended || step.kind == stepFileProveShut;
        const bool isProvenAnew = (isProof || isFileProof) && !isOfSuspension && isUnfinishedProofOf(operation);
        if (step.state == StepState::Done && !isProvenAnew)
            continue;
        text += headOf(step)
            + ended(isFileProof
                        ? remarked(Statements::tr("the file is tried as who must be refused, and stays as it is"))
                        : isProof
                        ? remarked(Statements::tr("two logins try what must be refused, and are closed again"))
                        : step.statement);
    }
    return text;
}

QString undoStatementsOf(const Operation &operation)
{
    QString text;
    for (auto step = operation.steps.rbegin(); step != operation.steps.rend(); ++step) {
        if (step->state != StepState::Pending && step->state != StepState::Undone)
            text += headOf(*step) + ended(undone(operation, *step));
    }
    return text;
}

} // namespace tenantry
