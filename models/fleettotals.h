#pragma once
// Figures of all servers together, with what is not in them. Values and functions over rows; usable on any thread.

#include "models/serverlistmodel.h"

namespace tenantry {

/// A sum over the servers that gave the figure.
struct FleetTotal {
    qint64 sum = 0;
    qint64 limit = 0; ///< of sessions: what the servers together allow
    int unknownServers = 0; ///< gave no figure that holds now
    int unreadable = 0; ///< of storage: databases on the others that are not in the sum
    friend bool operator==(const FleetTotal &, const FleetTotal &) = default;
};

[[nodiscard]] FleetTotal totalSessions(const std::vector<ServerRow> &servers);
[[nodiscard]] FleetTotal totalStorage(const std::vector<ServerRow> &servers); ///< bytes

class FleetTotals
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::FleetTotals)
public:
    /// "84.2 GB", "at least 84.2 GB" without some databases, unknown where no server told.
    [[nodiscard]] static QString storage(const FleetTotal &total, size_t servers, const Format &format);
    /// What a sum is of: "on all servers", or what it is without.
    [[nodiscard]] static QString extent(const FleetTotal &total);
    /// "12 placed on a server", with its age where the registry does not answer now.
    [[nodiscard]] static QString placed(const Fact<QList<ServerLoad>> &loads, const Format &format,
                                        const QDateTime &now);
};

} // namespace tenantry
