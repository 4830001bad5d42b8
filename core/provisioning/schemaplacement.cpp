#include "core/provisioning/placements.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct SchemaPlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SchemaPlacement)
};

Result<QString> makingScript(const PlacementDraft &draft, int step)
{
    const OnboardingPlan &plan = draft.plan;
    StepScript script(plan.operation.id);
    script.call(QStringLiteral("open_operation"), {plan.names.base});
    script.markStep(step);
    script.call(QStringLiteral("create_schema_tenant"),
                {draft.registry.toString(), plan.tenant.id.toString(), plan.tenant.slug, plan.tenant.schemaVersion});
    script.call(QStringLiteral("lend_ddl"));
    addMigrations(script, draft.request.migrations, plan.names);
    script.call(QStringLiteral("return_ddl"));
    return script.text();
}

} // namespace

/// The history of golang-migrate, written in the transaction of its DDL.
void addMigrations(StepScript &script, const MigrationFolder &folder, const TenantNames &names)
{
    const QString schema = script.name(names.base);
    const QString history = schema + QStringLiteral(".schema_migrations");
    script.add(QStringLiteral("set local role %1;").arg(script.name(names.ddl())));
    script.add(QStringLiteral("set local search_path = %1, extensions;").arg(schema));
    script.add(
        QStringLiteral("create table %1 (version bigint not null primary key, dirty boolean not null);").arg(history));
    script.add(QStringLiteral("revoke insert, update, delete on %1 from %2;").arg(history, script.name(names.rw())));
    for (const Migration &migration : folder.migrations) {
        script.add(QStringLiteral("\n-- %1\n%2").arg(migration.fileName, migration.up.trimmed()));
        script.add(QStringLiteral(";\ndelete from %1;\ninsert into %1 values (%2, false);")
                       .arg(history)
                       .arg(migration.version));
    }
    script.add(QStringLiteral("reset role;"));
}

Result<> addSchemaStep(PlacementDraft &draft)
{
    const TenantNames &names = draft.plan.names;
    const int number = draft.nextStep();
    OperationStep &create = draft.add(stepScript,
                                      SchemaPlacement::tr("Create roles, schema and %Ln migration(s)", nullptr,
                                                          static_cast<int>(draft.request.migrations.migrations.size())),
                                      names.base);
    StepScript undo(draft.plan.operation.id);
    undo.call(QStringLiteral("drop_schema_tenant"), {names.base});
    const auto script = makingScript(draft, number);
    const auto undoing = undo.text();
    if (!script || !undoing)
        return fail(script ? undoing : script);
    create.statement = *script;
    create.compensation = *undoing;
    return {};
}

Result<> placeInSchema(PlacementDraft &draft)
{
    draft.plan.tenant.placement.schema = draft.plan.names.base;
    return addSchemaStep(draft);
}

} // namespace tenantry
