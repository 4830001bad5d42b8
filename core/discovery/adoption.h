#pragma once
// Brings the tenants of a system that exists already into the registry, without a change to that system. Values and functions; what
// blocks is for a thread that may wait.

#include "core/discovery/adoptionsource.h"
#include "core/registry/tenantimport.h"

namespace tenantry {

struct AdoptionRequest {
    AdoptionPlace place;
    DiscoveryPlace database; ///< not looked at where rows come from files
    AdoptionPreset preset; ///< how to read it; see presetOfQuery() for a statement of one's own
    QString csvFile; ///< rows instead of the database's; empty = none
    QString folder; ///< of SQLite files, a tenant each; empty = none
    PresetVariables given;
    ImportMapping mapping; ///< goes before the preset's
    AdoptionDecisions decisions;
    qint64 limit = 1'000'000; ///< rows
};

/// `sql` is one SELECT whose columns bear the names of fields, or are mapped.
[[nodiscard]] AdoptionPreset presetOfQuery(const QString &sql, Engine engine, IsolationKind model);
/// Which presets the database fits, the best first. Blocks. Errors: of the session.
[[nodiscard]] Result<QList<PresetTrial>> recognise(const DiscoveryPlace &place, const QList<AdoptionPreset> &presets,
                                                   const PresetVariables &given, ImportProgress &progress);
/// Rows for TenantImport, with options of adoptionOptions(). `discovery` is filled anew each time. Error InvalidInput: the preset's
/// mapping is none.
[[nodiscard]] Result<TenantImport::SourceMaker> adoptionRows(const AdoptionRequest &request,
                                                             const std::shared_ptr<Discovery> &discovery);
/// By place, and the rows that cannot be used are left out and told.
[[nodiscard]] ImportOptions adoptionOptions(bool isDryRun);

} // namespace tenantry
