#include "models/mappinglistmodel.h"

#include "models/choiceroles.h"
#include "models/importfieldword.h"

namespace tenantry {

namespace {

/// In the order in which a person looks for them.
constexpr ImportField mappedFields[] = {
    ImportField::ExternalId,    ImportField::Slug,  ImportField::Name,     ImportField::TenantKey,
    ImportField::Schema,        ImportField::Plan,  ImportField::State,    ImportField::Region,
    ImportField::Contact,       ImportField::Owner, ImportField::Database, ImportField::Server,
    ImportField::SchemaVersion, ImportField::Model,
};
constexpr ImportField usualFields[] = {ImportField::ExternalId, ImportField::Slug, ImportField::Name, ImportField::Plan,
                                       ImportField::State};

bool isUsual(ImportField field, IsolationKind model)
{
    return field == placeFieldOf(model)
        || std::find(std::begin(usualFields), std::end(usualFields), field) != std::end(usualFields);
}

QStringList choicesOf(const MappingRow &row)
{
    return QStringList {MappingListModel::tr("none")} + row.columns;
}

RecordColumn<MappingRow> sourceColumn()
{
    return {QStringLiteral("column"),
            [] { return MappingListModel::tr("Your column"); },
            [](const MappingRow &row) {
                return row.column.isEmpty() ? QVariant(MappingListModel::tr("none")) : QVariant(row.column);
            },
            ColumnKind::Code,
            nullptr,
            {{ChoicesRole, [](const MappingRow &row) { return choicesOf(row); }},
             {Qt::EditRole, [](const MappingRow &row) { return row.columns.indexOf(row.column) + 1; }}}};
}

RecordColumn<MappingRow> checkColumn()
{
    return {QStringLiteral("check"),
            [] { return MappingListModel::tr("Check"); },
            [](const MappingRow &row) { return row.check.words; },
            ColumnKind::Text,
            nullptr,
            {{StateRole, [](const MappingRow &row) { return QVariant::fromValue(row.check.kind); }}}};
}

} // namespace

std::vector<MappingRow> mappingRows(const Discovery &discovery, IsolationKind model, qsizetype sampleRow, bool all)
{
    std::vector<MappingRow> rows;
    for (const auto field : mappedFields) {
        const QString column = discovery.mapping.columns.value(field);
        if (!all && column.isEmpty() && !isUsual(field, model))
            continue;
        const qsizetype index = column.isEmpty() ? -1 : discovery.columns.indexOf(column);
        QString sample;
        if (index >= 0)
            sample = discovery.sample.value(sampleRow).value(index);
        rows.push_back({field, discovery.columns, column, sample, checkOfField(field, discovery, model)});
    }
    return rows;
}

MappingListModel::MappingListModel(Chosen chosen, QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("field"), [] { return tr("Tenantry"); },
          [](const MappingRow &row) { return importFieldWord(row.field); }},
         sourceColumn(),
         {QStringLiteral("sample"), [] { return tr("Sample"); },
          [](const MappingRow &row) { return row.sample.isNull() ? QVariant() : QVariant(row.sample); }},
         checkColumn()},
        [](const MappingRow &row) { return row.field; }, importFieldName, parent),
      m_chosen(std::move(chosen))
{ }

Qt::ItemFlags MappingListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RecordTableModel::flags(index);
    return index.isValid() && index.column() == Source ? flags | Qt::ItemIsEditable : flags;
}

bool MappingListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Source)
        return false;
    MappingRow row = record(index.row());
    row.column = row.columns.value(value.toInt() - 1);
    if (row == record(index.row()))
        return true;
    upsert(row);
    m_chosen(row.field, row.column);
    return true;
}

} // namespace tenantry
