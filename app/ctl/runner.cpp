#include "app/ctl/runner.h"

#include "app/ctl/commandcontext.h"
#include "app/ctl/helptext.h"

namespace tenantry::ctl {

namespace {

QString versionText()
{
    return QStringLiteral("tenantryctl " TENANTRY_VERSION "\n");
}

} // namespace

int runCommandLine(const QStringList &arguments, const Environment &environment, Console &console, Interrupt &interrupt)
{
    const CommandTable table;
    const auto invocation = parseCommandLine(table, arguments);
    if (!invocation) {
        console.usage(invocation.error().message);
        return ExitUsage;
    }
    console.setJson(invocation->has(QStringLiteral("json")));
    console.setQuiet(invocation->has(QStringLiteral("quiet")));
    if (invocation->has(QStringLiteral("version"))) {
        console.print(versionText());
        return ExitOk;
    }
    if (invocation->has(QStringLiteral("help"))) {
        console.print(invocation->command ? commandHelp(table, *invocation->command)
                                          : overviewHelp(table, invocation->words));
        return ExitOk;
    }
    CommandContext context({table, environment, console, interrupt}, *invocation);
    const auto done = invocation->command->run(context);
    console.progress({});
    if (!done) {
        console.error(done.error());
        return errorExitCode(done.error().kind);
    }
    return *done;
}

} // namespace tenantry::ctl
