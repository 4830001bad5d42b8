#include "core/routing/filecontrols.h"

#include "core/db/resourcequery.h"

namespace tenantry {

namespace {

constexpr int ownTables = 2;

PlacedControl fileControl(const QSqlQuery &row)
{
    const QVariant key = row.value(6);
    return {controlRow(row), {}, key.isNull() ? std::nullopt : std::optional(key.toString()), row.value(7).toString()};
}

} // namespace

Result<FileControls> readFileControls(Connection &file)
{
    FileControls controls;
    auto there = resourceQuery(file, QStringLiteral("routing"), QStringLiteral("has_controls"));
    if (!there)
        return fail(there);
    if (!there->next() || there->value(0).toInt() != ownTables)
        return controls;
    there->finish();
    auto rows = resourceQuery(file, QStringLiteral("routing"), QStringLiteral("controls"));
    if (!rows)
        return fail(rows);
    while (rows->next()) {
        controls.rows.append(fileControl(*rows));
        controls.name = rows->value(8).toString();
    }
    if (!controls.rows.isEmpty())
        return controls;
    auto name = resourceQuery(file, QStringLiteral("routing"), QStringLiteral("file_name"));
    if (!name)
        return fail(name);
    controls.name = name->next() ? name->value(0).toString() : QString();
    return controls;
}

Result<QList<FileChange>> readFileChanges(Connection &file)
{
    auto rows = resourceQuery(file, QStringLiteral("routing"), QStringLiteral("open_changes"));
    if (!rows)
        return fail(rows);
    QList<FileChange> changes;
    while (rows->next())
        changes.append(
            {OperationId(rows->value(0).toUuid()), TenantId(rows->value(1).toUuid()), rows->value(2).toLongLong()});
    return changes;
}

} // namespace tenantry
