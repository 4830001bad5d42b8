#include "models/tenanttablelistmodel.h"

namespace tenantry {

namespace {

/// In the order of TableRelation.
constexpr const char *relationWords[] = {
    QT_TRANSLATE_NOOP("tenantry::TenantTableListModel", "The tenants themselves"),
    QT_TRANSLATE_NOOP("tenantry::TenantTableListModel", "Has the tenant column"),
    QT_TRANSLATE_NOOP("tenantry::TenantTableListModel", "Through another table"),
    QT_TRANSLATE_NOOP("tenantry::TenantTableListModel", "Shared by all"),
};

StatusKind relationKind(const TenantTable &table)
{
    constexpr StatusKind kinds[] = {StatusKind::Ok, StatusKind::Ok, StatusKind::Warn, StatusKind::Skipped};
    const bool isDoubtful = table.isGuessed || table.isColumnNullable;
    return table.relation == TableRelation::Column && isDoubtful ? StatusKind::Drift
                                                                 : kinds[static_cast<int>(table.relation)];
}

QString wayOf(const TenantTable &table)
{
    return table.via ? table.via->columns.join(QStringLiteral(", ")) : table.column;
}

} // namespace

QString tableRelationWord(TableRelation relation)
{
    return TenantTableListModel::tr(relationWords[static_cast<int>(relation)]);
}

QString tenantTableRemark(const TenantTable &table, const Format &format)
{
    const QString rows = table.rows < 0 ? QString() : format.count(table.rows);
    const auto withRows = [&rows](const QString &text) {
        return rows.isEmpty() ? text : TenantTableListModel::tr("%1, %2").arg(text, rows);
    };
    if (table.relation == TableRelation::Root)
        return withRows(TenantTableListModel::tr("the tenants"));
    if (table.relation == TableRelation::Path)
        return withRows(TenantTableListModel::tr("%1 only").arg(wayOf(table)));
    if (table.relation == TableRelation::Column)
        return withRows(table.column);
    return TenantTableListModel::tr("no path");
}

TenantTableListModel::TenantTableListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("table"), [] { return tr("Table"); },
          [](const TenantTable &table) { return table.table.toString(); }, ColumnKind::Code},
         {QStringLiteral("relation"),
          [] { return tr("Its rows"); },
          [](const TenantTable &table) { return tableRelationWord(table.relation); },
          ColumnKind::Text,
          nullptr,
          {{StateRole, [](const TenantTable &table) { return QVariant::fromValue(relationKind(table)); }}}},
         {QStringLiteral("way"), [] { return tr("By"); },
          [](const TenantTable &table) { return wayOf(table).isEmpty() ? QVariant() : QVariant(wayOf(table)); },
          ColumnKind::Code},
         {QStringLiteral("rows"), [] { return tr("Rows, about"); },
          [&format](const TenantTable &table) {
              return table.rows < 0 ? QVariant() : QVariant(format.count(table.rows));
          },
          ColumnKind::Number,
          [](const TenantTable &table) { return table.rows < 0 ? QVariant() : QVariant(table.rows); }}},
        [](const TenantTable &table) { return table.table.toString(); }, [](const QString &name) { return name; },
        parent)
{ }

} // namespace tenantry
