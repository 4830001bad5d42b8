#pragma once
// Reads how far many schemas are migrated, from the histories that their own tools keep, a few hundred in one statement. Owned by the
// look at a database, on its thread.

#include "core/discovery/discoverysession.h"
#include "core/isolation/migrationtools.h"

#include <QHash>

namespace tenantry {

class VersionReader
{
public:
    explicit VersionReader(DiscoverySession &session) : m_session(session) { } ///< which outlives it
    /// Finds the histories of all schemas; to be called once, first. Errors: of the session.
    [[nodiscard]] Result<> prepare();
    /// By schema; without those that have no history, or one that this login may not read. At most `versionsAtOnce` schemas, so that the
    /// locks of one statement fit into any server's lock table; they are gone when it returns. Errors: of the session.
    [[nodiscard]] Result<QHash<QString, QString>> versionsOf(const QStringList &schemas);

private:
    [[nodiscard]] Result<QString> statementFor(const QStringList &schemas) const;
    struct History {
        QString table;
        const MigrationTool *tool;
    };
    DiscoverySession &m_session;
    QHash<QString, History> m_histories; ///< by schema
};

inline constexpr int versionsAtOnce = 200;

} // namespace tenantry
