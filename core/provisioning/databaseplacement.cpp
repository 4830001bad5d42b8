#include "core/provisioning/placements.h"
#include "core/provisioning/serverpreparation.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tenantry {

namespace {

struct DatabasePlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DatabasePlacement)
};

/// Of the folder's text and of the functions that are copied with it: one template for each.
QString templateName(const MigrationFolder &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(preparationVersion));
    for (const Migration &migration : folder.migrations) {
        hash.addData(QByteArray::number(migration.version));
        hash.addData(migration.sha256);
    }
    return QStringLiteral("t_template_") + QString::fromLatin1(hash.result().toHex().first(32));
}

/// A copy that nobody gets into, with what it is to be when somebody does.
void addCopy(StepScript &script, const PlacementDraft &draft, const QString &from)
{
    const QString making = script.name(makingName(draft.plan.operation.id));
    script.add(
        QStringLiteral("create database %1 template %2 allow_connections false;").arg(making, script.name(from)));
    script.add(QStringLiteral("comment on database %1 is %2;")
                   .arg(making, script.literal(operationWord(draft.plan.operation.id))));
    script.add(QStringLiteral("revoke all on database %1 from public;").arg(making));
    script.add(QStringLiteral("grant connect on database %1 to tenantry_provisioner;").arg(making));
    script.add(QStringLiteral("grant create on database %1 to tenantry_definer;").arg(making));
    script.add(QStringLiteral("grant connect on database %1 to tenantry_definer with grant option;").arg(making));
}

Result<QString> templateScript(const PlacementDraft &draft, const QString &name)
{
    const OnboardingPlan &plan = draft.plan;
    const Server &server = draft.request.server;
    const TenantNames names {templateBase(plan.operation.id)};
    const QString making = makingName(plan.operation.id);
    StepScript script(plan.operation.id);
    script.connect(server.maintenanceDatabase, databaseCreator);
    addCopy(script, draft, baseTemplate);
    script.add(QStringLiteral("alter database %1 allow_connections true;").arg(script.name(making)));
    script.connect(making, server.user);
    script.call(QStringLiteral("open_operation"), {names.base});
    script.call(QStringLiteral("create_schema_tenant"),
                {draft.registry.toString(), plan.operation.id.toString(), names.base, plan.tenant.schemaVersion});
    script.call(QStringLiteral("lend_ddl"));
    addMigrations(script, draft.request.migrations, names);
    script.call(QStringLiteral("return_ddl"));
    script.connect(making, server.user);
    script.call(QStringLiteral("close_template"));
    script.connect(server.maintenanceDatabase, databaseCreator);
    script.add(QStringLiteral("alter database %1 allow_connections false;").arg(script.name(making)));
    script.add(QStringLiteral("alter database %1 is_template true;").arg(script.name(making)));
    script.add(QStringLiteral("comment on database %1 is %2;").arg(script.name(making), script.literal(name)));
    script.add(QStringLiteral("alter database %1 rename to %2;").arg(script.name(making), script.name(name)));
    return script.text();
}

Result<QString> databaseScript(const PlacementDraft &draft, const QString &from)
{
    StepScript script(draft.plan.operation.id);
    const QString base = script.name(draft.plan.names.base);
    const QString making = script.name(makingName(draft.plan.operation.id));
    script.connect(draft.request.server.maintenanceDatabase, databaseCreator);
    addCopy(script, draft, from);
    script.add(QStringLiteral("alter database %1 set search_path = %2, extensions;").arg(making, base));
    if (draft.request.connectionLimit > 0)
        script.add(
            QStringLiteral("alter database %1 connection limit %2;").arg(making).arg(draft.request.connectionLimit));
    script.add(QStringLiteral("alter database %1 rename to %2;").arg(making, base));
    script.add(QStringLiteral("alter database %1 allow_connections true;").arg(base));
    return script.text();
}

Result<> addAdoption(PlacementDraft &draft)
{
    const OnboardingPlan &plan = draft.plan;
    StepScript script(plan.operation.id);
    script.call(QStringLiteral("open_operation"), {plan.names.base});
    script.markStep(draft.nextStep());
    script.call(QStringLiteral("adopt_template"),
                {draft.registry.toString(), plan.tenant.id.toString(), plan.tenant.slug, plan.tenant.schemaVersion});
    StepScript undo(plan.operation.id);
    undo.call(QStringLiteral("drop_schema_tenant"), {plan.names.base});
    const auto making = script.text();
    const auto undoing = undo.text();
    if (!making || !undoing)
        return fail(making ? undoing : making);
    OperationStep &step =
        draft.add(stepScript, DatabasePlacement::tr("Give it owner, reader and writer of its own"), plan.names.base);
    step.statement = *making;
    step.compensation = *undoing;
    return {};
}

} // namespace

QString makingName(const OperationId &operation)
{
    return QStringLiteral("tenantry_new_") + operation.uuid().toString(QUuid::Id128);
}

QString operationWord(const OperationId &operation)
{
    return QStringLiteral("tenantry operation ") + operation.toString();
}

QString templateBase(const OperationId &operation)
{
    return QStringLiteral("t_template_") + operation.uuid().toString(QUuid::Id128).last(12);
}

Result<> placeInDatabase(PlacementDraft &draft)
{
    draft.plan.tenant.placement.database = draft.plan.names.base;
    const QString from = templateName(draft.request.migrations);
    const auto making = templateScript(draft, from);
    const auto copying = databaseScript(draft, from);
    if (!making || !copying)
        return fail(making ? copying : making);
    draft
        .add(stepTemplate,
             DatabasePlacement::tr("Make the template of version %1, where it is not there yet")
                 .arg(draft.plan.tenant.schemaVersion),
             from)
        .statement = *making;
    draft
        .add(stepDatabase, DatabasePlacement::tr("Create the database, closed to everybody, and open it"),
             draft.plan.names.base)
        .statement = *copying;
    return addAdoption(draft);
}

} // namespace tenantry
