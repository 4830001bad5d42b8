#pragma once
// A saved filter as tenantryctl prints it in JSON, and the description of its fields. Free functions for any thread.

#include "app/ctl/command.h"
#include "core/registry/savedfilter.h"

#include <QJsonObject>

namespace tenantry::ctl {

[[nodiscard]] QJsonObject filterJson(const SavedFilter &filter);
/// Below a prefix such as "filters[].".
[[nodiscard]] QList<JsonField> filterFields(const QString &prefix);

} // namespace tenantry::ctl
