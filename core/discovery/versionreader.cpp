#include "core/discovery/versionreader.h"

#include "core/db/sqldialect.h"

namespace tenantry {

Result<> VersionReader::prepare()
{
    const auto sql = migrationTablesStatement(m_session.connection().spec().engine);
    if (!sql)
        return fail(sql);
    const auto tables = m_session.tableOf(*sql, 3, {QVariant(QString())});
    if (!tables)
        return fail(tables);
    for (const auto &row : *tables) {
        const MigrationTool *tool = migrationToolOf(row.at(1), row.at(2).split(u','));
        if (tool && !m_histories.contains(row.at(0)))
            m_histories.insert(row.at(0), {row.at(1), tool});
    }
    return {};
}

Result<QString> VersionReader::statementFor(const QStringList &schemas) const
{
    const Engine engine = m_session.connection().spec().engine;
    QStringList parts;
    for (const auto &schema : schemas) {
        const auto history = m_histories.find(schema);
        if (history == m_histories.end())
            continue;
        const auto version = versionStatement(engine, *history->tool, schema, history->table);
        const auto name = SqlDialect::of(engine).quoteLiteral(schema);
        if (!version || !name)
            return fail(version ? name : version);
        parts << QStringLiteral("SELECT %1, v.* FROM (%2) v(version, stopped)").arg(*name, *version);
    }
    return parts.join(QStringLiteral("\nUNION ALL\n"));
}

Result<QHash<QString, QString>> VersionReader::versionsOf(const QStringList &schemas)
{
    Q_ASSERT(schemas.size() <= versionsAtOnce);
    const auto sql = statementFor(schemas);
    if (!sql)
        return fail(sql);
    QHash<QString, QString> versions;
    if (sql->isEmpty())
        return versions;
    const auto rows = m_session.passingTable(*sql, 2);
    if (!rows && m_session.isUsable() && schemas.size() > 1) {
        // One history that may not be read must not hide the others.
        for (const auto &schema : schemas) {
            const auto one = versionsOf({schema});
            if (!one)
                return one;
            versions.insert(*one);
        }
        return versions;
    }
    if (!rows)
        return m_session.isUsable() ? Result<QHash<QString, QString>>(versions) : fail(rows);
    for (const auto &row : *rows)
        versions.insert(row.at(0), row.at(1));
    return versions;
}

} // namespace tenantry
