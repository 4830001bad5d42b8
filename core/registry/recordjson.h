#pragma once
// Records as JSON with the field names of exports, audit details and lost races. Functions, usable on any thread.

#include "core/registry/plan.h"
#include "core/registry/savedfilter.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <QJsonObject>

namespace tenantry {

[[nodiscard]] QJsonObject toJson(const Tenant &tenant);
[[nodiscard]] QJsonObject toJson(const Server &server);
[[nodiscard]] QJsonObject toJson(const Plan &plan);
[[nodiscard]] QJsonObject toJson(const SavedFilter &filter);

/// {field: [before, after]} for the fields that differ, without those that every write changes (revision, updatedAt).
[[nodiscard]] QJsonObject changedFields(const QJsonObject &before, const QJsonObject &after);

} // namespace tenantry
