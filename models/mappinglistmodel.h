#pragma once
// Which column of a system becomes which field of a tenant, with a sample of it and what the check says. Owned by the page that
// adopts, GUI thread.

#include "models/fieldcheck.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

struct MappingRow {
    ImportField field = ImportField::Slug;
    QStringList columns; ///< of the source
    QString column; ///< empty = none
    QString sample; ///< null = nothing is read
    FieldCheck check;
    friend bool operator==(const MappingRow &, const MappingRow &) = default;
};

/// `sampleRow` counts from 0; without `all` only the fields that are read or that every tenant has.
[[nodiscard]] std::vector<MappingRow> mappingRows(const Discovery &discovery, IsolationKind model, qsizetype sampleRow,
                                                  bool all);

class MappingListModel : public RecordTableModel<MappingRow, ImportField>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::MappingListModel)
public:
    enum Column { Field, Source, Sample, Check };
    /// Told what a person chose; an empty column is none.
    using Chosen = std::function<void(ImportField field, const QString &column)>;
    explicit MappingListModel(Chosen chosen, QObject *parent = nullptr);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    Chosen m_chosen;
};

} // namespace tenantry
