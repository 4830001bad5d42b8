#pragma once
// How a tenant is placed in each of the four models: its names and the steps between reserving its slug and activating it. One
// function and one file each. Pure, usable on any thread.

#include "core/provisioning/onboarding.h"
#include "core/provisioning/stepscript.h"

namespace tenantry {

/// The login that makes databases, and nothing else: it holds CREATEDB, and no login of every day does.
inline constexpr QLatin1StringView databaseCreator("tenantry_creator");
/// What every copy goes back to: a database with the functions in it, and nothing else.
inline constexpr QLatin1StringView baseTemplate("tenantry_base");

/// A plan that has its tenant, its operation and no steps yet; the functions below add to both.
struct PlacementDraft {
    const OnboardingRequest &request;
    const RegistryId &registry;
    OnboardingPlan &plan;

    /// The step that comes next.
    OperationStep &add(QLatin1StringView kind, const QString &title, const QString &object);
    [[nodiscard]] int nextStep() const { return static_cast<int>(plan.operation.steps.size()) + 1; }
};

/// Roles and a schema in a database of many. Errors of all: InvalidInput (a name or a word that cannot be quoted).
[[nodiscard]] Result<> placeInSchema(PlacementDraft &draft);
/// A copy of a template, with roles of its own. Errors: the same.
[[nodiscard]] Result<> placeInDatabase(PlacementDraft &draft);
/// A row in the control table of shared tables, which the first tenant makes. Errors: the same.
[[nodiscard]] Result<> placeInSharedTables(PlacementDraft &draft);
/// A server on this computer, with a schema in it. Errors: the same (a folder with too long a name, too).
[[nodiscard]] Result<> placeInDeployment(PlacementDraft &draft);
/// A file of SQLite of its own. Errors: the same.
[[nodiscard]] Result<> placeInFile(PlacementDraft &draft);
/// A row in a file of SQLite that several share. Errors: the same.
[[nodiscard]] Result<> placeInSharedFile(PlacementDraft &draft);
/// The steps behind those of the two above. Errors: the same.
[[nodiscard]] Result<> addFileEnd(PlacementDraft &draft);

/// A database of its own on MariaDB, with an owner, a writer and a reader. Errors: the same.
[[nodiscard]] Result<> placeInMariaDbDatabase(PlacementDraft &draft);
/// A MariaDB server on this computer, with such a database in it. Errors: the same (a folder with too long a name, too).
[[nodiscard]] Result<> placeInMariaDbDeployment(PlacementDraft &draft);
/// A row in the control table of shared tables there, which are reached through views. Errors: the same.
[[nodiscard]] Result<> placeInMariaDbSharedTables(PlacementDraft &draft);

/// A step that makes roles, schema, control table and tables of a tenant that shares none of them, in its database. Errors: the same.
[[nodiscard]] Result<> addSchemaStep(PlacementDraft &draft);
/// The application's tables with its history, as the owner of what the names say.
void addMigrations(StepScript &script, const MigrationFolder &folder, const TenantNames &names);

} // namespace tenantry
