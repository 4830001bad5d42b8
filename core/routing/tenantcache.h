#pragma once
// What was read of tenants, by tenant and epoch: of each tenant only what belongs to the newest epoch that was seen. Usable on any thread;
// owned by whoever reads.

#include "core/base/ids.h"

#include <QString>

#include <algorithm>
#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>

namespace tenantry {

/// Both count entries, whatever their size.
struct TenantCacheLimits {
    std::size_t perTenant = 8; ///< so that one tenant does not displace all others
    std::size_t inAll = 10000;
};

struct TenantCacheFigures {
    qint64 hits = 0;
    qint64 misses = 0;
    qint64 evictions = 0; ///< for want of room; not those that a change took away
    qint64 invalidations = 0; ///< tenants that were forgotten because something changed
    std::size_t entries = 0;
};

template<class Value>
class TenantCache
{
public:
    explicit TenantCache(TenantCacheLimits limits = {}) : m_limits(limits) { }
    TenantCache(const TenantCache &) = delete;
    TenantCache &operator=(const TenantCache &) = delete;

    /// A reading under way. What was changed since it began, it may not put: it may have read what was before.
    class Reading
    {
    public:
        Reading(TenantCache &cache, const TenantId &tenant) : m_cache(cache), m_tenant(tenant)
        {
            const std::scoped_lock lock(m_cache.m_mutex);
            m_cache.m_readings.insert({m_tenant, this});
        }
        ~Reading()
        {
            const std::scoped_lock lock(m_cache.m_mutex);
            m_cache.m_readings.erase({m_tenant, this});
        }
        Reading(const Reading &) = delete;
        Reading &operator=(const Reading &) = delete;
        /// False where it came too late, or a newer epoch of the tenant is known.
        bool put(qint64 epoch, const QString &topic, const Value &value)
        {
            const std::scoped_lock lock(m_cache.m_mutex);
            return m_isCurrent && m_cache.insert(m_tenant, epoch, topic, value);
        }

    private:
        friend class TenantCache;
        TenantCache &m_cache;
        TenantId m_tenant;
        bool m_isCurrent = true; // of the cache's mutex
    };

    /// Of the newest epoch that is known.
    [[nodiscard]] std::optional<Value> find(const TenantId &tenant, const QString &topic)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_tenants.find(tenant);
        if (known != m_tenants.end()) {
            const auto entry = known->second.entries.find(topic);
            if (entry != known->second.entries.end()) {
                ++m_figures.hits;
                m_used.splice(m_used.end(), m_used, entry->second);
                entry->second->lastUse = ++m_uses;
                return entry->second->value;
            }
        }
        ++m_figures.misses;
        return std::nullopt;
    }

    /// Something about the tenant has changed: nothing that was read before is told afterwards.
    void invalidate(const TenantId &tenant)
    {
        const std::scoped_lock lock(m_mutex);
        forget(tenant);
        const auto first = m_readings.lower_bound({tenant, nullptr});
        for (auto reading = first; reading != m_readings.end() && reading->first == tenant; ++reading)
            reading->second->m_isCurrent = false;
        ++m_figures.invalidations;
    }
    /// The same for all of them.
    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_figures.invalidations += static_cast<qint64>(m_tenants.size());
        m_tenants.clear();
        m_used.clear();
        for (const auto &[tenant, reading] : m_readings)
            reading->m_isCurrent = false;
    }

    [[nodiscard]] TenantCacheFigures figures() const
    {
        const std::scoped_lock lock(m_mutex);
        TenantCacheFigures figures = m_figures;
        figures.entries = m_used.size();
        return figures;
    }

private:
    struct Entry {
        TenantId tenant;
        QString topic;
        Value value;
        quint64 lastUse = 0; // of m_uses
    };
    using Place = typename std::list<Entry>::iterator;
    struct Known {
        qint64 epoch = 0;
        std::map<QString, Place> entries;
    };
    struct HashOfId {
        std::size_t operator()(const TenantId &id) const { return qHash(id); }
    };

    void forget(const TenantId &tenant)
    {
        const auto known = m_tenants.find(tenant);
        if (known == m_tenants.end())
            return;
        for (const auto &[topic, place] : known->second.entries)
            m_used.erase(place);
        m_tenants.erase(known);
    }

    void evict(Place place)
    {
        const auto known = m_tenants.find(place->tenant);
        known->second.entries.erase(place->topic);
        if (known->second.entries.empty())
            m_tenants.erase(known);
        m_used.erase(place);
        ++m_figures.evictions;
    }

    /// Of one tenant, what was unused for the longest time.
    void makeRoomIn(const Known &known)
    {
        const auto oldest =
            std::min_element(known.entries.begin(), known.entries.end(),
                             [](const auto &a, const auto &b) { return a.second->lastUse < b.second->lastUse; });
        evict(oldest->second);
    }

    bool insert(const TenantId &tenant, qint64 epoch, const QString &topic, const Value &value)
    {
        const auto before = m_tenants.find(tenant);
        if (before != m_tenants.end() && before->second.epoch > epoch)
            return false;
        if (before != m_tenants.end() && before->second.epoch < epoch)
            forget(tenant);
        if (const auto same = m_tenants.find(tenant); same != m_tenants.end()) {
            if (const auto entry = same->second.entries.find(topic); entry != same->second.entries.end()) {
                entry->second->value = value;
                return true;
            }
            if (same->second.entries.size() >= m_limits.perTenant)
                makeRoomIn(same->second);
        }
        if (m_used.size() >= m_limits.inAll)
            evict(m_used.begin());
        Known &known = m_tenants[tenant];
        known.epoch = epoch;
        known.entries[topic] = m_used.insert(m_used.end(), {tenant, topic, value, ++m_uses});
        return true;
    }

    const TenantCacheLimits m_limits;
    mutable std::mutex m_mutex; // of all that follows
    std::list<Entry> m_used; // longest unused first
    std::unordered_map<TenantId, Known, HashOfId> m_tenants;
    std::set<std::pair<TenantId, Reading *>> m_readings;
    quint64 m_uses = 0;
    TenantCacheFigures m_figures;
};

} // namespace tenantry
