#include "core/registry/store/radixsort.h"
#include "core/registry/store/tenantquery.h"

#include <QCollator>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace tenantry {
namespace {

constexpr quint64 unknownKey = ~quint64(0); // last in both directions
constexpr quint64 signBit = quint64(1) << 63U;

using KeyOf = std::function<quint64(quint32 handle, const TenantChunk &chunk, size_t row)>;

/// Numbers of the labels in the order of the locale, by code; the empty label is unknown.
std::vector<quint64> labelPlaces(const StringPool &pool)
{
    const std::vector<QString> labels = pool.labels();
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<size_t> codes(labels.size());
    std::iota(codes.begin(), codes.end(), size_t(0));
    std::stable_sort(codes.begin(), codes.end(),
                     [&](size_t a, size_t b) { return collator.compare(labels[a], labels[b]) < 0; });
    std::vector<quint64> places(labels.size(), unknownKey);
    for (size_t place = 0; place < codes.size(); ++place) {
        if (!labels[codes[place]].isEmpty())
            places[codes[place]] = place;
    }
    return places;
}

KeyOf byCode(TenantCode column, const StringPool &pool)
{
    return [column, places = labelPlaces(pool)](quint32, const TenantChunk &chunk, size_t row) {
        const quint32 code = chunk.code(column, row);
        return code < places.size() ? places[code] : unknownKey;
    };
}

/// What needs a person first: bad, warn, drift, running, waiting, paused, ok, skipped, unknown.
quint64 urgency(TenantStatus status)
{
    static constexpr quint8 places[] = {6, 1, 0, 3, 4, 5, 7, 8, 2};
    return places[static_cast<size_t>(status)];
}

KeyOf keyOf(const TenantSnapshot &snapshot, TenantSort sort)
{
    const TenantPools &pools = *snapshot.pools;
    switch (sort) {
    case TenantSort::Name:
        return [&](quint32 handle, const TenantChunk &, size_t) { return quint64(snapshot.rank(handle)); };
    case TenantSort::Model:
        return [](quint32, const TenantChunk &chunk, size_t row) { return quint64(chunk.kind(row)); };
    case TenantSort::State:
        return [](quint32, const TenantChunk &chunk, size_t row) { return quint64(chunk.state(row)); };
    case TenantSort::Status:
        return [&](quint32 handle, const TenantChunk &, size_t) { return urgency(snapshot.status(handle).status); };
    case TenantSort::Storage:
        return [&](quint32 handle, const TenantChunk &, size_t) {
            const auto reading = snapshot.figures.reading(handle, TenantFigure::StorageBytes);
            return reading ? quint64(reading->value) ^ signBit : unknownKey;
        };
    case TenantSort::Created:
        return [](quint32, const TenantChunk &chunk, size_t row) { return quint64(chunk.createdMs(row)) ^ signBit; };
    case TenantSort::Updated:
        return [](quint32, const TenantChunk &chunk, size_t row) { return quint64(chunk.updatedMs(row)) ^ signBit; };
    case TenantSort::Server:
        return byCode(TenantCode::Server, pools.servers);
    case TenantSort::Version:
        return byCode(TenantCode::Version, pools.versions);
    case TenantSort::Plan:
        return byCode(TenantCode::Plan, pools.plans);
    case TenantSort::Region:
        return byCode(TenantCode::Region, pools.regions);
    case TenantSort::Owner:
        return byCode(TenantCode::Owner, pools.owners);
    case TenantSort::Slug:
    case TenantSort::None:
        break;
    }
    return [](quint32, const TenantChunk &, size_t) { return quint64(0); };
}

/// Slugs are ASCII and unique, so their bytes are their order.
void sortBySlug(const TenantSnapshot &snapshot, std::vector<quint32> &handles)
{
    const auto slug = [&](quint32 handle) { return snapshot.chunk(handle).text(TenantText::Slug, rowOf(handle)); };
    std::sort(handles.begin(), handles.end(), [&](quint32 a, quint32 b) { return slug(a) < slug(b); });
}

} // namespace

std::vector<quint32> sortedHandles(const TenantSnapshot &snapshot, TenantSort sort, Qt::SortOrder order)
{
    const KeyOf key = keyOf(snapshot, sort);
    const bool isDescending = order == Qt::DescendingOrder;
    std::vector<KeyedRow> rows;
    rows.reserve(snapshot.handleEnd());
    snapshot.forEach([&](quint32 handle, const TenantChunk &chunk, size_t row) {
        const quint64 value = key(handle, chunk, row);
        rows.push_back({isDescending && value != unknownKey ? ~value - 1 : value, handle});
    });
    if (sort != TenantSort::None && sort != TenantSort::Slug)
        radixSort(rows);
    std::vector<quint32> handles(rows.size());
    std::transform(rows.begin(), rows.end(), handles.begin(), [](const KeyedRow &row) { return row.handle; });
    if (sort == TenantSort::Slug) {
        sortBySlug(snapshot, handles);
        if (isDescending)
            std::reverse(handles.begin(), handles.end());
    }
    return handles;
}

} // namespace tenantry
