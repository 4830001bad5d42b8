#pragma once
// Live facts as tenantryctl prints them: in JSON with value, time and error of each, and in text for people. Free functions
// for any thread.

#include "app/ctl/command.h"
#include "core/base/format.h"
#include "core/inspection/serverfacts.h"
#include "core/inspection/tenantfacts.h"

#include <QJsonObject>

namespace tenantry::ctl {

[[nodiscard]] QJsonObject serverFactsJson(const ServerFacts &facts);
[[nodiscard]] QJsonObject tenantFactsJson(const TenantFacts &facts);
/// The fields of those, below "facts.".
[[nodiscard]] QList<JsonField> serverFactFields();
[[nodiscard]] QList<JsonField> tenantFactFields();
/// Name and value of each fact, for a table of pairs; what is unknown says why.
[[nodiscard]] QList<std::pair<QString, QString>> serverFactTexts(const ServerFacts &facts, const Format &format);

} // namespace tenantry::ctl
