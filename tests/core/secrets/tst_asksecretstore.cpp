#include "core/secrets/asksecretstore.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>
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
    void fetch_declinedFromManyThreads_asksOneAtATime();
    void question_thatWaits_keepsNobodyFromWhatIsKnown();
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

/// The question may look at what became of the one before it: none runs beside another.
void TestAskSecretStore::fetch_declinedFromManyThreads_asksOneAtATime()
{
    std::atomic<int> inside {0};
    std::atomic<int> most {0};
    AskSecretStore store([&](const SecretRequest &) -> Result<Secret> {
        most = std::max(most.load(), ++inside);
        std::this_thread::sleep_for(std::chrono::milliseconds(5)); // room for another to come in
        --inside;
        return fail(ErrorKind::Cancelled, QStringLiteral("no"));
    });
    std::atomic<int> declined {0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            const auto secret = store.fetch(requestFor(QStringLiteral("ann")));
            declined += !secret && secret.error().kind == ErrorKind::Cancelled ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(declined.load(), 8);
    QCOMPARE(most.load(), 1);
}

void TestAskSecretStore::question_thatWaits_keepsNobodyFromWhatIsKnown()
{
    std::promise<void> asked;
    std::promise<void> answer;
    AskSecretStore store([&](const SecretRequest &request) -> Result<Secret> {
        if (request.spec.user == QStringLiteral("slow")) {
            asked.set_value();
            answer.get_future().wait();
        }
        return Secret(request.spec.user.toUtf8());
    });
    QVERIFY(store.fetch(requestFor(QStringLiteral("known"))));
    QVERIFY(store.fetch(requestFor(QStringLiteral("old"))));
    std::atomic<bool> isSlowThere {false};
    std::thread slow([&] { isSlowThere = store.fetch(requestFor(QStringLiteral("slow"))).has_value(); });
    asked.get_future().wait();
    std::atomic<bool> isKnownThere {false};
    std::thread quick([&] {
        store.forget(requestFor(QStringLiteral("old")));
        isKnownThere = store.fetch(requestFor(QStringLiteral("known"))).has_value();
    });
    const bool isQuick = QTest::qWaitFor([&] { return isKnownThere.load(); }, 20000);
    const bool wasAnswered = isSlowThere;
    answer.set_value();
    slow.join();
    quick.join();
    QVERIFY(isQuick && !wasAnswered);
    QVERIFY(isSlowThere);
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
