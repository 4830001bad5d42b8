#include "models/selectionset.h"

#include <algorithm>

namespace tenantry {

bool SelectionSet::isException(quint32 handle) const
{
    const size_t word = handle / 64;
    return word < m_exceptions.size() && (m_exceptions[word] >> (handle % 64) & 1U) != 0;
}

bool SelectionSet::contains(quint32 handle) const
{
    return isException(handle) != (handle < m_allBelow);
}

void SelectionSet::set(quint32 handle, bool isChosen)
{
    if (contains(handle) == isChosen)
        return;
    const size_t word = handle / 64;
    if (word >= m_exceptions.size())
        m_exceptions.resize(word + 1, 0);
    m_exceptions[word] ^= quint64(1) << (handle % 64);
    if (isChosen)
        ++m_count;
    else
        --m_count;
}

void SelectionSet::chooseAll(quint32 end, size_t count)
{
    m_exceptions.clear();
    m_allBelow = end;
    m_count = count;
}

void SelectionSet::clear()
{
    chooseAll(0, 0);
}

quint32 SelectionSet::end() const
{
    return std::max(m_allBelow, static_cast<quint32>(m_exceptions.size() * 64));
}

} // namespace tenantry
