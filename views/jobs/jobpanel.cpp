#include "views/jobs/jobpanel.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journallist.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

StatusKind stepStatus(StepState state)
{
    static constexpr StatusKind kinds[] = {StatusKind::Waiting, StatusKind::Running, StatusKind::Ok,
                                           StatusKind::Bad,     StatusKind::Skipped, StatusKind::Skipped};
    return kinds[static_cast<int>(state)];
}

} // namespace

JobPanel::JobPanel(const Theme &theme, const Format &format, TenantRegistry &registry, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(format), m_registry(registry), m_title(wrappedLabel({}, "h2")),
      m_stage(wrappedLabel({}, "small", "secondary")), m_buttons(new QWidget), m_facts(new SideList(theme)),
      m_journalTitle(textLabel({}, "h3")), m_journal(new JournalList(theme)),
      m_statement(new CodeBlock(theme, tr("Statement")))
{
    setAccessibleName(tr("Inspector"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Wide);
    column->setSpacing(space::Control);
    (new QGridLayout(m_buttons))->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_stage), m_buttons,
                          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_journalTitle),
                          static_cast<QWidget *>(m_journal), static_cast<QWidget *>(m_statement)})
        column->addWidget(part);
    column->addStretch();
    show(std::nullopt);
}

void JobPanel::setActions(const QList<QAction *> &actions)
{
    fillActionGrid(*static_cast<QGridLayout *>(m_buttons->layout()), m_theme, actions);
}

void JobPanel::show(const std::optional<JobRecord> &job)
{
    m_buttons->setVisible(job.has_value());
    m_facts->setVisible(job.has_value());
    const OperationId before = std::exchange(m_operation, job ? job->operation : OperationId());
    if (m_operation != before || m_operation.isNull()) {
        m_journalTitle->hide();
        m_journal->hide();
        m_statement->hide();
    }
    m_title->setText(job ? job->title : tr("No job selected"));
    m_stage->setText(job ? (job->error.isEmpty() ? job->stage : job->error) : QString());
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
        if (operation && asked == m_operation)
            showOperation(*operation);
    });
}

void JobPanel::showOperation(const Operation &operation)
{
    QList<JournalList::Step> steps;
    const OperationStep *failed = nullptr;
    for (const OperationStep &step : operation.steps) {
        const bool timed = step.startedAt.isValid() && step.endedAt.isValid();
        const QString took =
            timed ? m_format.duration(std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt))) : QString();
        steps.append({stepStatus(step.state), step.title,
                      step.startedAt.isValid() ? m_format.clock(step.startedAt) : QString(),
                      step.state == StepState::Failed ? tr("failed") : took});
        if (step.state == StepState::Failed)
            failed = &step;
    }
    m_journalTitle->setText(tr("Journal, %1 of %2 steps done").arg(operation.stepsDone).arg(operation.steps.size()));
    m_journal->setSteps(steps);
    m_journalTitle->show();
    m_journal->show();
    m_statement->setVisible(failed != nullptr);
    if (failed != nullptr)
        m_statement->setCode(failed->statement, failed->error);
}

} // namespace tenantry
