#pragma once
// Sizes of all tenants at once: one statement per server for databases, one per database for schemas, and one look-up for
// each tenant. Functions for a worker's thread; the read function runs on the connection's.

#include "core/inspection/placementindex.h"
#include "core/inspection/serverinspector.h"
#include "core/isolation/preparation.h"

#include <memory>

namespace tenantry {

/// Bytes of the schemas of one database, by name in UTF-8; those without a size are not in it.
using SchemaSizes = QHash<QByteArray, qint64>;
using FigureLot = std::shared_ptr<const TenantFigureLot>;

/// Runs on the worker of the connection. An error is of the whole database.
[[nodiscard]] Result<SchemaSizes> readSchemaSizes(Connection &connection);
/// What one connection to a database tells, each by itself.
struct DatabaseSurvey {
    Result<SchemaSizes> sizes;
    Result<DatabasePreparation> preparation;
    Result<QList<SharedGuards>> guards;
};
/// On the worker of the connection. Errors: none; each part has its own.
[[nodiscard]] Result<DatabaseSurvey> surveyDatabase(Connection &connection);

/// What the list of databases of a server tells of tenants with a database or a server of their own; a failed fact makes
/// their sizes unknown. `snapshot` is of the load that the index was made of.
[[nodiscard]] FigureLot sizesOnServer(const TenantSnapshot &snapshot, const PlacementIndex &index,
                                      const ServerId &server, const Fact<QList<DatabaseUse>> &databases);
/// The same of the tenants in schemas of a database, read at `now`.
[[nodiscard]] FigureLot sizesInDatabase(const TenantSnapshot &snapshot, const PlacementIndex &index,
                                        const SurveyTask &task, const Result<SchemaSizes> &sizes, const QDateTime &now);
/// The server did not answer: no tenant there has a size that somebody confirms.
[[nodiscard]] FigureLot sizesUnknown(const PlacementIndex &index, const ServerId &server);

/// Sessions of a tenant with a database or a server of its own; nothing where the server does not tell.
[[nodiscard]] std::optional<int> sessionsOf(const Placement &placement, const QList<DatabaseUse> &databases);

} // namespace tenantry
