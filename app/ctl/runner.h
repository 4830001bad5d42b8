#pragma once
// Runs one command line from its text to its exit code. main() and the tests both come through here; main thread only.

#include "app/ctl/console.h"
#include "app/ctl/environment.h"
#include "app/ctl/interrupt.h"

#include <QStringList>

namespace tenantry::ctl {

/// `arguments` without the program's name. Returns the exit code.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Environment &environment, Console &console,
                                 Interrupt &interrupt);

} // namespace tenantry::ctl
