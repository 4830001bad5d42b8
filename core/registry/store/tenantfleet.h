#pragma once
// The tenants of the open registry as all pages share them: loaded in a stream, kept up to date by changes, ranked by name
// in the background. Owned by AppContext, used on its thread; slow work runs on a pool of its own.

#include "core/base/result.h"
#include "core/registry/store/chunkassembler.h"
#include "core/registry/store/nameranks.h"
#include "core/registry/store/tenantstore.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>

namespace tenantry {

/// Reads all tenants on a thread of its own choice and gives batches to the sink: TenantRegistry::read() with loadTenants().
using TenantLoader = std::function<QFuture<Result<qint64>>(std::shared_ptr<TenantPools>, TenantBatchSink)>;

class TenantFleet : public QObject
{
    Q_OBJECT
public:
    explicit TenantFleet(QObject *parent = nullptr);
    ~TenantFleet() override; ///< stops what runs and waits for it

    /// Drops what is there and streams it in again; an earlier load stops and what is left of it is ignored.
    void load(const TenantLoader &loader);
    void stopLoading();
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Of the last load; none while one runs, and where it brought everything.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; } ///< UTC, of the last whole load; invalid = none yet

    /// Merges tenants that changed, off this thread; while a load runs they wait for its end.
    void apply(const QList<Tenant> &changed, const QList<TenantId> &removed = {});
    /// The names of servers or plans changed: whoever shows them reads them again.
    void labelsRead() { emit labelsChanged(); }

    /// What a service read, as made from a snapshot of the load that the lot names; those of an earlier load are ignored. A
    /// large lot is taken over in portions, so that this thread stays free between them. Told to lists a few times a second.
    void setFigures(std::shared_ptr<const TenantFigureLot> lot);
    /// The servers that did not answer when last asked, and no others: the status of their tenants is unknown.
    void setSilentServers(const QSet<ServerId> &servers);
    /// A live state with its words ("Migration failed"; empty = the usual word); nothing = what the registry says.
    void setStatus(const TenantId &tenant, std::optional<TenantStatus> status, const QString &words = {});

    [[nodiscard]] const TenantStore &store() const { return m_store; }
    [[nodiscard]] const TenantSnapshot &snapshot() const { return m_store.snapshot(); }
    /// Changes with every change of the store's contents; figures included.
    [[nodiscard]] quint64 version() const { return m_version; }
    /// Changes with names, placements and members only.
    [[nodiscard]] quint64 membersVersion() const { return m_membersVersion; }
    /// Row numbers stay until the next load, which has another number.
    [[nodiscard]] quint64 loadNumber() const { return m_generation; }
    /// Figures that wait to be taken over.
    [[nodiscard]] bool hasFiguresToTake() const { return !m_lots.empty(); }
    /// Names are in the order of the locale.
    [[nodiscard]] bool isRanked() const { return m_isRanked && m_unranked.empty(); }
    /// Nothing is loading, merging or ranked anew.
    [[nodiscard]] bool isSettled() const { return !m_isLoading && !m_isMerging && isRanked(); }

signals:
    void aboutToClear(); ///< the last moment to look at what is there
    void cleared(); ///< a new load begins
    void appended(quint32 firstChunk, quint32 chunkCount);
    void loaded(qint64 count);
    void loadFailed(const tenantry::Error &error); ///< what came before stays
    void merged(const tenantry::TenantMergeResult &result);
    void figuresChanged();
    void ranksChanged(); ///< sort by name again
    void labelsChanged();

private:
    class Inbox;
    void takeBatch(quint64 generation, const std::vector<ChunkPointer> &chunks);
    void finishLoad(quint64 generation, const Result<qint64> &outcome);
    void startMerge();
    void finishMerge(const TenantMerge &merge);
    void rankAll();
    void rankTouched();
    void takeRanks(quint64 version, const TenantRanks &ranks, bool isFinal);
    void figureChanged();
    void takeFigures();

    QThreadPool m_pool;
    TenantStore m_store;
    quint64 m_version = 1;
    quint64 m_generation = 0;
    quint64 m_membersVersion = 1; // changes with names and members only, which ranks depend on
    bool m_isLoading = false;
    bool m_isMerging = false;
    bool m_isRanked = false;
    bool m_isRankingTouched = false;
    std::vector<quint32> m_unranked; // rows whose names are new since the ranks were made
    std::shared_ptr<Inbox> m_inbox;
    std::shared_ptr<std::atomic<bool>> m_stopRanking;
    QFuture<Result<qint64>> m_load;
    std::optional<Error> m_loadError;
    QDateTime m_loadedAt;
    QList<Tenant> m_changed;
    QList<TenantId> m_removed;
    QTimer m_figureTimer;
    std::deque<std::pair<std::shared_ptr<const TenantFigureLot>, size_t>> m_lots; // with the rows taken over
};

} // namespace tenantry
