#pragma once
// Which tenants a list shows and in what order. The engine keeps the last order and hits, so that the next keystroke looks
// only where it must; used by one worker at a time, on any thread.

#include "core/registry/store/nameranks.h"
#include "core/registry/store/tenantpredicate.h"

#include <memory>
#include <optional>

namespace tenantry {

/// None is the order in which the registry gave them: by slug.
enum class TenantSort {
    None,
    Name,
    Slug,
    Model,
    Server,
    Version,
    Status,
    State,
    Plan,
    Region,
    Owner,
    Storage,
    Created,
    Updated
};

struct TenantQuery {
    Filter filter;
    TenantSort sort = TenantSort::None;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// Row numbers in the order asked for; unknown values come last whatever the direction, equal ones keep the order of the
/// registry. Empty when stopped.
[[nodiscard]] std::vector<quint32> sortedHandles(const TenantSnapshot &snapshot, TenantSort sort, Qt::SortOrder order);

/// Answers filters and orders on one snapshot after the other.
class TenantQueryEngine
{
public:
    /// The rows of a snapshot. `version` names its contents: with another one nothing kept is used. Nothing when stopped;
    /// `stop` is asked on several threads at once.
    [[nodiscard]] std::optional<std::vector<quint32>> run(const TenantSnapshot &snapshot, quint64 version,
                                                          const TenantQuery &query, const StopRequested &stop);
    [[nodiscard]] size_t bytes() const; ///< memory kept between runs

private:
    [[nodiscard]] std::optional<std::vector<quint32>> find(const TenantSnapshot &snapshot, const Filter &filter,
                                                           const StopRequested &stop) const;
    [[nodiscard]] std::vector<quint32> inOrder(std::vector<quint32> hits, quint32 handleEnd) const;
    void updateOrder(const TenantSnapshot &snapshot, quint64 version, const TenantQuery &query);

    quint64 m_version = 0;
    Filter m_last; // its hits are m_hits, where those are few
    std::optional<std::vector<quint32>> m_hits; // in the order of the registry
    TenantSort m_sort = TenantSort::None;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<quint32> m_sorted; // all rows in m_sort and m_order; empty with TenantSort::None
};

} // namespace tenantry
