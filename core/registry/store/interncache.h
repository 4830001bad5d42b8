#pragma once
// Remembers the numbers of keys seen lately, so that loading a million rows seldom asks the pools. Owned by one loader,
// used on its thread.

#include "core/registry/store/stringpool.h"

#include <array>
#include <string>
#include <string_view>

namespace tenantry {

class InternCache
{
public:
    explicit InternCache(StringPool &pool) : m_pool(pool) { }

    /// The number of what a database gave; toKey(raw) makes the pool's key of it, only where it is new here.
    template<class ToKey>
    quint32 code(std::string_view raw, ToKey toKey)
    {
        if (raw.empty())
            return 0;
        Entry &entry = m_entries[std::hash<std::string_view>()(raw) % m_entries.size()];
        if (entry.raw != raw) {
            entry.raw = raw;
            entry.code = m_pool.intern(toKey(raw));
        }
        return entry.code;
    }

private:
    struct Entry {
        std::string raw;
        quint32 code = 0;
    };
    StringPool &m_pool;
    std::array<Entry, 512> m_entries;
};

} // namespace tenantry
