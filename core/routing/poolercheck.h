#pragma once
// Whether a pooler leads where its plan says: by what its console shows, and by going there through it. Functions and values, for the thread of the
// connections.

#include "core/routing/poolerconsole.h"
#include "core/routing/poolertext.h"

#include <functional>

namespace tenantry {

/// What differs between the plan and what the console shows, a sentence each; empty = nothing. `gone`: entries that it must not have any more.
[[nodiscard]] QStringList poolerDeviations(const PoolerPlan &plan, const QStringList &gone, const TextRows &databases);
/// The same of logins of our userlist.
[[nodiscard]] QStringList unknownLogins(const PoolerVerifiers &verifiers, const TextRows &users);

/// What came of going through one entry.
struct PoolerArrival {
    enum class Kind { Right, Wrong, NotTried };
    QString entry;
    Kind kind = Kind::NotTried;
    QString words; ///< translated: what was reached, or why nothing was
};

/// Opens a session through an entry; errors are why it could not be tried.
using OpenEntry = std::function<Result<std::shared_ptr<Connection>>(const PoolerEntry &)>;

/// Database and server are compared and, for a login of the tenant's own, the control table that it finds: tenant and epoch. `identifier`: the
/// server's own word, empty = unknown.
[[nodiscard]] PoolerArrival tryEntry(const PoolerEntry &entry, const QString &identifier, const OpenEntry &open);

} // namespace tenantry
