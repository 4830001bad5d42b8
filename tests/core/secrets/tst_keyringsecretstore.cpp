#include "core/secrets/keyringsecretstore.h"
#include "tests/support/keyringsession.h"
#include "tests/support/verifyok.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace std::chrono_literals;

namespace {

SecretRequest requestFor(const QString &user)
{
    SecretRequest request;
    request.spec.host = QStringLiteral("db.example");
    request.spec.user = user;
    return request;
}

} // namespace

/// Runs inside a session bus of its own on which a keyring answers; see main().
class TestKeyringSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void fetch_ofNothingSaved_isMissing();
    void save_isFetched_byAnotherStore_onManyThreads();
    void save_again_replaces();
    void remove_forgets_andASecondTimeIsNoError();
};

void TestKeyringSecretStore::fetch_ofNothingSaved_isMissing()
{
    const auto secret = KeyringSecretStore().fetch(requestFor(QStringLiteral("nobody")));
    QVERIFY(!secret);
    QVERIFY2(secret.error().kind == ErrorKind::Missing, qPrintable(secret.error().toText()));
    QVERIFY(secret.error().message.contains(QStringLiteral("nobody@db.example")));
}

void TestKeyringSecretStore::save_isFetched_byAnotherStore_onManyThreads()
{
    const SecretRequest request = requestFor(QStringLiteral("ann"));
    VERIFY_OK(KeyringSecretStore().save(request, Secret("p\xc3\xa4ss : \\ 'x'")));
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            const auto secret = KeyringSecretStore().fetch(request);
            right += secret && *secret == Secret("p\xc3\xa4ss : \\ 'x'") ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 4);
}

void TestKeyringSecretStore::save_again_replaces()
{
    KeyringSecretStore store;
    const SecretRequest request = requestFor(QStringLiteral("bob"));
    VERIFY_OK(store.save(request, Secret("old")));
    VERIFY_OK(store.save(request, Secret("new")));
    QVERIFY(store.fetch(request).value() == Secret("new"));
}

void TestKeyringSecretStore::remove_forgets_andASecondTimeIsNoError()
{
    KeyringSecretStore store;
    const SecretRequest request = requestFor(QStringLiteral("cy"));
    VERIFY_OK(store.save(request, Secret("pencil")));
    VERIFY_OK(store.remove(request));
    QCOMPARE(store.fetch(request).error().kind, ErrorKind::Missing);
    VERIFY_OK(store.remove(request));
}

/// The part that needs no keyring, and starts the other one.
class TestKeyringSurroundings : public QObject
{
    Q_OBJECT
private slots:
    void fetch_withoutAKeyring_namesTheOtherSources();
    void keyring_onABusOfItsOwn();
};

void TestKeyringSurroundings::fetch_withoutAKeyring_namesTheOtherSources()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/absent/bus");
    KeyringSecretStore store;
    const auto secret = store.fetch(requestFor(QStringLiteral("ann")));
    QVERIFY(!secret);
    QVERIFY2(secret.error().kind == ErrorKind::Unsupported, qPrintable(secret.error().toText()));
    QVERIFY(secret.error().remedy.contains(QStringLiteral(".pgpass")));
    QCOMPARE(store.save(requestFor(QStringLiteral("ann")), Secret("hunter2")).error().kind, ErrorKind::Unsupported);
}

void TestKeyringSurroundings::keyring_onABusOfItsOwn()
{
    QByteArray output;
    QVERIFY2(testsupport::runSelfInKeyringSession(&output), output.constData());
}

namespace {

/// Inside the session: waits for the keyring to come up, then runs the tests that need it.
int runInside()
{
    const QDeadlineTimer patience(60000);
    while (!patience.hasExpired()
           && KeyringSecretStore().fetch(requestFor(QStringLiteral("anybody"))).error().kind == ErrorKind::Unsupported)
        std::this_thread::sleep_for(20ms);
    TestKeyringSecretStore test;
    return QTest::qExec(&test, QStringList(QCoreApplication::applicationFilePath()));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QStringLiteral("--inside"))
        return runInside();
    TestKeyringSurroundings test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyringsecretstore.moc"
