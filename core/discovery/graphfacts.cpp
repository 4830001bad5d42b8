#include "core/discovery/tenantgraph.h"

namespace tenantry {

namespace {

constexpr QChar graphListSeparator(0x1f);
constexpr QChar graphPartSeparator(0x1e);

GraphFacts::Table tableOfRow(const QStringList &row)
{
    GraphFacts::Table table {{row.at(0), row.at(1)}, row.at(2).toLongLong(), {}, row.at(4)};
    for (const auto &text : row.at(3).split(graphListSeparator)) {
        const QStringList parts = text.split(graphPartSeparator);
        table.columns << GraphFacts::Column {parts.value(0), parts.value(1), !parts.value(2).isEmpty()};
    }
    return table;
}

TableKey keyOfRow(const QStringList &row)
{
    return {{row.at(0), row.at(1)}, row.at(4).split(graphListSeparator),
            {row.at(2), row.at(3)}, row.at(5).split(graphListSeparator),
            !row.at(6).isEmpty(),   !row.at(7).isEmpty()};
}

} // namespace

Result<GraphFacts> readGraphFacts(DiscoverySession &session, const QStringList &schemas)
{
    const QVariantList values {schemas.join(graphListSeparator)};
    const auto tables = session.table(QStringLiteral("graphtables"), 5, values);
    if (!tables)
        return fail(tables);
    const auto keys = session.table(QStringLiteral("graphkeys"), 8, values);
    if (!keys)
        return fail(keys);
    GraphFacts facts;
    for (const auto &row : *tables)
        facts.tables << tableOfRow(row);
    for (const auto &row : *keys)
        facts.keys << keyOfRow(row);
    return facts;
}

} // namespace tenantry
