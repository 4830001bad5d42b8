#include "core/isolation/adoptednames.h"

#include "core/db/identifier.h"

namespace tenantry {

namespace {

const QString &placedName(const Placement &placement)
{
    return placement.kind == IsolationKind::Schema ? placement.schema : placement.database;
}

} // namespace

bool wasMadeHere(const TenantId &id, const Placement &placement)
{
    return placement.kind == IsolationKind::SharedTable
        || placedName(placement).contains(QString(u'_' + shortId(id.uuid())));
}

TenantNames adoptedNames(const TenantId &id)
{
    return {QString(QStringLiteral("t_adopted_") + shortId(id.uuid()))};
}

QString roleBaseOf(const TenantId &id, const Placement &placement)
{
    if (placement.kind == IsolationKind::SharedTable)
        return {};
    return wasMadeHere(id, placement) ? placedName(placement) : adoptedNames(id).base;
}

} // namespace tenantry
