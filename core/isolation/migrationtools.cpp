#include "core/isolation/migrationtools.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace tenantry {

namespace {

struct MigrationToolText {
    Q_DECLARE_TR_FUNCTIONS(MigrationTool)
};

constexpr MigrationTool migrationTools[] = {
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

Result<QString> isolationStatement(Engine engine, const char *name)
{
    auto sql = sqlResource(engine, QStringLiteral("isolation"), QString::fromLatin1(name));
    if (!sql)
        return fail(ErrorKind::Unsupported,
                    MigrationToolText::tr("%1 does not tell this.").arg(SqlDialect::of(engine).displayName()));
    return sql;
}

} // namespace

const MigrationTool *migrationToolOf(const QString &table, const QStringList &columns)
{
    const auto fits = [&](const MigrationTool &tool) {
        const QStringList needed = QString::fromLatin1(tool.columns).split(u' ');
        return table == QLatin1StringView(tool.table)
            && std::all_of(needed.begin(), needed.end(),
                           [&](const QString &column) { return columns.contains(column); });
    };
    const auto tool = std::find_if(std::begin(migrationTools), std::end(migrationTools), fits);
    return tool == std::end(migrationTools) ? nullptr : tool;
}

Result<QString> versionStatement(Engine engine, const MigrationTool &tool, const QString &schema, const QString &table)
{
    const auto sql = isolationStatement(engine, tool.statement);
    if (!sql)
        return sql;
    const auto quoted = SqlDialect::of(engine).quoteQualified(schema, table);
    if (!quoted)
        return fail(quoted);
    return QString(*sql).replace(QLatin1String("{table}"), *quoted).trimmed();
}

Result<QString> migrationTablesStatement(Engine engine)
{
    return isolationStatement(engine, "migrationtables");
}

} // namespace tenantry
