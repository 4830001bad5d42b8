#pragma once
// The PG* variables of the environment: read once at start, for the registry only, shown, and taken away, so that none of
// them redirects a connection to a tenant. A plain value after that; taking is for main(), before any thread exists.

#include "core/base/secret.h"
#include "core/db/connectionsettings.h"

#include <QList>

namespace tenantry {

struct PgEnvironment {
    enum class Use { Registry, Ignored };
    struct Variable {
        QString name; ///< "PGHOST"
        QString value; ///< empty where it is secret
        Use use = Use::Ignored; ///< what is ignored is shown as such: it has no effect anywhere
        friend bool operator==(const Variable &, const Variable &) = default;
    };
    QList<Variable> variables; ///< sorted by name, for people to see
    ConnectionSettings settings; ///< what they say about the registry's connection
    Secret password; ///< PGPASSWORD
    QString service; ///< PGSERVICE
    QStringList serviceFiles; ///< where services are looked up
    QString passFile; ///< PGPASSFILE; empty = ~/.pgpass
};

/// Reads every variable whose name starts with PG and removes it from this process and its children. Call it first thing
/// in main(): it is not safe beside other threads.
[[nodiscard]] PgEnvironment takePgEnvironment();

} // namespace tenantry
