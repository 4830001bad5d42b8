#include "core/runner/servicenotifier.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tenantry;
using namespace std::chrono_literals;

/// The other end of the protocol is a socket of the test's own.
class TestServiceNotifier : public QObject
{
    Q_OBJECT
private slots:
    void tell_reachesTheSocket_data();
    void tell_reachesTheSocket();
    void tell_withoutAManager_tellsNobody();
    void environment_namesThePace();

private:
    static int listenAt(const QByteArray &name);
};

int TestServiceNotifier::listenAt(const QByteArray &name)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    if (name.startsWith('@'))
        address.sun_path[0] = '\0';
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()));
    if (bind(descriptor, reinterpret_cast<const sockaddr *>(&address), length) != 0)
        qFatal("no socket");
    return descriptor;
}

void TestServiceNotifier::tell_reachesTheSocket_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("a file") << false;
    QTest::newRow("a name without a file") << true;
}

void TestServiceNotifier::tell_reachesTheSocket()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("notify")).toLatin1();
    const QByteArray name = isAbstract ? '@' + path : path;
    const int descriptor = listenAt(name);
    const ServiceNotifier notifier(name, 0us);
    QVERIFY(notifier.tell("READY=1"));
    char bytes[64] = {};
    QCOMPARE(recv(descriptor, bytes, sizeof(bytes), MSG_DONTWAIT), ssize_t(7));
    QCOMPARE(QByteArray(bytes), QByteArray("READY=1"));
    close(descriptor);
    QVERIFY(!notifier.tell("STOPPING=1")); // the manager has gone: no harm
}

void TestServiceNotifier::tell_withoutAManager_tellsNobody()
{
    QVERIFY(!ServiceNotifier({}, 0us).tell("READY=1"));
    QVERIFY(!ServiceNotifier(QByteArray(500, 'x'), 0us).tell("READY=1"));
}

void TestServiceNotifier::environment_namesThePace()
{
    const auto pace = [] { return ServiceNotifier::ofEnvironment().watchdogPace(); };
    qunsetenv("WATCHDOG_USEC");
    qunsetenv("WATCHDOG_PID");
    QCOMPARE(pace(), 0ms);
    qputenv("WATCHDOG_USEC", "90000000");
    QCOMPARE(pace(), 30000ms);
    qputenv("WATCHDOG_PID", QByteArray::number(getpid()));
    QCOMPARE(pace(), 30000ms);
    qputenv("WATCHDOG_PID", "1"); // another process is meant
    QCOMPARE(pace(), 0ms);
    qputenv("WATCHDOG_PID", QByteArray());
    qputenv("WATCHDOG_USEC", "-5");
    QCOMPARE(pace(), 0ms);
}

QTEST_GUILESS_MAIN(TestServiceNotifier)
#include "tst_servicenotifier.moc"
