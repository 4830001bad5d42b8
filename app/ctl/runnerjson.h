#pragma once
// Schedules and runners as tenantryctl prints them in JSON, and the description of those fields. Free functions for any thread.

#include "app/ctl/command.h"
#include "core/runner/runnerrepository.h"

#include <QJsonObject>

namespace tenantry::ctl {

[[nodiscard]] QJsonObject scheduleJson(const Schedule &schedule);
[[nodiscard]] QJsonObject runnerJson(const RunnerRecord &runner, const QDateTime &now);

/// The fields of those, below a prefix such as "schedules[]."; the array or object itself is the first.
[[nodiscard]] QList<JsonField> scheduleFields(const QString &prefix);
[[nodiscard]] QList<JsonField> runnerFields(const QString &prefix);

} // namespace tenantry::ctl
