#include "core/inspection/schemaversion.h"

#include "core/isolation/migrationtools.h"

namespace tenantry {

namespace {

struct Versions {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Versions)
};

} // namespace

Result<SchemaVersion> readSchemaVersion(FactReader &reader, const QString &schema)
{
    const QVariant only = schema.isEmpty() ? QVariant(QString()) : QVariant(schema);
    const Engine engine = reader.connection().spec().engine;
    const auto statement = migrationTablesStatement(engine);
    if (!statement)
        return fail(statement);
    const auto tables = reader.rowsOf(*statement, 3, {only});
    if (!tables)
        return fail(tables);
    for (const FactReader::Row &row : *tables) {
        const QString holder = row.at(0).toString();
        const QString table = row.at(1).toString();
        const MigrationTool *tool = migrationToolOf(table, row.at(2).toString().split(u','));
        if (!tool)
            continue;
        const auto sql = versionStatement(engine, *tool, holder, table);
        if (!sql)
            return fail(sql);
        const auto versions = reader.rowsOf(*sql, 2);
        if (!versions)
            return fail(versions);
        if (!versions->isEmpty() && !versions->first().at(0).toString().isEmpty())
            return SchemaVersion {versions->first().at(0).toString(), QString::fromLatin1(tool->name),
                                  holder + u'.' + table, versions->first().at(1).toBool()};
    }
    return fail(ErrorKind::Missing, Versions::tr("No migration tool that this program knows has left a version here."));
}

} // namespace tenantry
