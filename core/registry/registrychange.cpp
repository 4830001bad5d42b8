#include "core/registry/registrychange.h"

#include "core/base/enumname.h"

#include <algorithm>

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

bool concerns(const QList<RegistryChange> &changes, ChangedKind kind)
{
    return std::any_of(changes.begin(), changes.end(),
                       [kind](const RegistryChange &change) { return change.kind == kind; });
}

} // namespace tenantry
