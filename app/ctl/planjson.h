#pragma once
// A plan as tenantryctl prints it in JSON, and the description of its fields. Free functions for any thread.

#include "app/ctl/command.h"
#include "core/registry/plan.h"

#include <QJsonObject>

namespace tenantry::ctl {

[[nodiscard]] QJsonObject planJson(const Plan &plan);
/// Below a prefix such as "plans[].".
[[nodiscard]] QList<JsonField> planFields(const QString &prefix);

} // namespace tenantry::ctl
