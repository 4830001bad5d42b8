#pragma once
// Up to 8,192 tenants in columns: what lists show, search and sort. Built once and never changed after, so that any
// thread may read it while the store puts a newer one in its place.

#include "core/registry/store/stringpool.h"
#include "core/registry/tenant.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tenantry {

/// The columns of shared keys.
enum class TenantCode { Server, Plan, Region, Owner, Version, TagSet };
inline constexpr size_t tenantCodeCount = 6;
/// The texts of a row as people wrote them.
enum class TenantText { Slug, Name, External, Contact, Database, Schema };
inline constexpr size_t tenantTextCount = 6;

/// One tenant on its way into a chunk; the views last only for the call.
struct TenantRow {
    QUuid id;
    std::array<std::string_view, tenantTextCount> texts;
    std::array<quint32, tenantCodeCount> codes {};
    TenantState state = TenantState::Active;
    Management management = Management::Observed;
    IsolationKind kind = IsolationKind::Schema;
    qint64 createdMs = 0; ///< since 1970 UTC
    qint64 updatedMs = 0;
    quint32 revision = 0;
    bool gone = false; ///< kept as a gap, so that the numbers of the other rows stay
};

class TenantChunk
{
public:
    static constexpr int rowBits = 13;
    static constexpr size_t capacity = size_t(1) << rowBits;

    void reserve(size_t rows);
    void add(const TenantRow &row); ///< while it is being built, by its only owner
    void seal(); ///< gives back what was reserved too much

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] TenantRow row(size_t row) const; ///< its views last as long as the chunk
    [[nodiscard]] const QUuid &id(size_t row) const { return m_ids[row]; }
    [[nodiscard]] quint32 code(TenantCode column, size_t row) const
    {
        return m_codes[static_cast<size_t>(column)][row];
    }
    [[nodiscard]] std::string_view text(TenantText field, size_t row) const;
    [[nodiscard]] TenantState state(size_t row) const { return static_cast<TenantState>(m_facts[row] & 7U); }
    [[nodiscard]] IsolationKind kind(size_t row) const { return static_cast<IsolationKind>(m_facts[row] >> 3U & 3U); }
    [[nodiscard]] Management management(size_t row) const { return static_cast<Management>(m_facts[row] >> 5U & 1U); }
    [[nodiscard]] bool isGone(size_t row) const { return (m_facts[row] & 64U) != 0; }
    [[nodiscard]] qint64 createdMs(size_t row) const { return m_created[row]; }
    [[nodiscard]] qint64 updatedMs(size_t row) const { return m_updated[row]; }
    [[nodiscard]] quint32 revision(size_t row) const { return m_revisions[row]; }

    /// Folded slug, name, external id and contact of all rows, one after the other; row r is [searchBegin(r),
    /// searchBegin(r + 1)) and ends with a line feed.
    [[nodiscard]] std::string_view search() const { return m_search; }
    [[nodiscard]] size_t searchBegin(size_t row) const { return row == 0 ? 0 : m_searchEnds[row - 1]; }
    [[nodiscard]] std::string_view search(size_t row) const
    {
        return search().substr(searchBegin(row), m_searchEnds[row] - searchBegin(row));
    }
    /// One field of search(row): slug, name, external id or contact.
    [[nodiscard]] std::string_view searchField(TenantText field, size_t row) const;
    /// The row that holds a place of search(), at or after the row `from`.
    [[nodiscard]] size_t rowAt(size_t place, size_t from) const;
    [[nodiscard]] size_t bytes() const; ///< memory it holds

private:
    std::vector<QUuid> m_ids;
    std::array<std::vector<quint32>, tenantCodeCount> m_codes;
    std::vector<qint64> m_created, m_updated;
    std::vector<quint32> m_revisions;
    std::vector<quint8> m_facts;
    std::vector<quint32> m_textEnds, m_searchEnds;
    std::string m_text; // per row: the texts but the slug, each ended by a zero byte
    std::string m_search; // its first field is the slug, which is folded by its own rules already
};

using ChunkPointer = std::shared_ptr<const TenantChunk>;

/// A row number for life: the chunk above, the row in it below.
[[nodiscard]] constexpr quint32 tenantHandle(size_t chunk, size_t row)
{
    return static_cast<quint32>(chunk << TenantChunk::rowBits | row);
}
[[nodiscard]] constexpr size_t chunkOf(quint32 handle)
{
    return handle >> TenantChunk::rowBits;
}
[[nodiscard]] constexpr size_t rowOf(quint32 handle)
{
    return handle & (TenantChunk::capacity - 1);
}

} // namespace tenantry
