#pragma once
// Completion scripts for shells, made from the command table. Free functions for any thread.

#include "app/ctl/commandtable.h"

namespace tenantry::ctl {

[[nodiscard]] QString bashCompletion(const CommandTable &table);
[[nodiscard]] QString zshCompletion(const CommandTable &table);

} // namespace tenantry::ctl
