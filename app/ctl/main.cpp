#include "app/ctl/runner.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <unistd.h>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    application.setApplicationName(QStringLiteral("tenantryctl"));
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
    return tenantry::ctl::runCommandLine(application.arguments().mid(1), console, interrupt);
}
