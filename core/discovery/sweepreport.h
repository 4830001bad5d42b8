#pragma once
// What a sweep found, and how far it came. Values, usable on any thread.

#include "core/base/error.h"
#include "core/base/finding.h"

#include <optional>

namespace tenantry {

struct SweptServer {
    ServerId id;
    QString name;
    std::optional<Error> error; ///< it was not swept, and why
    qsizetype databases = 0; ///< that were looked into
    qint64 tenants = 0; ///< of this registry, that live there
    qint64 tenantsOfOthers = 0; ///< of other registries, by their control tables
    QList<std::pair<QString, Error>> unread; ///< databases that were not swept, and why
    [[nodiscard]] bool isSwept() const { return !error && unread.isEmpty(); }
};

struct SweepReport {
    QList<Finding> findings; ///< worst first; to be kept by keepSweep()
    QList<Finding> stopped; ///< operations that a person has to resume or undo; they are told live, and never kept
    QList<SweptServer> servers;
    QStringList scopes; ///< beginnings of the keys that the sweep decides about
    [[nodiscard]] bool isWhole() const
    {
        return std::all_of(servers.begin(), servers.end(), [](const SweptServer &server) { return server.isSwept(); });
    }
};

} // namespace tenantry
