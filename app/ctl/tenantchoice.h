#pragma once
// Which tenants a command is about: named ones, those of a filter, those of a saved filter. Free functions of a command,
// main thread.

#include "app/ctl/commandcontext.h"
#include "core/registry/filter/filter.h"

namespace tenantry::ctl {

/// --saved, as filterOf() reads it.
[[nodiscard]] OptionSpec savedOption();
/// TENANT, --filter and --saved, as chosenTenants() reads them; the arguments begin after the command's own.
[[nodiscard]] ArgumentSpec chosenArgument();
[[nodiscard]] QList<OptionSpec> choiceOptions();

/// The terms typed and those of --saved, which all have to hold. Errors: InvalidInput, Missing (no such saved filter).
[[nodiscard]] Result<Filter> filterOf(CommandContext &context, const QString &terms);
/// The tenants named by the arguments from `first` on, or all that the filter finds, without those that were erased.
/// Errors: InvalidInput (nothing chooses, or two things do), Missing.
[[nodiscard]] Result<QList<Tenant>> chosenTenants(CommandContext &context, qsizetype first);

} // namespace tenantry::ctl
