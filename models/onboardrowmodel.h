#pragma once
// The tenants of a file, and what became of each. Owned by the sheet that shows them, GUI thread.

#include "core/provisioning/onboardmany.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class OnboardRowModel : public RecordTableModel<OnboardRow, qint64>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::OnboardRowModel)
public:
    enum Column { Line, Slug, Model, Outcome, Error };
    explicit OnboardRowModel(QObject *parent = nullptr);
};

} // namespace tenantry
