#pragma once
// The rows of an import that cannot be used. Owned by whoever shows them, GUI thread.

#include "core/registry/tenantimport.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class ImportProblemListModel : public RecordTableModel<ImportProblem, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ImportProblemListModel)
public:
    enum Column { Line, Message };
    explicit ImportProblemListModel(QObject *parent = nullptr);
};

} // namespace tenantry
