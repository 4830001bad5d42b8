#pragma once
// The inspector beside a tenant's operations: the one that is selected, with its journal and the ways on. Owned by the tenant's page,
// GUI thread.

#include "views/operations/operationsections.h"
#include "views/widgets/inspectorpanel.h"

#include <optional>

namespace tenantry {

class OperationPanel : public InspectorPanel
{
    Q_OBJECT
public:
    explicit OperationPanel(const OperationSections::Services &services, QWidget *parent = nullptr);

    /// Nothing shows that no operation is selected.
    void show(const std::optional<Operation> &operation);
    [[nodiscard]] OperationSections *sections() const { return m_sections; }

private:
    void showState(const Operation &operation, bool isStopped);
    const Format &m_format;
    QLabel *m_line;
    OperationSections *m_sections;
};

} // namespace tenantry
