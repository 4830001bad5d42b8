#include "tests/support/keyringsession.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace tenantry::testsupport {

bool runSelfInKeyringSession(QByteArray *output)
{
    const QTemporaryDir home;
    QProcess session;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        variables.insert(QString::fromLatin1(name), home.path());
    session.setProcessEnvironment(variables);
    session.setProcessChannelMode(QProcess::MergedChannels);
    const QString script = QStringLiteral(
        "printf pencil | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 & keyring=$!; "
        "\"$0\" --inside; result=$?; kill $keyring; wait $keyring; exit $result");
    session.start(QStringLiteral("dbus-run-session"),
                  {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script,
                   QCoreApplication::applicationFilePath()});
    const bool ended = session.waitForFinished(120'000);
    *output = ended ? session.readAll() : session.errorString().toLocal8Bit();
    return ended && session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0;
}

} // namespace tenantry::testsupport
