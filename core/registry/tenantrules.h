#pragma once
// What a slug, a name and the other words of a tenant or its registry may be. Functions, usable on any thread.

#include "core/base/result.h"
#include "core/registry/plan.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// 1 to 63 of a-z, 0-9 and '-', neither first nor last '-'. Error: InvalidInput, saying what is wrong with it.
[[nodiscard]] Result<> checkSlug(const QString &slug);
/// The name of a tenant or of a registry: 1 to 300 bytes of UTF-8 without control characters (newline and NUL are such). Quotes, semicolons, marks of
/// direction and emoji are part of names and accepted.
[[nodiscard]] Result<> checkName(const QString &name);
/// Any other single line a person typed: at most `maximumBytes` of UTF-8, no control characters; may be empty.
[[nodiscard]] Result<> checkLine(const QString &field, const QString &text, int maximumBytes = 300);
/// 1 to 63 letters, digits, '-', '_', '.' or ':'.
[[nodiscard]] Result<> checkTag(const QString &tag);
/// A plan's code, which follows the rules of a slug, its name and its description.
[[nodiscard]] Result<> checkPlan(const Plan &plan);
/// All of a tenant's words; `tags` are to be unique.
[[nodiscard]] Result<> checkTenant(const Tenant &tenant);

} // namespace tenantry
