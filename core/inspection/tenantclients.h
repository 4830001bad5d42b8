#pragma once
// Who is connected for one tenant: logins, where they come from, since when, and in which state; never what they ask. Plain values and
// a function for the thread of the connection.

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tenantry {

class Connection;
struct Tenant;

struct TenantClient {
    QString id; ///< of the session on its server, or of the process that has the file open
    QString login; ///< of the server, or of the system; empty = hidden
    QString from; ///< an address; empty = this computer's socket, or hidden
    QString program; ///< as it calls itself
    QString state; ///< in the engine's own word; empty = unknown
    QDateTime since; ///< UTC, of the connection; invalid = unknown
    QDateTime stateSince; ///< UTC; invalid = unknown
    friend bool operator==(const TenantClient &, const TenantClient &) = default;
};

struct TenantClients {
    QList<TenantClient> list; ///< oldest first
    int hidden = 0; ///< sessions or processes that nobody could look at: some of them may be the tenant's too
    friend bool operator==(const TenantClients &, const TenantClients &) = default;
};

/// `connection` leads to the tenant's database. Errors: Unsupported (its sessions cannot be told from others', with the reason), Denied
/// (the server hides them, with what would show them), those of the connection.
[[nodiscard]] Result<TenantClients> readTenantClients(Connection &connection, const Tenant &tenant);

} // namespace tenantry
