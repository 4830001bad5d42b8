#pragma once
// What a registry says of itself, in JSON, and the description of those fields. Free functions for any thread.

#include "app/ctl/command.h"
#include "core/registry/registryinfo.h"

#include <QJsonObject>

namespace tenantry::ctl {

[[nodiscard]] QJsonObject registryJson(const RegistryInfo &info);
/// The fields below "registry.".
[[nodiscard]] QList<JsonField> registryFields();

} // namespace tenantry::ctl
