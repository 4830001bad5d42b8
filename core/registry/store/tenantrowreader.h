#pragma once
// Makes rows of chunks out of what load.sql selects, whichever engine it comes from. Owned by one loader, used on its thread.

#include "core/registry/store/interncache.h"
#include "core/registry/store/tenantchunk.h"

namespace tenantry {

/// The columns of load.sql, in its order.
enum class LoadColumn {
    Id,
    Slug,
    Name,
    External,
    Contact,
    Database,
    Schema,
    State,
    Management,
    Kind,
    Server,
    Plan,
    Region,
    Owner,
    Version,
    Tags,
    CreatedUs,
    UpdatedUs,
    Revision
};
inline constexpr int loadColumnCount = 19;

class TenantRowReader
{
public:
    /// How an engine writes ids and tags: as the pools do (16 bytes, separated), or as text and JSON.
    enum class Encoding { Binary, Text };
    TenantRowReader(TenantPools &pools, Encoding encoding);

    /// text(LoadColumn) -> std::string_view, empty for null; number(LoadColumn) -> qint64. The row's views are those of text().
    template<class Text, class Number>
    [[nodiscard]] TenantRow read(Text text, Number number)
    {
        TenantRow row;
        row.id = toId(text(LoadColumn::Id));
        for (size_t i = 0; i < tenantTextCount; ++i)
            row.texts[i] = text(static_cast<LoadColumn>(static_cast<size_t>(LoadColumn::Slug) + i));
        row.codes = {idCode(m_servers, text(LoadColumn::Server)),     idCode(m_plans, text(LoadColumn::Plan)),
                     wordCode(m_regions, text(LoadColumn::Region)),   wordCode(m_owners, text(LoadColumn::Owner)),
                     wordCode(m_versions, text(LoadColumn::Version)), tagsCode(text(LoadColumn::Tags))};
        setWords(row, text(LoadColumn::State), text(LoadColumn::Management), text(LoadColumn::Kind));
        row.createdMs = number(LoadColumn::CreatedUs) / 1000;
        row.updatedMs = number(LoadColumn::UpdatedUs) / 1000;
        row.revision = static_cast<quint32>(number(LoadColumn::Revision));
        return row;
    }

private:
    [[nodiscard]] QUuid toId(std::string_view raw) const;
    [[nodiscard]] quint32 idCode(InternCache &cache, std::string_view raw) const;
    [[nodiscard]] static quint32 wordCode(InternCache &cache, std::string_view raw);
    [[nodiscard]] quint32 tagsCode(std::string_view raw);
    void setWords(TenantRow &row, std::string_view state, std::string_view management, std::string_view kind);

    /// Names of an enum's values met so far; there are a handful, so looking through them is quickest.
    template<class Enum>
    class Names
    {
    public:
        Enum value(std::string_view name, bool (*fromName)(const QString &, Enum *))
        {
            for (const auto &[known, value] : m_known) {
                if (known == name)
                    return value;
            }
            Enum value {};
            (void)fromName(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), &value);
            m_known.emplace_back(name, value);
            return value;
        }

    private:
        std::vector<std::pair<std::string, Enum>> m_known;
    };

    Encoding m_encoding;
    Names<TenantState> m_states;
    Names<IsolationKind> m_kinds;
    InternCache m_servers, m_plans, m_regions, m_owners, m_versions, m_tagSets;
};

} // namespace tenantry
