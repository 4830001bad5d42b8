#include "core/registry/tenant.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<TenantState, 5> tenantStates {{"provisioning", "active", "suspended", "archived", "erased"}};
constexpr EnumNames<IsolationKind, 4> isolationKinds {{"shared", "schema", "database", "deployment"}};
constexpr EnumNames<Management, 2> managements {{"observed", "managed"}};
} // namespace

QString tenantStateName(TenantState state)
{
    return tenantStates.name(state);
}

bool tenantStateFromName(const QString &name, TenantState *state)
{
    return tenantStates.value(name, state);
}

QString isolationKindName(IsolationKind kind)
{
    return isolationKinds.name(kind);
}

bool isolationKindFromName(const QString &name, IsolationKind *kind)
{
    return isolationKinds.value(name, kind);
}

QString managementName(Management management)
{
    return managements.name(management);
}

bool managementFromName(const QString &name, Management *management)
{
    return managements.value(name, management);
}

} // namespace tenantry
