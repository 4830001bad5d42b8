#pragma once
// Keeps the memory of this process, and the secrets in it, from other processes and from the disk. Called by both
// programs first thing in main(), before any thread or secret exists.

#include "core/base/result.h"

namespace tenantry {

/// No core dump (RLIMIT_CORE 0, soft and hard) and no ptrace or /proc/PID/mem by the same user (PR_SET_DUMPABLE 0).
/// Children started later are dumpable again by exec, but inherit the limit. Error: Internal.
[[nodiscard]] Result<> hardenProcess();

} // namespace tenantry
