#include "core/registry/tablerulerepository.h"

#include "core/base/enumname.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace tenantry {

namespace {

constexpr EnumNames<TableRelation, 4> relationNames {{"root", "column", "path", "reference"}};

QString pathText(const std::optional<TableKey> &via)
{
    if (!via)
        return QStringLiteral("");
    const QJsonObject path {{QStringLiteral("schema"), via->parent.schema},
                            {QStringLiteral("table"), via->parent.name},
                            {QStringLiteral("columns"), QJsonArray::fromStringList(via->columns)},
                            {QStringLiteral("parentColumns"), QJsonArray::fromStringList(via->parentColumns)},
                            {QStringLiteral("nullable"), via->isNullable},
                            {QStringLiteral("indexed"), via->isIndexed}};
    return QString::fromUtf8(QJsonDocument(path).toJson(QJsonDocument::Compact));
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &text : value.toArray())
        texts << text.toString();
    return texts;
}

std::optional<TableKey> pathOf(const TableName &table, const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject path = QJsonDocument::fromJson(text.toUtf8()).object();
    return TableKey {table,
                     textsOf(path.value(u"columns")),
                     {path.value(u"schema").toString(), path.value(u"table").toString()},
                     textsOf(path.value(u"parentColumns")),
                     path.value(u"nullable").toBool(),
                     path.value(u"indexed").toBool()};
}

TableRule readRule(const RecordRow &row)
{
    TableRule rule;
    rule.table = {row.text("schema_name"), row.text("table_name")};
    rule.relation = row.named("relation", tableRelationFromName);
    rule.column = row.text("column_name");
    rule.via = pathOf(rule.table, row.text("path"));
    rule.confirmedBy = row.text("confirmed_by");
    rule.confirmedAt = row.time("confirmed_us");
    return rule;
}

} // namespace

QString tableRelationName(TableRelation relation)
{
    return relationNames.name(relation);
}

bool tableRelationFromName(const QString &name, TableRelation *relation)
{
    return relationNames.value(name, relation);
}

Result<QList<TableRule>> TableRuleRepository::rules(const TableRulesPlace &place)
{
    return readRows(m_connection,
                    registryQuery(m_connection, QStringLiteral("table_rules"),
                                  {place.server.toString(), textValue(place.database), textValue(place.schemaVersion)}),
                    readRule);
}

Result<> TableRuleRepository::check(const QList<TableRule> &rules)
{
    QSet<QString> seen;
    for (const auto &rule : rules) {
        const bool needsColumn = rule.relation == TableRelation::Root || rule.relation == TableRelation::Column;
        const bool needsWay = rule.relation == TableRelation::Path;
        if (needsColumn != !rule.column.isEmpty() || needsWay != rule.via.has_value())
            return fail(ErrorKind::InvalidInput, tr("The rule of %1 does not fit its kind.").arg(rule.table.toString()),
                        tr("A root and a column need the column's name, a path needs the table it leads to."));
        if (seen.contains(rule.table.toString()))
            return fail(ErrorKind::InvalidInput, tr("There are two rules for %1.").arg(rule.table.toString()),
                        tr("Keep one of them."));
        seen.insert(rule.table.toString());
    }
    return {};
}

Result<> TableRuleRepository::save(const TableRulesPlace &place, const QList<TableRule> &rules, AuditWriter &audit)
{
    if (const auto checked = check(rules); !checked)
        return checked;
    const QVariantList where {place.server.toString(), textValue(place.database), textValue(place.schemaVersion)};
    if (const auto cleared = registryExecute(m_connection, QStringLiteral("table_rules_clear"), where); !cleared)
        return fail(cleared);
    const qint64 now = nowUs();
    for (const auto &rule : rules) {
        const auto saved =
            registryExecute(m_connection, QStringLiteral("table_rule_insert"),
                            where
                                + QVariantList {textValue(rule.table.schema), textValue(rule.table.name),
                                                tableRelationName(rule.relation), textValue(rule.column),
                                                pathText(rule.via), textValue(audit.client().operatorName), now});
        if (!saved && saved.error().kind == ErrorKind::Constraint)
            return fail(ErrorKind::Missing, tr("The server is not in the registry any more."),
                        tr("Read the list of servers again."));
        if (!saved)
            return fail(saved);
    }
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("table.confirm"),
                                     QStringLiteral("database ") + place.database,
                                     {{QStringLiteral("server"), place.server.toString()},
                                      {QStringLiteral("schemaVersion"), place.schemaVersion},
                                      {QStringLiteral("tables"), rules.size()}});
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace tenantry
