#pragma once
// The plans tenants can be on. Owned by the page that shows them, GUI thread.

#include "core/registry/plan.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class PlanListModel : public RecordTableModel<Plan, PlanId>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::PlanListModel)
public:
    enum Column { Name, Code, Description, State };
    explicit PlanListModel(QObject *parent = nullptr);
};

} // namespace tenantry
