#include "views/operations/operationpanel.h"

#include "core/base/format.h"
#include "models/operationlistmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

OperationPanel::OperationPanel(const OperationSections::Services &services, QWidget *parent)
    : InspectorPanel(services.theme, true, parent), m_format(services.format),
      m_line(wrappedLabel({}, "small", "tertiary"))
{
    head()->setSpacing(space::Control);
    head()->addWidget(m_line);
    m_sections = new OperationSections(
        services, head(), [this] { return addSection(); }, this);
    connect(m_sections, &OperationSections::read, this, [this] {
        const HeldOperation &held = *m_sections->current();
        showState(held.operation, isUnfinished(held.operation.state) && held.holder.isEmpty());
    });
    show(std::nullopt);
}

/// What the journal calls running is at work only while somebody holds its lease.
void OperationPanel::showState(const Operation &operation, bool isStopped)
{
    const bool isBrokenOff = isStopped && operationStatus(operation.state) == StatusKind::Running;
    setTitle(operation.title, isBrokenOff ? StatusKind::Warn : operationStatus(operation.state));
    m_line->setText(tr("%1; begun by %2, %3")
                        .arg(isBrokenOff ? tr("Stopped half-way") : operationStateWord(operation.state),
                             operation.startedBy, m_format.dateTime(operation.createdAt)));
}

void OperationPanel::show(const std::optional<Operation> &operation)
{
    m_line->setVisible(operation.has_value());
    if (operation)
        showState(*operation, false);
    else
        setTitle(tr("No operation selected"));
    m_sections->show(operation ? operation->id : OperationId());
}

} // namespace tenantry
