#pragma once
// What a server says of the tenants it has, for holding the registry against it. Values, usable on any thread; what reads them runs on
// the connection's and only reads.

#include "core/db/connection.h"
#include "core/registry/server.h"
#include "core/routing/controltables.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>

namespace tenantry {

/// An operation that nobody has ended there.
struct ServerOperation {
    OperationId id;
    QString base;
    QString openedBy;
    QDateTime openedAt; ///< UTC
};

struct DatabaseLook {
    QSet<QString> schemas;
    QList<PlacedControl> controls;
    QList<ServerOperation> operations;
};

struct ServerLook {
    Server server;
    std::optional<Error> error; ///< it could not be asked at all
    QSet<QString> databases; ///< all there are
    QStringList open; ///< those that can be looked into
    QHash<QString, QString> roles; ///< of tenants: what their names begin with, and the names
    QHash<QString, DatabaseLook> looks;
    QHash<QString, Error> unread; ///< databases that could not be looked into

    [[nodiscard]] bool isWhole() const { return !error && unread.isEmpty(); }
};

/// The databases and the roles of tenants. Errors: Unsupported (the engine), those of the connection.
[[nodiscard]] Result<ServerLook> readServerLook(Connection &connection, const Server &server);
/// Its schemas, control tables and open operations. Errors: Missing (prepared by an older program), Denied (our login is not of the
/// group that may ask), those of the connection.
[[nodiscard]] Result<DatabaseLook> readDatabaseLook(Connection &connection);

} // namespace tenantry
