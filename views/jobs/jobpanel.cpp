#include "views/jobs/jobpanel.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "models/joblistmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journalsteps.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

JobPanel::JobPanel(const Theme &theme, const Format &format, TenantRegistry &registry, QWidget *parent)
    : InspectorPanel(theme, true, parent), m_theme(theme), m_format(format), m_registry(registry),
      m_stage(wrappedLabel({}, "small", "tertiary")), m_buttons(new QWidget), m_facts(new SideList(theme)),
      m_journalTitle(textLabel({}, "h3")), m_journalCount(textLabel({}, "small", "tertiary")),
      m_journal(new JournalList(theme)), m_statement(new CodeBlock(theme, {}))
{
    (new QGridLayout(m_buttons))->setContentsMargins(0, 2, 0, 0);
    head()->setSpacing(space::Tight);
    head()->addWidget(m_stage);
    head()->addWidget(m_buttons);
    QVBoxLayout *facts = addSection();
    facts->addWidget(m_facts);
    m_factsPart = facts->parentWidget();
    QVBoxLayout *journal = addSection();
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_journalTitle, 1);
    titles->addWidget(m_journalCount);
    journal->addLayout(titles);
    journal->addWidget(m_journal);
    journal->addWidget(m_statement);
    m_journalPart = journal->parentWidget();
    retranslate();
    show(std::nullopt);
}

void JobPanel::retranslate()
{
    m_journalTitle->setText(tr("Journal"));
    m_statement->setName(tr("Statement"));
}

void JobPanel::setActions(const QList<QAction *> &actions)
{
    fillActionGrid(*static_cast<QGridLayout *>(m_buttons->layout()), m_theme, actions);
}

void JobPanel::show(const std::optional<JobRecord> &job)
{
    m_buttons->setVisible(job.has_value());
    m_factsPart->setVisible(job.has_value());
    m_stage->setVisible(job.has_value());
    const OperationId before = std::exchange(m_operation, job ? job->operation : OperationId());
    if (m_operation != before || m_operation.isNull()) {
        m_journalPart->hide();
    }
    setTitle(job ? job->title : tr("No job selected"), job ? std::optional(jobStatus(*job)) : std::nullopt);
    m_stage->setText(job ? jobDetail(*job, m_format) : QString());
    if (!job)
        return;
    QList<SideList::Row> rows {
        {.name = tr("Started by"), .value = job->startedBy},
        {.name = tr("On"), .value = job->host},
        {.name = tr("Started"), .value = m_format.time(job->startedAt), .tip = m_format.iso(job->startedAt)}};
    if (job->endedAt.isValid())
        rows.append({.name = tr("Ended"), .value = m_format.time(job->endedAt), .tip = m_format.iso(job->endedAt)});
    if (job->total >= 0)
        rows.append(
            {.name = tr("Done"), .value = tr("%1 of %2").arg(m_format.count(job->done), m_format.count(job->total))});
    if (job->failed > 0)
        rows.append({.name = tr("Failed"), .value = m_format.count(job->failed), .status = StatusKind::Bad});
    m_facts->setRows(rows);
    if (m_operation.isNull())
        return;
    deliver(m_registry.operation(m_operation), this, [this, asked = m_operation](const Result<Operation> &operation) {
        if (!operation || asked != m_operation)
            return;
        showOperation(*operation);
        emit operationRead(*operation);
    });
}

void JobPanel::showOperation(const Operation &operation)
{
    const auto failed = std::find_if(operation.steps.rbegin(), operation.steps.rend(),
                                     [](const OperationStep &step) { return step.state == StepState::Failed; });
    const bool hasFailed = failed != operation.steps.rend();
    m_journalCount->setText(tr("%1 of %2 steps done").arg(operation.stepsDone).arg(operation.steps.size()));
    m_journal->setSteps(journalSteps(operation, m_format));
    m_journalPart->show();
    m_statement->setVisible(hasFailed);
    if (hasFailed)
        m_statement->setCode(failed->statement, failed->error);
}

} // namespace tenantry
