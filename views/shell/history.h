#pragma once
// Where the reader has been, for back and forward. Owned by the main window, GUI thread.

#include "views/shell/location.h"

#include <QList>
#include <QVariantMap>

namespace tenantry {

class History
{
public:
    struct Entry {
        Location location;
        QVariantMap state; ///< Page::saveState() when it was left
    };

    /// Enters a place; what lay ahead is forgotten. The place where one already is changes nothing.
    void visit(const Location &location);
    /// Keeps the state of the present place; call before leaving it.
    void remember(const QVariantMap &state);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_entries.size(); }
    [[nodiscard]] const Entry &back(); ///< requires canGoBack()
    [[nodiscard]] const Entry &forward(); ///< requires canGoForward()
    [[nodiscard]] Location present() const { return m_at < 0 ? Location() : m_entries.at(m_at).location; }
    void clear();

private:
    static constexpr qsizetype longest = 100;
    QList<Entry> m_entries;
    qsizetype m_at = -1;
};

} // namespace tenantry
