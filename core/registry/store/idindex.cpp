#include "core/registry/store/idindex.h"

#include <cstring>

namespace tenantry {
namespace {

quint64 hashOf(const QUuid &id)
{
    quint64 halves[2];
    static_assert(sizeof(halves) == sizeof(QUuid));
    std::memcpy(halves, &id, sizeof(halves));
    quint64 hash = (halves[0] ^ halves[1] * 0x9e3779b97f4a7c15U) * 0xff51afd7ed558ccdU;
    hash ^= hash >> 32U;
    return hash * 0xc4ceb9fe1a85ec53U;
}

size_t shardOf(quint64 hash)
{
    return hash >> 56U;
}

/// How full a table may be, in parts of 256. Shards fill alike: with one limit for all they would grow together, in one
/// long event.
size_t fullest(size_t shard)
{
    return 128 + shard * 76 / 256; // half to four fifths
}

size_t slotOf(quint64 hash, size_t table)
{
    return (hash >> 16U) & (table - 1);
}

} // namespace

std::optional<quint32> IdIndex::find(const QUuid &id) const
{
    const quint64 hash = hashOf(id);
    const auto &table = m_shards[shardOf(hash)].table;
    if (table.empty())
        return std::nullopt;
    for (size_t slot = slotOf(hash, table.size()); table[slot] != 0; slot = (slot + 1) & (table.size() - 1)) {
        if (m_idOf(table[slot] - 1) == id)
            return table[slot] - 1;
    }
    return std::nullopt;
}

void IdIndex::put(std::vector<quint32> &table, quint64 hash, quint32 handle)
{
    size_t slot = slotOf(hash, table.size());
    while (table[slot] != 0)
        slot = (slot + 1) & (table.size() - 1);
    table[slot] = handle + 1;
}

void IdIndex::grow(Shard &shard)
{
    std::vector<quint32> larger(std::max<size_t>(16, shard.table.size() * 2), 0);
    for (const quint32 entry : shard.table) {
        if (entry != 0)
            put(larger, hashOf(m_idOf(entry - 1)), entry - 1);
    }
    shard.table = std::move(larger);
}

void IdIndex::insert(const QUuid &id, quint32 handle)
{
    const quint64 hash = hashOf(id);
    Shard &shard = m_shards[shardOf(hash)];
    if ((shard.used + 1) * 256 > shard.table.size() * fullest(shardOf(hash)))
        grow(shard);
    put(shard.table, hash, handle);
    ++shard.used;
}

void IdIndex::clear()
{
    m_shards = {};
}

size_t IdIndex::bytes() const
{
    size_t total = sizeof(*this);
    for (const Shard &shard : m_shards)
        total += shard.table.capacity() * sizeof(quint32);
    return total;
}

} // namespace tenantry
