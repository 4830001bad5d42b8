#pragma once
// What a command works with: its command line, the console, the table, the registry it opens at the first use. Owned by
// the runner for the length of one command; main thread only.

#include "app/ctl/commandtable.h"
#include "app/ctl/console.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/invocation.h"

#include <QFuture>

namespace tenantry::ctl {

class CommandContext
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::CommandContext)
public:
    CommandContext(const CommandTable &table, const Invocation &invocation, Console &console, Interrupt &interrupt)
        : table(table), invocation(invocation), console(console), interrupt(interrupt)
    { }

    const CommandTable &table;
    const Invocation &invocation;
    Console &console;
    Interrupt &interrupt;
};

} // namespace tenantry::ctl
