#include "core/discovery/adoption.h"

#include "core/discovery/presetsource.h"
#include "core/discovery/sqlitefoldersource.h"

namespace tenantry {

namespace {

/// Where schemas are tenants and nobody says how far they are migrated, their own histories do.
QString schemaColumn(const AdoptionRequest &request, const ImportMapping &mapping)
{
    const bool isOurs = mapping.columns.value(ImportField::SchemaVersion) == PresetSource::versionColumn;
    const bool isFile = !request.csvFile.isEmpty() || !request.folder.isEmpty();
    if (isFile || request.preset.engine != Engine::PostgreSQL || request.place.model != IsolationKind::Schema
        || (mapping.columns.contains(ImportField::SchemaVersion) && !isOurs))
        return {};
    return mapping.columns.value(ImportField::Schema);
}

/// The preset's columns, where a person did not say otherwise.
Result<ImportMapping> wholeMapping(const AdoptionRequest &request)
{
    auto mapping = ImportMapping::parse(request.preset.map);
    if (!mapping)
        return mapping;
    for (auto entry = request.mapping.columns.begin(); entry != request.mapping.columns.end(); ++entry)
        mapping->columns.insert(entry.key(), entry.value());
    if (!schemaColumn(request, *mapping).isEmpty())
        mapping->columns.insert(ImportField::SchemaVersion, PresetSource::versionColumn);
    return mapping;
}

std::unique_ptr<ImportSource> rowsOf(const AdoptionRequest &request, const ImportMapping &mapping,
                                     const std::shared_ptr<Discovery> &discovery)
{
    if (!request.csvFile.isEmpty())
        return std::make_unique<CsvImportSource>(request.csvFile);
    if (!request.folder.isEmpty())
        return std::make_unique<SqliteFolderSource>(request.folder);
    return std::make_unique<PresetSource>(
        PresetSource::Order {request.database, request.preset, request.given, schemaColumn(request, mapping)},
        discovery);
}

} // namespace

AdoptionPreset presetOfQuery(const QString &sql, Engine engine, IsolationKind model)
{
    AdoptionPreset preset;
    preset.id = QStringLiteral("query");
    preset.name = preset.id;
    preset.engine = engine;
    preset.model = model;
    preset.tenants.sql = sql;
    preset.tenants.isWhole = true;
    return preset;
}

Result<QList<PresetTrial>> recognise(const DiscoveryPlace &place, const QList<AdoptionPreset> &presets,
                                     const PresetVariables &given, ImportProgress &progress)
{
    const auto session = DiscoverySession::open(place, progress);
    if (!session)
        return fail(session);
    return tryPresets(**session, presets, given);
}

Result<TenantImport::SourceMaker> adoptionRows(const AdoptionRequest &request,
                                               const std::shared_ptr<Discovery> &discovery)
{
    const auto mapping = wholeMapping(request);
    if (!mapping)
        return fail(mapping);
    AdoptionSource::Options options;
    options.place = request.place;
    options.mapping = *mapping;
    options.byName = request.preset.map.isEmpty();
    options.decisions = request.decisions;
    options.problems = request.preset.problems;
    options.limit = request.limit;
    return TenantImport::SourceMaker([request, options, discovery]() -> Result<std::unique_ptr<ImportSource>> {
        *discovery = {};
        return std::make_unique<AdoptionSource>(rowsOf(request, options.mapping, discovery), options, discovery);
    });
}

ImportOptions adoptionOptions(bool isDryRun)
{
    ImportOptions options;
    options.mapping.key = ImportKey::Place;
    options.byName = true;
    options.dryRun = isDryRun;
    options.leavesOut = true;
    options.action = QStringLiteral("tenant.adopt");
    return options;
}

} // namespace tenantry
