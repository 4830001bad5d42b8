#pragma once
// Which databases of a server are prepared for tenants, in a person's words. Plain values and a function for the GUI thread, on which
// the monitor lives.

#include "core/inspection/serverfacts.h"
#include "models/roles.h"

namespace tenantry {

class FleetMonitor;

struct DatabaseState {
    QString database;
    QString words; ///< "version 4", "not prepared"; empty = unknown
    StatusKind status = StatusKind::Unknown;
    bool isOld = false; ///< the server does not tell it now
};

/// Of every database where tenants can be put, those that are not prepared last. Databases of one tenant are none of them.
[[nodiscard]] QList<DatabaseState> databaseStates(const FleetMonitor &monitor, const Server &server);
/// Of one whose functions were asked for.
[[nodiscard]] DatabaseState databaseState(const QString &database, const Fact<DatabasePreparation> &fact);

} // namespace tenantry
