#include "core/registry/registrychange.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<ChangedKind, 9> changedKinds {
    {"tenant", "server", "plan", "saved-filter", "setting", "finding", "operation", "job", "audit"}};
} // namespace

QString changedKindName(ChangedKind kind)
{
    return changedKinds.name(kind);
}

bool changedKindFromName(const QString &name, ChangedKind *kind)
{
    return changedKinds.value(name, kind);
}

} // namespace tenantry
