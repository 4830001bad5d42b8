#pragma once
// Questions on the terminal of the person, even where the standard streams are redirected. Free functions; askSecret() may
// be called on a worker's thread while the main thread waits.

#include "app/ctl/interrupt.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace tenantry::ctl {

/// Reads a line without echo. Errors: Unsupported (there is no terminal), Cancelled (Ctrl+C, Ctrl+D or an empty line).
[[nodiscard]] Result<Secret> askSecret(const QString &question, Interrupt &interrupt);
/// Whether the server refused for want of the right password, so that asking for it can help.
[[nodiscard]] bool wantsPassword(const Error &error);
/// True for "y" or "yes". Errors: the same.
[[nodiscard]] Result<bool> askYesNo(const QString &question, Interrupt &interrupt);

} // namespace tenantry::ctl
