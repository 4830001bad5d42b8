#include "core/inspection/schemaversion.h"

#include <iterator>

namespace tenantry {

namespace {

struct Versions {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Versions)
};

/// A tool is known by its table and by the columns that its statement reads.
struct MigrationTool {
    const char *name;
    const char *table;
    const char *columns; ///< separated by blanks
    const char *statement;
};

constexpr MigrationTool tools[] = {
    {"golang-migrate", "schema_migrations", "dirty version", "version_golangmigrate"},
    {"Flyway", "flyway_schema_history", "installed_rank success version", "version_flyway"},
    {"Django", "django_migrations", "app id name", "version_django"},
    {"Alembic", "alembic_version", "version_num", "version_alembic"},
    {"Liquibase", "databasechangelog", "id orderexecuted", "version_liquibase"},
    {"Entity Framework", "__EFMigrationsHistory", "MigrationId", "version_entityframework"},
    {"Prisma", "_prisma_migrations", "finished_at migration_name rolled_back_at started_at", "version_prisma"},
    {"Knex", "knex_migrations", "id name", "version_knex"},
    {"Goose", "goose_db_version", "id is_applied version_id", "version_goose"},
    {"Atlas", "atlas_schema_revisions", "version", "version_atlas"},
    // dbmate and Rails keep the same table: a column of versions and nothing else.
    {"dbmate or Rails", "schema_migrations", "version", "version_versionlist"},
};

const MigrationTool *toolOf(const QString &table, const QStringList &columns)
{
    const auto fits = [&](const MigrationTool &tool) {
        const QStringList needed = QString::fromLatin1(tool.columns).split(u' ');
        return table == QLatin1StringView(tool.table)
            && std::all_of(needed.begin(), needed.end(),
                           [&](const QString &column) { return columns.contains(column); });
    };
    const auto tool = std::find_if(std::begin(tools), std::end(tools), fits);
    return tool == std::end(tools) ? nullptr : tool;
}

} // namespace

Result<SchemaVersion> readSchemaVersion(FactReader &reader, const QString &schema)
{
    const QVariant only = schema.isEmpty() ? QVariant(QString()) : QVariant(schema);
    const auto tables = reader.rows(QStringLiteral("migrationtables"), 3, {only});
    if (!tables)
        return fail(tables);
    for (const FactReader::Row &row : *tables) {
        const QString holder = row.at(0).toString();
        const QString table = row.at(1).toString();
        const MigrationTool *tool = toolOf(table, row.at(2).toString().split(u','));
        if (!tool)
            continue;
        const auto version = reader.rowOf(QString::fromLatin1(tool->statement), 2, holder, table);
        if (!version && version.error().kind != ErrorKind::Missing)
            return fail(version);
        if (version && !version->at(0).toString().isEmpty())
            return SchemaVersion {version->at(0).toString(), QString::fromLatin1(tool->name), holder + u'.' + table,
                                  version->at(1).toBool()};
    }
    return fail(ErrorKind::Missing, Versions::tr("No migration tool that this program knows has left a version here."));
}

} // namespace tenantry
