#include "core/registry/planrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/staleupdate.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

namespace {

Plan readPlan(const RecordRow &row)
{
    return {row.id<PlanId>("id"),    row.text("code"),    row.text("name"),
            row.text("description"), row.flag("retired"), row.number("revision")};
}

} // namespace

Result<QList<Plan>> PlanRepository::all()
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("plans")), readPlan);
}

Result<Plan> PlanRepository::byId(const PlanId &id)
{
    auto row =
        readRow(m_connection, registryQuery(m_connection, QStringLiteral("plan_by_id"), {id.toString()}), readPlan);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("There is no such plan in the registry."));
    return **row;
}

Result<RecordConflict<Plan>> PlanRepository::conflict(const Plan &mine)
{
    return conflictOf(mine, byId(mine.id));
}

Result<Plan> PlanRepository::save(Plan plan, AuditWriter &audit)
{
    if (const auto ok = checkPlan(plan); !ok)
        return fail(ok);
    QJsonObject before;
    const bool isNew = plan.id.isNull();
    if (isNew) {
        plan.id = PlanId::create();
    } else if (const auto stored = byId(plan.id); stored) {
        before = toJson(*stored);
    } else {
        return stored;
    }
    QVariantList values {plan.code, textValue(plan.name), textValue(plan.description), plan.retired,
                         plan.id.toString()};
    const auto saved = isNew ? registryExecute(m_connection, QStringLiteral("plan_insert"), values)
                             : registryExecute(m_connection, QStringLiteral("plan_update"), values << plan.revision);
    if (!saved && saved.error().kind == ErrorKind::Constraint)
        return fail(ErrorKind::Constraint, tr("Another plan has the code %1.").arg(plan.code),
                    tr("Choose another code."));
    if (!saved)
        return fail(saved);
    if (*saved == 0)
        return fail(staleUpdate());
    auto stored = byId(plan.id);
    if (!stored)
        return stored;
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("plan.save"),
                                     QStringLiteral("plan ") + plan.code, changedFields(before, toJson(*stored)));
    return written ? stored : Result<Plan>(fail(written));
}

} // namespace tenantry
