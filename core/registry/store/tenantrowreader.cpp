#include "core/registry/store/tenantrowreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tenantry {
namespace {

QByteArrayView view(std::string_view raw)
{
    return {raw.data(), static_cast<qsizetype>(raw.size())};
}

QByteArray joinedTags(std::string_view json)
{
    QStringList tags;
    const QJsonArray array = QJsonDocument::fromJson(view(json).toByteArray()).array();
    for (const QJsonValue &tag : array)
        tags << tag.toString();
    return tags.join(QChar::fromLatin1(TenantPools::tagSeparator)).toUtf8();
}

} // namespace

TenantRowReader::TenantRowReader(TenantPools &pools, Encoding encoding)
    : m_encoding(encoding), m_servers(pools.servers), m_plans(pools.plans), m_regions(pools.regions),
      m_owners(pools.owners), m_versions(pools.versions), m_tagSets(pools.tagSets)
{ }

QUuid TenantRowReader::toId(std::string_view raw) const
{
    return m_encoding == Encoding::Binary ? QUuid::fromRfc4122(view(raw))
                                          : QUuid::fromString(QLatin1StringView(view(raw)));
}

quint32 TenantRowReader::idCode(InternCache &cache, std::string_view raw) const
{
    return cache.code(raw, [this](std::string_view id) { return toId(id).toRfc4122(); });
}

quint32 TenantRowReader::wordCode(InternCache &cache, std::string_view raw)
{
    return cache.code(raw, view);
}

quint32 TenantRowReader::tagsCode(std::string_view raw)
{
    if (m_encoding == Encoding::Binary)
        return wordCode(m_tagSets, raw);
    return m_tagSets.code(raw, joinedTags);
}

void TenantRowReader::setWords(TenantRow &row, std::string_view state, std::string_view management,
                               std::string_view kind)
{
    row.state = m_states.value(state, tenantStateFromName);
    row.kind = m_kinds.value(kind, isolationKindFromName);
    row.management = management == "managed" ? Management::Managed : Management::Observed;
}

} // namespace tenantry
