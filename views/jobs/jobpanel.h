#pragma once
// The inspector beside the list of jobs: state, what it did, and its operation. Owned by the Jobs page, GUI thread.

#include "core/base/format.h"
#include "models/joblistmodel.h"
#include "views/operations/operationsections.h"
#include "views/widgets/inspectorpanel.h"
#include "views/widgets/sidelist.h"

#include <optional>

class QAction;
class QLabel;

namespace tenantry {

class JobPanel : public InspectorPanel
{
    Q_OBJECT
public:
    explicit JobPanel(const OperationSections::Services &services, QWidget *parent = nullptr);

    /// Nothing shows that no job is selected.
    void show(const std::optional<JobRow> &row);
    /// Of the job; those of its operation are the sections'.
    void setActions(const QList<QAction *> &actions);
    [[nodiscard]] OperationSections *operation() const { return m_operation; }

private:
    [[nodiscard]] QList<SideList::Row> facts(const JobRow &row) const;

    const Theme &m_theme;
    const Format &m_format;
    QLabel *m_stage;
    QWidget *m_buttons;
    SideList *m_facts;
    QWidget *m_factsPart;
    OperationSections *m_operation;
};

} // namespace tenantry
