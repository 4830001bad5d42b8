#include "views/shell/history.h"

namespace tenantry {

void History::visit(const Location &location)
{
    if (present() == location)
        return;
    m_entries.resize(m_at + 1);
    m_entries.append({location, {}});
    if (m_entries.size() > longest)
        m_entries.removeFirst();
    m_at = m_entries.size() - 1;
}

void History::remember(const QVariantMap &state)
{
    if (m_at >= 0)
        m_entries[m_at].state = state;
}

const History::Entry &History::back()
{
    Q_ASSERT(canGoBack());
    return m_entries.at(--m_at);
}

const History::Entry &History::forward()
{
    Q_ASSERT(canGoForward());
    return m_entries.at(++m_at);
}

void History::clear()
{
    m_entries.clear();
    m_at = -1;
}

} // namespace tenantry
