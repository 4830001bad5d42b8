#include "app/ctl/runner.h"
#include "core/base/hardening.h"
#include "core/base/translations.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <unistd.h>

int main(int argc, char *argv[])
{
    const auto hardened = tenantry::hardenProcess();
    const tenantry::ctl::Environment environment = tenantry::ctl::takeEnvironment();
    QCoreApplication application(argc, argv);
    application.setApplicationName(QStringLiteral("tenantry"));
    tenantry::Translations translations;
    (void)translations.install(); // without a catalogue the texts are English
    // A reader that went away ("| head") is told by write(), not by a signal in the middle of a change.
    std::signal(SIGPIPE, SIG_IGN);
    QFile out;
    QFile err;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    tenantry::ctl::Interrupt interrupt;
    interrupt.watchSignals();
    tenantry::ctl::Console console(out, err, isatty(STDERR_FILENO) == 1);
    if (!hardened) {
        console.error(hardened.error());
        return tenantry::errorExitCode(hardened.error().kind);
    }
    return tenantry::ctl::runCommandLine(application.arguments().mid(1), environment, console, interrupt);
}
