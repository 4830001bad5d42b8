#include "core/registry/store/tenantchunk.h"

#include "core/registry/store/foldtext.h"

#include <algorithm>

namespace tenantry {
namespace {

constexpr char fieldEnd = '\x1f';

} // namespace

void TenantChunk::reserve(size_t rows)
{
    m_ids.reserve(rows);
    for (auto &codes : m_codes)
        codes.reserve(rows);
    m_created.reserve(rows);
    m_updated.reserve(rows);
    m_revisions.reserve(rows);
    m_facts.reserve(rows);
    m_textEnds.reserve(rows);
    m_searchEnds.reserve(rows);
    m_text.reserve(rows * 80);
    m_search.reserve(rows * 80);
}

void TenantChunk::add(const TenantRow &row)
{
    m_ids.push_back(row.id);
    for (size_t column = 0; column < tenantCodeCount; ++column)
        m_codes[column].push_back(row.codes[column]);
    m_created.push_back(row.createdMs);
    m_updated.push_back(row.updatedMs);
    m_revisions.push_back(row.revision);
    m_facts.push_back(static_cast<quint8>(static_cast<unsigned>(row.state) | static_cast<unsigned>(row.kind) << 3U
                                          | static_cast<unsigned>(row.management) << 5U | (row.gone ? 64U : 0U)));
    for (size_t field = 1; field < tenantTextCount; ++field)
        m_text.append(row.texts[field]).push_back('\0');
    m_textEnds.push_back(static_cast<quint32>(m_text.size()));
    for (const TenantText field : {TenantText::Slug, TenantText::Name, TenantText::External, TenantText::Contact}) {
        const std::string_view text = row.texts[static_cast<size_t>(field)];
        if (!row.gone)
            appendFolded(m_search, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        m_search.push_back(fieldEnd);
    }
    m_search.back() = '\n';
    m_searchEnds.push_back(static_cast<quint32>(m_search.size()));
}

void TenantChunk::seal()
{
    m_ids.shrink_to_fit();
    for (auto &codes : m_codes)
        codes.shrink_to_fit();
    m_created.shrink_to_fit();
    m_updated.shrink_to_fit();
    m_revisions.shrink_to_fit();
    m_facts.shrink_to_fit();
    m_textEnds.shrink_to_fit();
    m_searchEnds.shrink_to_fit();
    m_text.shrink_to_fit();
    m_search.shrink_to_fit();
}

std::string_view TenantChunk::searchField(TenantText field, size_t row) const
{
    std::string_view rest = search(row);
    rest.remove_suffix(1); // the line feed
    for (size_t skip = 0; skip < static_cast<size_t>(field); ++skip)
        rest.remove_prefix(rest.find(fieldEnd) + 1);
    return rest.substr(0, rest.find(fieldEnd));
}

std::string_view TenantChunk::text(TenantText field, size_t row) const
{
    if (field == TenantText::Slug)
        return searchField(field, row);
    const size_t begin = row == 0 ? 0 : m_textEnds[row - 1];
    std::string_view rest = std::string_view(m_text).substr(begin, m_textEnds[row] - begin);
    for (size_t skip = 1; skip < static_cast<size_t>(field); ++skip)
        rest.remove_prefix(rest.find('\0') + 1);
    return rest.substr(0, rest.find('\0'));
}

size_t TenantChunk::rowAt(size_t place, size_t from) const
{
    size_t step = 1;
    while (from + step < size() && m_searchEnds[from + step - 1] <= place) {
        from += step;
        step *= 2;
    }
    const auto begin = m_searchEnds.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = m_searchEnds.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, size()));
    return static_cast<size_t>(std::upper_bound(begin, end, static_cast<quint32>(place)) - m_searchEnds.begin());
}

TenantRow TenantChunk::row(size_t row) const
{
    TenantRow result;
    result.id = m_ids[row];
    for (size_t field = 0; field < tenantTextCount; ++field)
        result.texts[field] = text(static_cast<TenantText>(field), row);
    for (size_t column = 0; column < tenantCodeCount; ++column)
        result.codes[column] = m_codes[column][row];
    result.state = state(row);
    result.management = management(row);
    result.kind = kind(row);
    result.createdMs = m_created[row];
    result.updatedMs = m_updated[row];
    result.revision = m_revisions[row];
    result.gone = isGone(row);
    return result;
}

size_t TenantChunk::bytes() const
{
    size_t total = sizeof(*this) + m_ids.capacity() * sizeof(QUuid) + m_text.capacity() + m_search.capacity()
        + (m_created.capacity() + m_updated.capacity()) * sizeof(qint64) + m_facts.capacity()
        + (m_revisions.capacity() + m_textEnds.capacity() + m_searchEnds.capacity()) * sizeof(quint32);
    for (const auto &codes : m_codes)
        total += codes.capacity() * sizeof(quint32);
    return total;
}

} // namespace tenantry
