#pragma once
// What became of each of many tenants: as JSON, as a table, and in a file from which those that failed are tried again. Functions of a
// command, main thread.

#include "app/ctl/command.h"
#include "app/ctl/console.h"
#include "core/provisioning/manychanges.h"

#include <QJsonArray>

namespace tenantry::ctl {

/// --outcomes and --retry.
[[nodiscard]] QList<OptionSpec> outcomeOptions();
[[nodiscard]] QList<JsonField> outcomeFields(const QString &prefix);
[[nodiscard]] QJsonArray outcomesJson(const QList<ChangeOutcome> &outcomes);
[[nodiscard]] QString outcomesText(const QList<ChangeOutcome> &outcomes);
/// A CSV file with a line for each. Errors: Internal with the file system's words.
[[nodiscard]] Result<> saveOutcomes(const QString &path, const QList<ChangeOutcome> &outcomes);
/// The slugs of those in the file that failed or were not begun. Errors: Missing (no such file), InvalidInput (it is none of ours, with
/// its line).
[[nodiscard]] Result<QStringList> slugsToRetry(const QString &path);

} // namespace tenantry::ctl
