#include "core/registry/store/stringpool.h"

namespace tenantry {

StringPool::StringPool()
{
    internLocked(QByteArrayView(""));
}

quint32 StringPool::internLocked(QByteArrayView key)
{
    const QByteArray owned(key.data(), key.size());
    const auto known = m_codes.constFind(owned);
    if (known != m_codes.constEnd())
        return *known;
    const auto code = static_cast<quint32>(m_entries.size());
    m_entries.push_back({owned, QString::fromUtf8(owned), {}});
    m_codes.insert(owned, code);
    return code;
}

quint32 StringPool::intern(QByteArrayView key)
{
    {
        const std::shared_lock lock(m_mutex);
        const auto known = m_codes.constFind(QByteArray::fromRawData(key.data(), key.size()));
        if (known != m_codes.constEnd())
            return *known;
    }
    const std::unique_lock lock(m_mutex);
    return internLocked(key);
}

void StringPool::setLabel(QByteArrayView key, const QString &label, const QString &alias)
{
    const std::unique_lock lock(m_mutex);
    Entry &entry = m_entries[internLocked(key)];
    entry.label = label;
    entry.alias = alias;
}

QByteArray StringPool::key(quint32 code) const
{
    const std::shared_lock lock(m_mutex);
    return m_entries.at(code).key;
}

QString StringPool::label(quint32 code) const
{
    const std::shared_lock lock(m_mutex);
    return m_entries.at(code).label;
}

std::vector<QString> StringPool::column(QString Entry::*field) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<QString> texts;
    texts.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        texts.push_back(entry.*field);
    return texts;
}

std::vector<QString> StringPool::labels() const
{
    return column(&Entry::label);
}

std::vector<QString> StringPool::aliases() const
{
    return column(&Entry::alias);
}

size_t StringPool::bytes() const
{
    const std::shared_lock lock(m_mutex);
    size_t total = m_entries.capacity() * sizeof(Entry);
    for (const Entry &entry : m_entries)
        total += static_cast<size_t>(entry.key.size() + entry.label.size() * 2) + 64; // headers and the hash's node
    return total;
}

} // namespace tenantry
