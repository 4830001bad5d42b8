#include "core/registry/store/tenantfleet.h"

#include "core/jobs/deliver.h"

#include <QtConcurrent>

#include <algorithm>
#include <mutex>

namespace tenantry {
namespace {

using namespace std::chrono_literals;

constexpr size_t figurePortion = 65536; // rows, a few milliseconds
constexpr auto figureLot = 150ms; // figures come one by one from many servers; lists repaint a few times a second

} // namespace

/// Where a loader leaves its batches: it may outlive the fleet, so it only knows this.
class TenantFleet::Inbox
{
public:
    Inbox(TenantFleet *fleet, quint64 generation) : m_fleet(fleet), m_generation(generation) { }

    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_fleet = nullptr;
    }

    /// On the loader's thread. False once nobody waits for it.
    bool put(std::vector<ChunkPointer> chunks)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_fleet == nullptr)
            return false;
        QMetaObject::invokeMethod(
            m_fleet,
            [fleet = m_fleet, generation = m_generation, chunks = std::move(chunks)] {
                fleet->takeBatch(generation, chunks);
            },
            Qt::QueuedConnection);
        return true;
    }

private:
    std::mutex m_mutex;
    TenantFleet *m_fleet;
    quint64 m_generation;
};

TenantFleet::TenantFleet(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_figureTimer.setSingleShot(true);
    m_figureTimer.setInterval(figureLot);
    connect(&m_figureTimer, &QTimer::timeout, this, &TenantFleet::figuresChanged);
}

TenantFleet::~TenantFleet()
{
    stopLoading();
    if (m_stopRanking)
        *m_stopRanking = true;
    m_pool.waitForDone();
}

void TenantFleet::stopLoading()
{
    if (m_inbox)
        m_inbox->close();
    m_inbox.reset();
    m_load.cancel();
}

void TenantFleet::load(const TenantLoader &loader)
{
    stopLoading();
    m_loadError.reset();
    if (m_stopRanking)
        *m_stopRanking = true;
    ++m_generation;
    ++m_version;
    ++m_membersVersion;
    m_isLoading = true;
    m_isRanked = false;
    m_changed.clear();
    m_removed.clear();
    emit aboutToClear();
    // Giving back the memory of a million tenants takes longer than a frame: the last hold on it goes elsewhere.
    QThreadPool::globalInstance()->start([old = snapshot()] { Q_UNUSED(old) });
    m_store.clear();
    emit cleared();
    m_inbox = std::make_shared<Inbox>(this, m_generation);
    m_load = loader(m_store.sharedPools(),
                    [inbox = m_inbox](std::vector<ChunkPointer> chunks) { return inbox->put(std::move(chunks)); });
    deliver(m_load, this,
            [this, generation = m_generation](const Result<qint64> &outcome) { finishLoad(generation, outcome); });
}

void TenantFleet::takeBatch(quint64 generation, const std::vector<ChunkPointer> &chunks)
{
    if (generation != m_generation)
        return;
    ++m_version;
    ++m_membersVersion;
    const quint32 first = m_store.append(chunks);
    emit appended(static_cast<quint32>(chunkOf(first)), static_cast<quint32>(chunks.size()));
}

void TenantFleet::finishLoad(quint64 generation, const Result<qint64> &outcome)
{
    if (generation != m_generation)
        return;
    m_isLoading = false;
    if (outcome) {
        m_loadedAt = QDateTime::currentDateTimeUtc();
        emit loaded(*outcome);
    } else {
        m_loadError = outcome.error();
        emit loadFailed(*m_loadError);
    }
    rankAll();
    startMerge();
}

void TenantFleet::apply(const QList<Tenant> &changed, const QList<TenantId> &removed)
{
    m_changed += changed;
    m_removed += removed;
    startMerge();
}

void TenantFleet::startMerge()
{
    if (m_isLoading || m_isMerging || (m_changed.isEmpty() && m_removed.isEmpty()))
        return;
    m_isMerging = true;
    // Not on the pool, where ranking may take seconds.
    auto merging = QtConcurrent::run(
        [merge = m_store.planMerge(std::exchange(m_changed, {}), std::exchange(m_removed, {}))]() mutable {
            merge.run();
            return merge;
        });
    deliver(merging, this, [this, generation = m_generation](const TenantMerge &merge) {
        m_isMerging = false;
        if (generation == m_generation)
            finishMerge(merge);
        startMerge();
    });
}

void TenantFleet::finishMerge(const TenantMerge &merge)
{
    const TenantMergeResult result = m_store.commit(merge);
    ++m_version;
    ++m_membersVersion;
    emit merged(result);
    if (!m_isRanked) {
        rankAll();
        return;
    }
    m_unranked.insert(m_unranked.end(), result.changed.begin(), result.changed.end());
    m_unranked.insert(m_unranked.end(), result.added.begin(), result.added.end());
    rankTouched();
}

void TenantFleet::rankTouched()
{
    if (m_isRankingTouched || m_unranked.empty())
        return;
    m_isRankingTouched = true;
    auto ranks = QtConcurrent::run(
        &m_pool, [snapshot = snapshot(), touched = m_unranked] { return rankAgain(snapshot, QLocale(), touched); });
    deliver(ranks, this, [this, version = m_membersVersion](const TenantRanks &places) {
        m_isRankingTouched = false;
        if (version == m_membersVersion)
            m_unranked.clear();
        takeRanks(version, places, true);
        rankTouched();
    });
}

void TenantFleet::rankAll()
{
    if (m_stopRanking)
        *m_stopRanking = true;
    m_stopRanking = std::make_shared<std::atomic<bool>>(false);
    m_isRanked = false;
    m_unranked.clear();
    const auto stop = [flag = m_stopRanking] { return flag->load(); };
    // First by bytes, which is quick and nearly right, then by the rules of the locale.
    deliver(QtConcurrent::run(&m_pool, [snapshot = snapshot(), stop] { return rankNameBytes(snapshot, stop); }), this,
            [this, version = m_membersVersion](const TenantRanks &ranks) { takeRanks(version, ranks, false); });
    deliver(QtConcurrent::run(&m_pool, [snapshot = snapshot(), stop] { return rankNames(snapshot, QLocale(), stop); }),
            this, [this, version = m_membersVersion](const TenantRanks &ranks) { takeRanks(version, ranks, true); });
}

void TenantFleet::takeRanks(quint64 version, const TenantRanks &ranks, bool isFinal)
{
    if (version != m_membersVersion || !ranks)
        return;
    m_store.setRanks(ranks);
    m_isRanked = isFinal;
    ++m_version;
    emit ranksChanged();
}

void TenantFleet::setStatus(const TenantId &tenant, std::optional<TenantStatus> status, const QString &words)
{
    const auto handle = m_store.find(tenant);
    if (!handle)
        return;
    std::optional<TenantFigures::Live> live;
    if (status)
        live = TenantFigures::Live {*status, m_store.pools().statuses.intern(words.toUtf8())};
    m_store.figures().setLive(*handle, live);
    figureChanged();
}

void TenantFleet::setFigures(std::shared_ptr<const TenantFigureLot> lot)
{
    m_lots.emplace_back(std::move(lot), 0);
    if (m_lots.size() == 1)
        takeFigures();
}

void TenantFleet::takeFigures()
{
    auto &[lot, taken] = m_lots.front();
    if (lot->load != m_generation)
        taken = lot->rows.size();
    const size_t end = std::min(taken + figurePortion, lot->rows.size());
    for (; taken < end; ++taken) {
        const TenantFigureLot::Row &row = lot->rows[taken];
        std::optional<TenantFigures::Reading> reading;
        if (row.value != TenantFigureLot::Unknown)
            reading = TenantFigures::Reading {row.value, lot->readAtMs};
        m_store.figures().set(row.handle, lot->figure, reading);
    }
    if (taken == lot->rows.size())
        m_lots.pop_front();
    figureChanged();
    if (!m_lots.empty())
        QMetaObject::invokeMethod(this, &TenantFleet::takeFigures, Qt::QueuedConnection);
}

void TenantFleet::setSilentServers(const QSet<ServerId> &servers)
{
    if (m_store.setSilentServers(servers))
        figureChanged();
}

void TenantFleet::figureChanged()
{
    ++m_version;
    if (!m_figureTimer.isActive())
        m_figureTimer.start();
}

} // namespace tenantry
