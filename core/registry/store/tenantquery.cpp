#include "core/registry/store/tenantquery.h"

#include <QtConcurrent>

#include <algorithm>

namespace tenantry {
namespace {

constexpr size_t pieceChunks = 8; // looked through by one thread: a millisecond or two

/// Some chunks and the rows of them that match.
struct Piece {
    size_t begin, end;
    std::vector<quint32> hits;
};

class RowSet
{
public:
    explicit RowSet(quint32 end) : m_bits(end / 64 + 1, 0) { }
    void add(quint32 row) { m_bits[row / 64] |= quint64(1) << (row % 64); }
    [[nodiscard]] bool contains(quint32 row) const { return (m_bits[row / 64] >> (row % 64) & 1U) != 0; }

private:
    std::vector<quint64> m_bits;
};

} // namespace

void TenantQueryEngine::updateOrder(const TenantSnapshot &snapshot, quint64 version, const TenantQuery &query)
{
    if (version == m_version && query.sort == m_sort && query.order == m_order)
        return;
    if (version != m_version)
        m_hits.reset();
    m_version = version;
    m_sort = query.sort;
    m_order = query.order;
    m_sorted.clear();
    if (query.sort != TenantSort::None)
        m_sorted = sortedHandles(snapshot, query.sort, query.order);
}

/// In the order of the registry, which is that of memory: rows that lie together are looked at together.
std::optional<std::vector<quint32>> TenantQueryEngine::find(const TenantSnapshot &snapshot, const Filter &filter,
                                                            const StopRequested &stop) const
{
    const TenantPredicate wanted(filter, snapshot);
    std::vector<quint32> hits;
    if (m_hits && filter.narrows(m_last)) {
        std::copy_if(m_hits->begin(), m_hits->end(), std::back_inserter(hits),
                     [&](quint32 handle) { return wanted.matches(snapshot, handle); });
        return hits;
    }
    std::vector<Piece> pieces;
    for (size_t begin = 0; begin < snapshot.chunks.size(); begin += pieceChunks)
        pieces.push_back({begin, std::min(begin + pieceChunks, snapshot.chunks.size()), {}});
    // This thread takes its share too, so that a busy pool delays nothing.
    QtConcurrent::blockingMap(pieces, [&](Piece &piece) {
        for (size_t chunk = piece.begin; chunk < piece.end && !stop(); ++chunk)
            wanted.scan(snapshot, chunk, piece.hits);
    });
    if (stop())
        return std::nullopt;
    for (const Piece &piece : pieces)
        hits.insert(hits.end(), piece.hits.begin(), piece.hits.end());
    return hits;
}

std::vector<quint32> TenantQueryEngine::inOrder(std::vector<quint32> hits, quint32 handleEnd) const
{
    if (m_sorted.empty() || hits.size() < 2)
        return hits;
    RowSet found(handleEnd);
    for (const quint32 handle : hits)
        found.add(handle);
    auto next = hits.begin();
    for (auto row = m_sorted.begin(); next != hits.end() && row != m_sorted.end(); ++row) {
        if (found.contains(*row))
            *next++ = *row;
    }
    return hits;
}

std::optional<std::vector<quint32>> TenantQueryEngine::run(const TenantSnapshot &snapshot, quint64 version,
                                                           const TenantQuery &query, const StopRequested &stop)
{
    updateOrder(snapshot, version, query);
    if (query.filter.isEmpty())
        return m_sorted.empty() ? sortedHandles(snapshot, TenantSort::None, query.order) : m_sorted;
    auto hits = find(snapshot, query.filter, stop);
    if (!hits)
        return std::nullopt;
    // Many hits are as quickly scanned as looked through, and would only take memory.
    m_hits.reset();
    if (hits->size() <= snapshot.handleEnd() / 4) {
        m_last = query.filter;
        m_hits = hits;
    }
    return inOrder(std::move(*hits), snapshot.handleEnd());
}

size_t TenantQueryEngine::bytes() const
{
    return (m_sorted.capacity() + (m_hits ? m_hits->capacity() : 0)) * sizeof(quint32);
}

} // namespace tenantry
