#include "app/console/desktopnotifier.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tenantry;

/// A session bus that takes connections and says nothing: the window goes on all the same.
class TestDesktopNotifier : public QObject
{
    Q_OBJECT
private slots:
    void show_onABusThatKeepsSilent_returns();
};

void TestDesktopNotifier::show_onABusThatKeepsSilent_returns()
{
    const QTemporaryDir folder;
    QLocalServer bus;
    QVERIFY(bus.listen(folder.filePath(QStringLiteral("bus"))));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus.fullServerName().toLocal8Bit());
    auto notifier = std::make_unique<DesktopNotifier>();
    // Waiting here would be for ever: the bus is answered by nobody but this thread.
    notifier->show(QStringLiteral("Import failed"), QStringLiteral("pg-1 does not answer"));
    QTRY_VERIFY(bus.hasPendingConnections());
    const std::unique_ptr<QLocalSocket> caller(bus.nextPendingConnection());
    QTRY_VERIFY(caller->bytesAvailable() > 0);
    // The bus goes away: what waits for it ends.
    caller->disconnectFromServer();
    bus.close();
    notifier.reset();
}

QTEST_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
