#include "core/registry/store/nameranks.h"

#include "core/registry/store/radixsort.h"

#include <unicode/ucol.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

namespace tenantry {
namespace {

/// Turns names into bytes whose order is that of the locale. Used by one thread at a time.
class SortKeys
{
public:
    explicit SortKeys(const QLocale &locale)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_collator.reset(ucol_open(locale.name().toLatin1().constData(), &status));
        if (m_collator)
            ucol_setAttribute(m_collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    }

    /// Valid until the next call. Without ICU's data the bytes of the name are the key.
    std::string_view of(std::string_view name)
    {
        if (!m_collator)
            return name;
        const QString text = toText(name);
        const auto *units = reinterpret_cast<const UChar *>(text.utf16());
        const auto length = static_cast<int32_t>(text.size());
        int32_t needed = ucol_getSortKey(m_collator.get(), units, length, buffer(), capacity());
        if (needed > capacity()) {
            m_buffer.resize(static_cast<size_t>(needed));
            needed = ucol_getSortKey(m_collator.get(), units, length, buffer(), capacity());
        }
        return {m_buffer.data(), static_cast<size_t>(std::max(needed - 1, 0))};
    }

private:
    struct Close {
        void operator()(UCollator *collator) const { ucol_close(collator); }
    };
    uint8_t *buffer() { return reinterpret_cast<uint8_t *>(m_buffer.data()); }
    [[nodiscard]] int32_t capacity() const { return static_cast<int32_t>(m_buffer.size()); }

    std::unique_ptr<UCollator, Close> m_collator;
    std::string m_buffer = std::string(512, '\0');
};

struct NamedRow {
    quint64 prefix; // the first eight bytes of the key, so that most comparisons touch nothing else
    size_t begin, size; // of the rest, in the arena of keys
    quint32 handle;
};

quint64 prefixOf(std::string_view key)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8U | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
    return prefix;
}

std::string_view nameOf(const TenantSnapshot &snapshot, quint32 handle)
{
    return snapshot.chunk(handle).text(TenantText::Name, rowOf(handle));
}

/// Handles that have a rank, in its order.
std::vector<quint32> byRank(const TenantSnapshot &snapshot, const std::vector<quint32> &ranks)
{
    std::vector<KeyedRow> rows;
    snapshot.forEach([&](quint32 handle, const TenantChunk &, size_t) {
        if (ranks[handle] != 0)
            rows.push_back({ranks[handle], handle});
    });
    radixSort(rows);
    std::vector<quint32> handles;
    handles.reserve(rows.size());
    for (const KeyedRow &row : rows)
        handles.push_back(row.handle);
    return handles;
}

/// keyOf(chunk, row) gives the bytes whose order counts; they are copied at once.
template<class KeyOf>
TenantRanks rankBy(const TenantSnapshot &snapshot, KeyOf keyOf, const StopRequested &stop)
{
    std::string arena;
    std::vector<NamedRow> rows;
    for (size_t chunk = 0; chunk < snapshot.chunks.size(); ++chunk) {
        if (stop())
            return nullptr;
        for (size_t row = 0; row < snapshot.chunks[chunk]->size(); ++row) {
            if (snapshot.chunks[chunk]->isGone(row))
                continue;
            const std::string_view key = keyOf(*snapshot.chunks[chunk], row);
            const std::string_view rest = key.substr(std::min<size_t>(8, key.size()));
            rows.push_back({prefixOf(key), arena.size(), rest.size(), tenantHandle(chunk, row)});
            arena.append(rest);
        }
    }
    const auto rest = [&](const NamedRow &row) { return std::string_view(arena).substr(row.begin, row.size); };
    std::sort(rows.begin(), rows.end(), [&](const NamedRow &a, const NamedRow &b) {
        return a.prefix != b.prefix ? a.prefix < b.prefix : rest(a) < rest(b);
    });
    auto ranks = std::make_shared<std::vector<quint32>>(snapshot.handleEnd(), 0U);
    const quint32 room = ~quint32(0) / static_cast<quint32>(rows.size() + 1);
    quint32 rank = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].prefix != rows[i - 1].prefix || rest(rows[i]) != rest(rows[i - 1]))
            rank = static_cast<quint32>(i + 1) * room;
        (*ranks)[rows[i].handle] = rank;
    }
    return ranks;
}

} // namespace

TenantRanks rankNames(const TenantSnapshot &snapshot, const QLocale &locale, const StopRequested &stop)
{
    SortKeys keys(locale);
    return rankBy(
        snapshot, [&](const TenantChunk &chunk, size_t row) { return keys.of(chunk.text(TenantText::Name, row)); },
        stop);
}

TenantRanks rankNameBytes(const TenantSnapshot &snapshot, const StopRequested &stop)
{
    return rankBy(
        snapshot, [](const TenantChunk &chunk, size_t row) { return chunk.searchField(TenantText::Name, row); }, stop);
}

TenantRanks rankAgain(const TenantSnapshot &snapshot, const QLocale &locale, const std::vector<quint32> &handles)
{
    auto ranks = std::make_shared<std::vector<quint32>>(snapshot.ranks ? *snapshot.ranks : std::vector<quint32>());
    ranks->resize(snapshot.handleEnd(), 0U);
    for (const quint32 handle : handles)
        (*ranks)[handle] = 0;
    std::vector<quint32> order = byRank(snapshot, *ranks);
    SortKeys keys(locale);
    for (const quint32 handle : handles) {
        if (snapshot.chunk(handle).isGone(rowOf(handle)))
            continue;
        const std::string key(keys.of(nameOf(snapshot, handle)));
        const auto after = std::partition_point(order.begin(), order.end(),
                                                [&](quint32 other) { return keys.of(nameOf(snapshot, other)) < key; });
        const quint32 above = after == order.end() ? ~quint32(0) : (*ranks)[*after];
        const quint32 below = after == order.begin() ? 0 : (*ranks)[*(after - 1)];
        const bool isEqual = after != order.end() && keys.of(nameOf(snapshot, *after)) == key;
        (*ranks)[handle] = isEqual ? above : std::max(below + (above - below) / 2, quint32(1));
        order.insert(after, handle);
    }
    return ranks;
}

} // namespace tenantry
