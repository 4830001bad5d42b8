#pragma once
// Every tenant of the registry in memory, for lists that search and sort a million of them. Owned by a list model or a
// command, used on its thread; other threads read snapshots, whose chunks never change.

#include "core/registry/store/idindex.h"
#include "core/registry/store/tenantsnapshot.h"

#include <QSet>

namespace tenantry {

/// Changed tenants on their way into the store. Made by TenantStore::planMerge(); run() does the work on any thread.
class TenantMerge
{
public:
    void run();

private:
    friend class TenantStore;
    struct Part {
        size_t chunk = 0; // its number; at the end: a new one
        ChunkPointer before, after;
        std::vector<std::pair<size_t, Tenant>> rows; // by place in the chunk
        std::vector<size_t> gone;
    };
    std::shared_ptr<TenantPools> m_pools;
    std::vector<Part> m_parts;
};

/// What a merge did, by row number.
struct TenantMergeResult {
    std::vector<quint32> changed; ///< were there and are
    std::vector<quint32> added;
    std::vector<quint32> removed;
};

class TenantStore
{
public:
    TenantStore();

    /// Drops everything but the labels of the pools; snapshots keep what they have.
    void clear();
    /// Takes over loaded chunks of tenants that are not in yet. Returns the first row number of the batch.
    quint32 append(const std::vector<ChunkPointer> &chunks);

    /// Which chunks `changed` tenants and `removed` ones concern. Make no other merge or append before commit().
    [[nodiscard]] TenantMerge planMerge(const QList<Tenant> &changed, const QList<TenantId> &removed) const;
    /// Puts the new chunks in place, after run().
    TenantMergeResult commit(const TenantMerge &merge);
    /// All three steps at once.
    TenantMergeResult merge(const QList<Tenant> &changed, const QList<TenantId> &removed = {});

    [[nodiscard]] std::optional<quint32> find(const TenantId &id) const; ///< nothing where it is gone
    /// What lists know of a tenant: all but placement epoch (0) and tenant key. Nothing where it is gone.
    [[nodiscard]] std::optional<Tenant> tenant(const TenantId &id) const;
    [[nodiscard]] size_t count() const { return m_count; }
    [[nodiscard]] const TenantSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] TenantPools &pools() { return *m_snapshot.pools; }
    [[nodiscard]] std::shared_ptr<TenantPools> sharedPools() const { return m_snapshot.pools; }
    [[nodiscard]] TenantFigures &figures() { return m_snapshot.figures; }
    /// Those that do not answer now, and no others; true where that is new.
    bool setSilentServers(const QSet<ServerId> &servers);
    void setRanks(TenantRanks ranks) { m_snapshot.ranks = std::move(ranks); }
    /// All memory the store holds for its tenants, ranks and id index included.
    [[nodiscard]] size_t bytes() const;

private:
    TenantSnapshot m_snapshot;
    IdIndex m_index;
    size_t m_count = 0;
};

} // namespace tenantry
