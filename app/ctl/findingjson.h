#pragma once
// A finding as tenantryctl prints it in JSON, and the description of its fields. Free functions for any thread.

#include "app/ctl/recordjson.h"
#include "core/base/finding.h"

namespace tenantry::ctl {

[[nodiscard]] QJsonObject findingJson(const Finding &finding, const Names &names);
/// Below a prefix such as "findings[].".
[[nodiscard]] QList<JsonField> findingFields(const QString &prefix);

} // namespace tenantry::ctl
