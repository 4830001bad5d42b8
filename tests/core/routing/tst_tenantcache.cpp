#include "core/routing/tenantcache.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <random>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace Qt::StringLiterals;

namespace {

/// What is cached says itself whose it is, and as of when.
struct Word {
    TenantId tenant;
    qint64 epoch = 0;
};
using Cache = TenantCache<Word>;
using Reading = Cache::Reading;

bool put(Cache &cache, const TenantId &tenant, qint64 epoch, const QString &topic = u"route"_s)
{
    Reading reading(cache, tenant);
    return reading.put(epoch, topic, {tenant, epoch});
}

/// The truth that is read: epochs only grow, and whoever moves a tenant tells it afterwards.
class World
{
public:
    explicit World(int tenants) : m_epochs(static_cast<size_t>(tenants)), m_told(static_cast<size_t>(tenants))
    {
        for (int i = 0; i < tenants; ++i)
            m_ids.push_back(TenantId::create());
    }
    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] const TenantId &id(size_t i) const { return m_ids[i]; }
    [[nodiscard]] qint64 epoch(size_t i) const { return m_epochs[i]; }
    /// Older epochs than this are never answered again.
    [[nodiscard]] qint64 told(size_t i) const { return m_told[i]; }
    void move(size_t i, Cache &cache, bool tellsAll)
    {
        const qint64 now = ++m_epochs[i];
        if (tellsAll)
            cache.clear();
        else
            cache.invalidate(m_ids[i]);
        qint64 before = m_told[i];
        while (before < now && !m_told[i].compare_exchange_weak(before, now)) { }
    }

private:
    std::vector<TenantId> m_ids;
    std::vector<std::atomic<qint64>> m_epochs;
    std::vector<std::atomic<qint64>> m_told;
};

/// Looks up, reads slowly, and moves tenants, as chance has it; counts what must not be.
void wander(World &world, Cache &cache, unsigned seed, std::atomic<int> &wrong)
{
    std::mt19937 random(seed);
    const QString topics[] = {u"route"_s, u"dsn"_s, u"figures"_s};
    for (int step = 0; step < 4000; ++step) {
        const size_t i = random() % world.size();
        const QString &topic = topics[random() % std::size(topics)];
        switch (random() % 8) {
        case 0:
            world.move(i, cache, random() % 16 == 0);
            break;
        case 1:
        case 2: {
            Reading reading(cache, world.id(i));
            const qint64 epoch = world.epoch(i); // what the registry says at this moment
            if (random() % 2 == 0)
                std::this_thread::yield(); // and somebody moves it before it is put
            (void)reading.put(epoch, topic, {world.id(i), epoch});
            break;
        }
        default: {
            const qint64 least = world.told(i);
            const auto found = cache.find(world.id(i), topic);
            if (found && (found->tenant != world.id(i) || found->epoch < least))
                ++wrong;
        }
        }
    }
}

} // namespace

class TestTenantCache : public QObject
{
    Q_OBJECT
private slots:
    void find_afterPut_isAHit();
    void find_ofAnotherTenantOrTopic_isAMiss();
    void put_ofANewerEpoch_takesAllOfTheOlderAway();
    void put_ofAnOlderEpoch_isRefused();
    void put_afterAnInvalidation_isRefused();
    void put_afterAClear_isRefused();
    void put_ofOneTenant_displacesItsOwnOnly();
    void put_beyondAll_displacesTheLongestUnused();
    void interleavings_neverAnswerForAnotherTenant_norOfAnOlderEpoch_data();
    void interleavings_neverAnswerForAnotherTenant_norOfAnOlderEpoch();

private:
    TenantId m_one = TenantId::create();
    TenantId m_other = TenantId::create();
};

void TestTenantCache::find_afterPut_isAHit()
{
    Cache cache;
    QVERIFY(!cache.find(m_one, u"route"_s));
    QVERIFY(put(cache, m_one, 3));
    QCOMPARE(cache.find(m_one, u"route"_s)->epoch, 3);
    QCOMPARE(cache.figures().hits, 1);
    QCOMPARE(cache.figures().misses, 1);
    QCOMPARE(cache.figures().entries, 1U);
}

void TestTenantCache::find_ofAnotherTenantOrTopic_isAMiss()
{
    Cache cache;
    QVERIFY(put(cache, m_one, 1));
    QVERIFY(!cache.find(m_other, u"route"_s));
    QVERIFY(!cache.find(m_one, u"dsn"_s));
    QCOMPARE(cache.figures().misses, 2);
}

void TestTenantCache::put_ofANewerEpoch_takesAllOfTheOlderAway()
{
    Cache cache;
    QVERIFY(put(cache, m_one, 1, u"route"_s));
    QVERIFY(put(cache, m_one, 1, u"dsn"_s));
    QVERIFY(put(cache, m_one, 2, u"route"_s));
    QCOMPARE(cache.find(m_one, u"route"_s)->epoch, 2);
    QVERIFY(!cache.find(m_one, u"dsn"_s));
}

void TestTenantCache::put_ofAnOlderEpoch_isRefused()
{
    Cache cache;
    QVERIFY(put(cache, m_one, 2));
    QVERIFY(!put(cache, m_one, 1));
    QCOMPARE(cache.find(m_one, u"route"_s)->epoch, 2);
}

void TestTenantCache::put_afterAnInvalidation_isRefused()
{
    Cache cache;
    Reading reading(cache, m_one);
    Reading ofAnother(cache, m_other);
    cache.invalidate(m_one);
    QVERIFY(!reading.put(1, u"route"_s, {m_one, 1}));
    QVERIFY(!cache.find(m_one, u"route"_s));
    QVERIFY(ofAnother.put(1, u"route"_s, {m_other, 1}));
    QVERIFY(put(cache, m_one, 1)); // read afterwards
}

void TestTenantCache::put_afterAClear_isRefused()
{
    Cache cache;
    QVERIFY(put(cache, m_other, 1));
    Reading reading(cache, m_one);
    cache.clear();
    QVERIFY(!reading.put(1, u"route"_s, {m_one, 1}));
    QVERIFY(!cache.find(m_other, u"route"_s));
    QCOMPARE(cache.figures().entries, 0U);
}

void TestTenantCache::put_ofOneTenant_displacesItsOwnOnly()
{
    Cache cache({2, 100});
    QVERIFY(put(cache, m_other, 1));
    QVERIFY(put(cache, m_one, 1, u"a"_s));
    QVERIFY(put(cache, m_one, 1, u"b"_s));
    QVERIFY(cache.find(m_one, u"a"_s)); // b is the longest unused
    QVERIFY(put(cache, m_one, 1, u"c"_s));
    QVERIFY(cache.find(m_one, u"a"_s));
    QVERIFY(!cache.find(m_one, u"b"_s));
    QVERIFY(cache.find(m_other, u"route"_s));
    QCOMPARE(cache.figures().evictions, 1);
    QCOMPARE(cache.figures().entries, 3U);
}

void TestTenantCache::put_beyondAll_displacesTheLongestUnused()
{
    Cache cache({8, 2});
    const TenantId third = TenantId::create();
    QVERIFY(put(cache, m_one, 1));
    QVERIFY(put(cache, m_other, 1));
    QVERIFY(cache.find(m_one, u"route"_s));
    QVERIFY(put(cache, third, 1));
    QVERIFY(!cache.find(m_other, u"route"_s));
    QVERIFY(cache.find(m_one, u"route"_s));
    QVERIFY(cache.find(third, u"route"_s));
    QCOMPARE(cache.figures().entries, 2U);
}

void TestTenantCache::interleavings_neverAnswerForAnotherTenant_norOfAnOlderEpoch_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("inAll");
    for (const unsigned seed : {1U, 2U, 3U, 5U, 8U, 13U, 21U, 34U}) {
        QTest::addRow("seed %u, roomy", seed) << seed << 1000;
        QTest::addRow("seed %u, cramped", seed) << seed << 5;
    }
}

void TestTenantCache::interleavings_neverAnswerForAnotherTenant_norOfAnOlderEpoch()
{
    QFETCH(unsigned, seed);
    QFETCH(int, inAll);
    World world(7);
    Cache cache({2, static_cast<size_t>(inAll)});
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (unsigned thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] { wander(world, cache, seed * 100 + thread, wrong); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(cache.figures().hits > 0); // it answered at all
    QVERIFY(cache.figures().entries <= static_cast<size_t>(inAll));
}

QTEST_GUILESS_MAIN(TestTenantCache)
#include "tst_tenantcache.moc"
