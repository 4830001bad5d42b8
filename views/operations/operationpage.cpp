#include "views/operations/operationpage.h"

#include "core/jobs/jobqueue.h"

namespace tenantry {

OperationPage::OperationPage(const PageHost &host, const OperationServices &services)
    : ShellPage(host), m_services(services)
{ }

void OperationPage::offerWays(OperationSections &sections, const Begun &begun)
{
    m_sections = &sections;
    m_resume = offer(QLatin1StringView("operation.resume"), [this, begun] {
        if (const HeldOperation *held = m_sections->current())
            resumeOperation(m_services, held->operation, begun);
    });
    m_undo = offer(QLatin1StringView("operation.undo"), [this, begun] {
        if (const HeldOperation *held = m_sections->current())
            askUndo(this, m_services, held->operation, begun);
    });
    sections.setActions(m_resume, m_undo);
    connect(&sections, &OperationSections::read, this, &OperationPage::updateWays);
    connect(&m_services.jobs, &JobQueue::changed, this, &OperationPage::updateWays);
}

/// The state of the operation decides, as its journal has it; of two programs the lease lets one go on.
void OperationPage::updateWays()
{
    const HeldOperation *held = m_sections->current();
    QString reason = whyNoOperation();
    if (reason.isEmpty() && held == nullptr)
        reason = tr("Its operation is being read.");
    const bool isKnown = reason.isEmpty();
    setUnavailable(m_undo, isKnown ? whyNotUndo(*held, m_services.jobs, m_services.format) : reason);
    setUnavailable(m_resume, isKnown ? whyNotResume(*held, m_services.jobs, m_services.format) : reason);
}

} // namespace tenantry
