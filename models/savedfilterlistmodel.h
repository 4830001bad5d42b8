#pragma once
// Filters kept under a name, mine and everybody's. Owned by whoever offers them, GUI thread.

#include "core/registry/savedfilter.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class SavedFilterListModel : public RecordTableModel<SavedFilter, FilterId>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::SavedFilterListModel)
public:
    enum Column { Name, Expression, Owner };
    explicit SavedFilterListModel(QObject *parent = nullptr);
};

} // namespace tenantry
