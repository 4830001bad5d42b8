#pragma once
// The tenants of the demonstration fleet: invented companies, how each is kept apart and how large it is. Plain values.

#include "core/db/connectionspec.h"
#include "core/registry/tenant.h"

#include <QList>

namespace tenantry {

/// What is wrong with one of them, caused on its server.
enum class DemoTrouble { None, OldVersion, Suspended, Failed, Stopped, Locked, Exposed, Gone, Copied };

struct DemoTenant {
    QString slug;
    QString name;
    IsolationKind kind = IsolationKind::Schema;
    int server = 0; ///< which of the two; of no use for a deployment
    QString shared = QStringLiteral("app"); ///< which shared tables, where it has its rows in some
    bool hasOwnRoles = false; ///< in those
    int orders = 0; ///< by a power law over all of them
    DemoTrouble trouble = DemoTrouble::None;
    QString region;
    QString owner;
};

/// Of all models that the engine has; on PostgreSQL over two servers. The same at every call.
[[nodiscard]] QList<DemoTenant> demoTenants(Engine engine = Engine::PostgreSQL);

} // namespace tenantry
