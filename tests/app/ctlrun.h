#pragma once
// Runs tenantryctl in the test's own process, or as a process. Functions for the test's thread; every test program gives
// itself directories for files of its own first.

#include "app/ctl/runner.h"

#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace tenantry::testsupport {

struct CtlRun {
    int exitCode = -1;
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QJsonObject errorJson() const
    {
        return QJsonDocument::fromJson(err.toUtf8()).object().value(u"error").toObject();
    }
};

/// Everything that the program keeps for itself goes below `directory` from now on.
inline void keepCtlFilesIn(const QString &directory)
{
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"})
        qputenv(variable, QDir(directory).filePath(QString::fromLatin1(variable).toLower()).toLocal8Bit());
    qunsetenv("TENANTRY_REGISTRY");
}

inline CtlRun runCtl(const QStringList &arguments, bool errIsTerminal = false, const ctl::Environment &environment = {})
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    ctl::Interrupt interrupt;
    ctl::Console console(out, err, errIsTerminal);
    const int code = ctl::runCommandLine(arguments, environment, console, interrupt);
    return {code, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

#ifdef TENANTRY_CTL_PROGRAM
/// The program itself, as a shell would start it. `inChild` runs in its process before it does.
inline CtlRun runCtlProcess(const QStringList &arguments,
                            const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                            const std::function<void()> &inChild = {})
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (inChild)
        process.setChildProcessModifier(inChild);
    process.start(QStringLiteral(TENANTRY_CTL_PROGRAM), arguments);
    const bool ended = process.waitForFinished(60000);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}
#endif

} // namespace tenantry::testsupport
