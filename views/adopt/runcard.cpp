#include "views/adopt/runcard.h"

#include "core/base/format.h"
#include "views/adopt/tableheight.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/progressbar.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr int mostProblemsShown = 12;
}

RunCard::RunCard(const Theme &theme, const Format &format, JobQueue &jobs, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_format(format), m_jobs(jobs),
      m_note(new NoteBanner(theme, StatusKind::Running, {})), m_stage(wrappedLabel({}, "small", "tertiary")),
      m_bar(new ProgressBar(theme)), m_problems(new TableView(theme)), m_cancel(new Button(theme, "default", {})),
      m_again(new Button(theme, "default", {})), m_tenants(new Button(theme, "primary", {}))
{
    build();
    connect(&m_jobs, &JobQueue::changed, this, &RunCard::take);
    connect(&m_jobs, &JobQueue::ended, this, &RunCard::take);
    connect(m_cancel, &Button::clicked, this, [this] { m_jobs.cancel(m_job); });
    connect(m_again, &Button::clicked, this, &RunCard::moreWanted);
    connect(m_tenants, &Button::clicked, this, &RunCard::tenantsWanted);
    retranslate();
}

void RunCard::build()
{
    body()->setSpacing(space::Card);
    body()->addWidget(m_note);
    body()->addWidget(m_bar);
    body()->addWidget(m_stage);
    m_problems->setModel(&m_model);
    body()->addWidget(m_problems);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Control);
    buttons->addStretch(1);
    for (Button *button : {m_cancel, m_again, m_tenants})
        buttons->addWidget(button);
    body()->addLayout(buttons);
    body()->addStretch(1);
}

void RunCard::follow(const JobId &job, const std::shared_ptr<ImportReport> &written)
{
    m_job = job;
    m_written = written;
    m_isOver = false;
    m_model.reset({});
    retranslate();
}

void RunCard::take(const Job &job)
{
    if (job.id != m_job || m_isOver)
        return;
    m_isOver = isJobOver(job.state);
    if (m_isOver && !m_written->problems.isEmpty()) {
        m_model.reset({m_written->problems.begin(), m_written->problems.end()});
        m_problems->columns().fit();
        fitTableHeight(*m_problems, m_theme, mostProblemsShown);
    }
    retranslate();
    if (m_isOver)
        emit ended();
}

void RunCard::sayOutcome(const Job &job)
{
    const bool isWritten = job.state == JobState::Done || job.state == JobState::DoneWithFailures;
    if (!isWritten) {
        m_note->setKind(job.state == JobState::Cancelled ? StatusKind::Skipped : StatusKind::Bad);
        m_note->setText(tr("Nothing was recorded."),
                        job.error.isEmpty() ? tr("The job was cancelled; the registry is as it was.") : job.error);
        return;
    }
    const QString counts = tr("%1 new, %2 changed, %3 unchanged.")
                               .arg(m_format.count(m_written->inserted), m_format.count(m_written->updated),
                                    m_format.count(m_written->unchanged));
    m_note->setKind(m_written->problems.isEmpty() ? StatusKind::Ok : StatusKind::Warn);
    m_note->setText(m_written->problems.isEmpty() ? tr("They are in the registry, as observed.")
                                                  : tr("They are in the registry, but for those below."),
                    counts + u' ' + tr("Nothing was changed on the server."));
}

QWidget *RunCard::firstFocus() const
{
    return m_isOver ? m_tenants : m_cancel;
}

void RunCard::retranslate()
{
    setTitle(tr("Adopt"));
    m_problems->setAccessibleName(tr("Left out"));
    m_cancel->setText(tr("Cancel"));
    m_again->setText(tr("Back to the check"));
    m_tenants->setText(tr("Show the tenants"));
    const auto job = m_jobs.job(m_job);
    m_problems->setVisible(m_model.rowCount() > 0);
    m_cancel->setVisible(!m_isOver);
    m_again->setVisible(m_isOver);
    m_tenants->setVisible(m_isOver);
    m_bar->setVisible(!m_isOver);
    m_stage->setVisible(!m_isOver);
    if (!job)
        return;
    if (m_isOver) {
        sayOutcome(*job);
        return;
    }
    const JobProgress &progress = job->progress;
    m_note->setKind(StatusKind::Running);
    m_note->setText(tr("The registry is being written."), tr("All of it is kept, or nothing."));
    m_stage->setText(progress.stage);
    m_bar->setValue(progress.total > 0 ? std::optional(double(progress.done) / double(progress.total)) : std::nullopt);
}

} // namespace tenantry
