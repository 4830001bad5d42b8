#include "core/discovery/tablemap.h"

#include "core/discovery/presettrial.h"
#include "core/discovery/versionreader.h"

namespace tenantry {

namespace {

struct TableMapText {
    Q_DECLARE_TR_FUNCTIONS(TableMap)
};

/// The tenants' own table, as the first preset that fits tells it; nothing where none does.
Result<std::optional<TableName>> rootOf(DiscoverySession &session, const TableMapRequest &request)
{
    if (request.root || !request.column.isEmpty())
        return request.root;
    const auto trials = tryPresets(session, request.presets, request.given);
    if (!trials)
        return fail(trials);
    for (const auto &trial : *trials) {
        if (!trial.fits() || trial.preset.outside.sql.isEmpty())
            continue;
        const auto row = session.firstRow(trial.preset.outside, trial.variables);
        if (!row)
            return fail(row);
        if (*row)
            return std::optional(TableName {row->value().value(0), row->value().value(1)});
    }
    return std::optional<TableName>();
}

Result<QString> versionOf(DiscoverySession &session, const QString &schema)
{
    VersionReader reader(session);
    if (const auto prepared = reader.prepare(); !prepared)
        return fail(prepared);
    const auto versions = reader.versionsOf({schema});
    return versions ? Result<QString>(versions->value(schema)) : fail(versions);
}

TableRule ruleOf(const TenantTable &table)
{
    TableRule rule;
    rule.table = table.table;
    rule.relation = table.relation;
    rule.column = table.via ? QString() : table.column;
    rule.via = table.via;
    return rule;
}

} // namespace

Result<TableMap> readTableMap(const TableMapRequest &request, ImportProgress &progress)
{
    const auto session = DiscoverySession::open(request.place, progress);
    if (!session)
        return fail(session);
    const auto root = rootOf(**session, request);
    if (!root)
        return fail(root);
    if (!*root && request.column.isEmpty())
        return fail(
            ErrorKind::Missing,
            TableMapText::tr("Nobody knows which table holds the tenants of %1.").arg(request.place.spec.displayName()),
            TableMapText::tr("Name the table of the tenants, or the column that says whose a row is."));
    const QString schema = *root ? root->value().schema : request.schemas.value(0, QStringLiteral("public"));
    const auto facts = readGraphFacts(**session, request.schemas.isEmpty() ? QStringList {schema} : request.schemas);
    if (!facts)
        return fail(facts);
    TableMap map;
    map.graph = tenantGraph(*facts, *root, request.column);
    if (*root && !map.graph.find(**root))
        return fail(ErrorKind::Missing, TableMapText::tr("There is no table %1.").arg(root->value().toString()),
                    TableMapText::tr("Write it as schema.table."));
    const auto version = versionOf(**session, schema);
    if (!version)
        return fail(version);
    map.schemaVersion = *version;
    map.statements = (*session)->statements();
    return map;
}

QList<TableRule> rulesOf(const TenantGraph &graph)
{
    QList<TableRule> rules;
    for (const auto &table : graph.tables)
        rules << ruleOf(table);
    return rules;
}

TenantGraph withRules(TenantGraph graph, const QList<TableRule> &rules)
{
    for (auto &table : graph.tables) {
        for (const auto &rule : rules) {
            if (rule.table != table.table)
                continue;
            table.relation = rule.relation;
            table.column = rule.column;
            table.via = rule.via;
            table.isGuessed = false;
            table.isConfirmed = rule.confirmedAt.isValid();
        }
    }
    return graph;
}

Result<TableRule> correctedRule(const TenantGraph &graph, const TableName &name, const QString &words)
{
    const TenantTable *table = graph.find(name);
    if (!table)
        return fail(ErrorKind::Missing, TableMapText::tr("There is no table %1.").arg(name.toString()),
                    TableMapText::tr("Write it as schema.table."));
    TableRule rule = ruleOf(*table);
    rule.column.clear();
    rule.via.reset();
    const QString column = words.section(u':', 1);
    if (words.startsWith(QLatin1String("column:"))) {
        if (!table->columns.contains(column))
            return fail(ErrorKind::Missing, TableMapText::tr("%1 has no column %2.").arg(name.toString(), column),
                        TableMapText::tr("It has: %1.").arg(table->columns.join(QStringLiteral(", "))));
        rule.relation = TableRelation::Column;
        rule.column = column;
        return rule;
    }
    if (words == QLatin1String("reference")) {
        rule.relation = TableRelation::Reference;
        return rule;
    }
    if (words != QLatin1String("path"))
        return fail(ErrorKind::InvalidInput, TableMapText::tr("\"%1\" says nothing about a table.").arg(words),
                    TableMapText::tr("Use column:NAME, path or reference."));
    if (!table->bestKey)
        return fail(ErrorKind::Missing,
                    TableMapText::tr("No foreign key leads from %1 to a tenant.").arg(name.toString()),
                    TableMapText::tr("Name its column, or call it a reference."));
    rule.relation = TableRelation::Path;
    rule.via = table->bestKey;
    return rule;
}

} // namespace tenantry
