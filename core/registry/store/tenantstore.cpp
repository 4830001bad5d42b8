#include "core/registry/store/tenantstore.h"

#include "core/registry/store/tenantrowfrom.h"

#include <algorithm>
#include <map>

namespace tenantry {

TenantStore::TenantStore()
    : m_index([this](quint32 handle) -> const QUuid & { return m_snapshot.chunk(handle).id(rowOf(handle)); })
{
    m_snapshot.pools = std::make_shared<TenantPools>();
}

void TenantStore::clear()
{
    m_snapshot.chunks.clear();
    m_snapshot.figures.clear();
    m_snapshot.ranks.reset();
    m_index.clear();
    m_count = 0;
}

quint32 TenantStore::append(const std::vector<ChunkPointer> &chunks)
{
    const quint32 first = tenantHandle(m_snapshot.chunks.size(), 0);
    for (const ChunkPointer &chunk : chunks) {
        const size_t number = m_snapshot.chunks.size();
        m_snapshot.chunks.push_back(chunk);
        for (size_t row = 0; row < chunk->size(); ++row) {
            if (chunk->isGone(row))
                continue;
            m_index.insert(chunk->id(row), tenantHandle(number, row));
            ++m_count;
        }
    }
    return first;
}

std::optional<quint32> TenantStore::find(const TenantId &id) const
{
    const auto handle = m_index.find(id.uuid());
    return handle && !m_snapshot.chunk(*handle).isGone(rowOf(*handle)) ? handle : std::nullopt;
}

std::optional<Tenant> TenantStore::tenant(const TenantId &id) const
{
    const auto handle = find(id);
    if (!handle)
        return std::nullopt;
    Tenant tenant = m_snapshot.tenant(*handle);
    tenant.placement.epoch = 0; // unknown here
    return tenant;
}

TenantMerge TenantStore::planMerge(const QList<Tenant> &changed, const QList<TenantId> &removed) const
{
    std::map<size_t, TenantMerge::Part> parts;
    const auto part = [&](size_t chunk) -> TenantMerge::Part & {
        TenantMerge::Part &p = parts[chunk];
        p.chunk = chunk;
        if (chunk < m_snapshot.chunks.size())
            p.before = m_snapshot.chunks[chunk];
        return p;
    };
    size_t chunk = m_snapshot.chunks.empty() ? 0 : m_snapshot.chunks.size() - 1;
    size_t next = m_snapshot.chunks.empty() ? 0 : m_snapshot.chunks.back()->size();
    QHash<QUuid, quint32> fresh;
    for (const Tenant &tenant : changed) {
        auto handle = m_index.find(tenant.id.uuid());
        if (!handle && fresh.contains(tenant.id.uuid()))
            handle = fresh.value(tenant.id.uuid());
        if (!handle) {
            if (next == TenantChunk::capacity) {
                ++chunk;
                next = 0;
            }
            handle = tenantHandle(chunk, next++);
            fresh.insert(tenant.id.uuid(), *handle);
        }
        part(chunkOf(*handle)).rows.emplace_back(rowOf(*handle), tenant);
    }
    for (const TenantId &id : removed) {
        if (const auto handle = find(id))
            part(chunkOf(*handle)).gone.push_back(rowOf(*handle));
    }
    TenantMerge merge;
    merge.m_pools = m_snapshot.pools;
    for (auto &[number, p] : parts)
        merge.m_parts.push_back(std::move(p));
    return merge;
}

void TenantMerge::run()
{
    for (Part &part : m_parts) {
        const size_t old = part.before ? part.before->size() : 0;
        std::stable_sort(part.rows.begin(), part.rows.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        std::sort(part.gone.begin(), part.gone.end());
        part.gone.erase(std::unique(part.gone.begin(), part.gone.end()), part.gone.end());
        auto chunk = std::make_shared<TenantChunk>();
        chunk->reserve(std::max(old, part.rows.empty() ? 0 : part.rows.back().first + 1));
        auto next = part.rows.begin();
        for (size_t row = 0; row < old || next != part.rows.end(); ++row) {
            const Tenant *tenant = nullptr;
            for (; next != part.rows.end() && next->first == row; ++next)
                tenant = &next->second; // told twice: the last word counts
            TenantRow kept = tenant == nullptr ? part.before->row(row) : TenantRow();
            if (tenant == nullptr) {
                kept.gone = kept.gone || std::binary_search(part.gone.begin(), part.gone.end(), row);
                chunk->add(kept);
            } else {
                chunk->add(TenantRowFrom(*tenant, *m_pools).row());
            }
        }
        chunk->seal();
        part.after = std::move(chunk);
    }
}

TenantMergeResult TenantStore::commit(const TenantMerge &merge)
{
    TenantMergeResult result;
    for (const TenantMerge::Part &part : merge.m_parts) {
        if (part.chunk == m_snapshot.chunks.size())
            m_snapshot.chunks.push_back(part.after);
        else
            m_snapshot.chunks[part.chunk] = part.after;
        const size_t old = part.before ? part.before->size() : 0;
        for (size_t i = 0; i < part.rows.size(); ++i) {
            const size_t row = part.rows[i].first;
            if (i > 0 && part.rows[i - 1].first == row)
                continue;
            const bool wasThere = row < old && !part.before->isGone(row);
            (wasThere ? result.changed : result.added).push_back(tenantHandle(part.chunk, row));
            if (row >= old)
                m_index.insert(part.after->id(row), tenantHandle(part.chunk, row));
        }
        for (const size_t row : part.gone) {
            if (part.after->isGone(row))
                result.removed.push_back(tenantHandle(part.chunk, row));
        }
    }
    m_count += result.added.size();
    m_count -= result.removed.size();
    return result;
}

TenantMergeResult TenantStore::merge(const QList<Tenant> &changed, const QList<TenantId> &removed)
{
    TenantMerge merge = planMerge(changed, removed);
    merge.run();
    return commit(merge);
}

bool TenantStore::setSilentServers(const QSet<ServerId> &servers)
{
    std::vector<bool> silent;
    for (const ServerId &server : servers) {
        const quint32 code = pools().servers.intern(server.uuid().toRfc4122());
        if (silent.size() <= code)
            silent.resize(code + 1);
        silent[code] = true;
    }
    if (silent == m_snapshot.silentServers)
        return false;
    m_snapshot.silentServers = std::move(silent);
    return true;
}

size_t TenantStore::bytes() const
{
    const TenantPools &pools = *m_snapshot.pools;
    size_t total = m_index.bytes() + m_snapshot.figures.bytes() + m_snapshot.chunks.capacity() * sizeof(ChunkPointer)
        + (m_snapshot.ranks ? m_snapshot.ranks->capacity() * sizeof(quint32) : 0);
    for (const ChunkPointer &chunk : m_snapshot.chunks)
        total += chunk->bytes();
    for (const StringPool *pool : {&pools.servers, &pools.plans, &pools.regions, &pools.owners, &pools.versions,
                                   &pools.tagSets, &pools.statuses})
        total += pool->bytes();
    return total;
}

} // namespace tenantry
