#pragma once
// The man page and the description of the JSON output, made from the command table. Free functions for any thread.

#include "app/ctl/commandtable.h"

namespace tenantry::ctl {

/// resources/man/tenantryctl.1
[[nodiscard]] QString manPage(const CommandTable &table);
/// docs/ctl-json.md
[[nodiscard]] QString jsonReference(const CommandTable &table);

} // namespace tenantry::ctl
