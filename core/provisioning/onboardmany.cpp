#include "core/provisioning/onboardmany.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"

#include <utility>

namespace tenantry {

QList<OnboardRow> onboardRows(const QList<OnboardLine> &lines)
{
    QList<OnboardRow> rows;
    for (const OnboardLine &line : lines)
        rows.append({line.line,
                     line.request.tenant.slug,
                     line.request.tenant.placement.kind,
                     OnboardRow::Outcome::Waiting,
                     {}});
    return rows;
}

OnboardMany::OnboardMany(const OperationSite &site, JobQueue &jobs, QList<OnboardLine> lines, bool undoesOnFailure)
    : QObject(&jobs), m_site(site), m_jobs(jobs), m_lines(std::move(lines)), m_rows(onboardRows(m_lines)),
      m_undoesOnFailure(undoesOnFailure)
{
    connect(&jobs, &JobQueue::ended, this, [this](const Job &job) {
        if (job.id != m_job)
            return;
        const bool isDone = job.state == JobState::Done;
        end(isDone ? OnboardRow::Outcome::Active : OnboardRow::Outcome::Failed, isDone ? QString() : job.error);
    });
    begin();
}

void OnboardMany::stop()
{
    m_isStopped = true;
}

void OnboardMany::begin()
{
    while (m_isStopped && !isOver())
        m_rows[m_at++].outcome = OnboardRow::Outcome::Skipped;
    if (isOver()) {
        emit changed();
        return;
    }
    m_rows[m_at].outcome = OnboardRow::Outcome::Running;
    emit changed();
    const OnboardLine &line = m_lines.at(m_at);
    deliver(checkOnboarding(m_site, line.request, line.migrations), this, [this](const Result<OnboardingPlan> &plan) {
        if (plan)
            record(*plan);
        else
            end(OnboardRow::Outcome::Failed, errorWords(plan.error()));
    });
}

void OnboardMany::record(const OnboardingPlan &plan)
{
    deliver(recordOnboarding(m_site.registry, plan, m_lines.at(m_at).reason), this,
            [this](const Result<Operation> &operation) {
                if (operation)
                    m_job = m_jobs.add(
                        runJob(m_site, *operation, QStringLiteral("tenant.onboardFile"), {m_undoesOnFailure, {}}));
                else
                    end(OnboardRow::Outcome::Failed, errorWords(operation.error()));
            });
}

void OnboardMany::end(OnboardRow::Outcome outcome, const QString &error)
{
    m_job = {};
    m_rows[m_at].outcome = outcome;
    m_rows[m_at].error = error;
    ++m_at;
    begin();
}

} // namespace tenantry
