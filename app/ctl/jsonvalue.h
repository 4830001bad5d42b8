#pragma once
// How values are spelled in JSON: times as ISO 8601 in UTC, what is unknown as null. Free functions for any thread.

#include "core/base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

namespace tenantry::ctl {

/// "tenantry/tenant-list/1" for the command "tenant list". The number rises when a field changes its meaning or goes.
[[nodiscard]] QString jsonSchemaName(const QString &command);
/// null where the time is not known.
[[nodiscard]] QJsonValue jsonTime(const QDateTime &time);
/// null where the text is empty.
[[nodiscard]] QJsonValue jsonText(const QString &text);
[[nodiscard]] QJsonObject jsonError(const Error &error);
/// A time as people read it in a shell: ISO 8601, UTC, seconds; "-" where it is not known.
[[nodiscard]] QString isoText(const QDateTime &time);

} // namespace tenantry::ctl
