#include "core/secrets/asksecretstore.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tenantry;

class TestAskSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void fetch_fromManyThreads_asksOnce();
    void fetch_ofAnotherLogin_asksAgain_ofAnotherDatabase_doesNot();
    void fetch_afterForget_asksAgain();
    void fetch_declined_isNotRemembered();
    void fetch_withNobodyToAsk_namesTheOtherSources();

private:
    static SecretRequest requestFor(const QString &user, const QString &database = {})
    {
        SecretRequest request;
        request.spec.host = QStringLiteral("db.example");
        request.spec.user = user;
        request.spec.database = database;
        return request;
    }
    std::atomic<int> m_asked {0};
    AskSecretStore m_store {[this](const SecretRequest &request) -> Result<Secret> {
        ++m_asked;
        return Secret(request.spec.user.toUtf8());
    }};
};

void TestAskSecretStore::fetch_fromManyThreads_asksOnce()
{
    m_asked = 0;
    std::atomic<int> right {0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([this, &right] {
            const auto secret = m_store.fetch(requestFor(QStringLiteral("many")));
            right += secret && *secret == Secret("many") ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 8);
    QCOMPARE(m_asked.load(), 1);
}

void TestAskSecretStore::fetch_ofAnotherLogin_asksAgain_ofAnotherDatabase_doesNot()
{
    m_asked = 0;
    QVERIFY(m_store.fetch(requestFor(QStringLiteral("ann"), QStringLiteral("a"))));
    QVERIFY(m_store.fetch(requestFor(QStringLiteral("ann"), QStringLiteral("b"))));
    QCOMPARE(m_asked.load(), 1);
    QVERIFY(m_store.fetch(requestFor(QStringLiteral("bob"))).value() == Secret("bob"));
    QCOMPARE(m_asked.load(), 2);
}

void TestAskSecretStore::fetch_afterForget_asksAgain()
{
    QVERIFY(m_store.fetch(requestFor(QStringLiteral("cy"))));
    m_asked = 0;
    m_store.forget(requestFor(QStringLiteral("cy")));
    QVERIFY(m_store.fetch(requestFor(QStringLiteral("cy"))));
    QCOMPARE(m_asked.load(), 1);
}

void TestAskSecretStore::fetch_declined_isNotRemembered()
{
    int asked = 0;
    AskSecretStore store([&asked](const SecretRequest &) -> Result<Secret> {
        return ++asked == 1 ? Result<Secret>(fail(ErrorKind::Cancelled, QStringLiteral("no"))) : Secret("yes");
    });
    QCOMPARE(store.fetch(requestFor(QStringLiteral("ann"))).error().kind, ErrorKind::Cancelled);
    QVERIFY(store.fetch(requestFor(QStringLiteral("ann"))));
}

void TestAskSecretStore::fetch_withNobodyToAsk_namesTheOtherSources()
{
    AskSecretStore store;
    const auto secret = store.fetch(requestFor(QStringLiteral("ann")));
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Unsupported);
    QVERIFY(secret.error().remedy.contains(QStringLiteral("keyring")));
}

QTEST_GUILESS_MAIN(TestAskSecretStore)
#include "tst_asksecretstore.moc"
