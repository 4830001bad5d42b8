#pragma once
// Tenants that get one change, and what became of each. Owned by the sheet that shows them, GUI thread.

#include "core/provisioning/manychanges.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class ChangeOutcomeModel : public RecordTableModel<ChangeOutcome, TenantId>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ChangeOutcomeModel)
public:
    enum Column { Slug, Outcome, Error };
    explicit ChangeOutcomeModel(QObject *parent = nullptr);
    void setTrial(bool isTrial) { m_isTrial = isTrial; } ///< "done" is what would be, from the next merge on

private:
    bool m_isTrial = false;
};

} // namespace tenantry
