#include "core/provisioning/changemany.h"

#include "core/jobs/awaitinjob.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tenantry {

/// What became of each, as far as it is known.
struct ChangeMany::Log {
    std::mutex mutex;
    QList<ChangeOutcome> outcomes;
    void take(const ChangeOutcome &outcome)
    {
        const std::scoped_lock lock(mutex);
        const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                        [&](const ChangeOutcome &one) { return one.tenant == outcome.tenant; });
        if (found != outcomes.end())
            *found = outcome;
    }
};

ChangeMany::ChangeMany(const OperationSite &site, JobQueue &jobs, ManyOrder order, const QList<Tenant> &tenants)
    : QObject(&jobs), m_site(site), m_jobs(jobs), m_order(std::move(order)), m_tenants(tenants),
      m_log(std::make_shared<Log>())
{
    for (const Tenant &tenant : m_tenants)
        m_log->outcomes.append({tenant.id, tenant.slug, ChangeOutcome::Kind::Waiting, {}, {}});
    const auto follow = [this](const Job &job) {
        if (job.id == m_job)
            emit changed();
    };
    connect(&jobs, &JobQueue::changed, this, follow);
    connect(&jobs, &JobQueue::ended, this, [this](const Job &job) {
        if (job.id != m_job)
            return;
        m_job = {};
        emit changed();
    });
}

QList<ChangeOutcome> ChangeMany::outcomes() const
{
    const std::scoped_lock lock(m_log->mutex);
    return m_log->outcomes;
}

void ChangeMany::tryOut()
{
    run(m_tenants, true);
}

void ChangeMany::begin()
{
    run(m_tenants, false);
}

void ChangeMany::retryFailed()
{
    const auto before = outcomes();
    QList<Tenant> again;
    for (qsizetype i = 0; i < m_tenants.size(); ++i) {
        if (before.at(i).isToRetry())
            again.append(m_tenants.at(i));
    }
    run(again, false);
}

void ChangeMany::stop()
{
    if (isRunning())
        m_jobs.cancel(m_job);
}

void ChangeMany::run(const QList<Tenant> &tenants, bool isTrial)
{
    m_isTrial = isTrial;
    for (const Tenant &tenant : tenants)
        m_log->take({tenant.id, tenant.slug, ChangeOutcome::Kind::Waiting, {}, {}});
    JobRequest request;
    request.kind = m_order.kind;
    const int count = static_cast<int>(tenants.size());
    request.title =
        isTrial ? tr("Try a change of %Ln tenant(s)", nullptr, count) : tr("Change %Ln tenant(s)", nullptr, count);
    request.tenantCount = count;
    request.startedBy = m_site.registry.info().login;
    request.work = [site = m_site, order = m_order, log = m_log, tenants, isTrial](JobControl &control) -> Result<> {
        control.setTotal(tenants.size());
        ManyChanges many({site.registry, site.pool, site.budgets, site.clock, control.run()}, order, tenants);
        many.onOutcome([&](const ChangeOutcome &outcome) {
            log->take(outcome);
            if (outcome.kind != ChangeOutcome::Kind::Running)
                control.advance(1, outcome.isToRetry() ? 1 : 0);
            else
                control.setStage(outcome.slug);
        });
        QThreadPool own; // joined here
        own.setMaxThreadCount(1);
        const auto done = awaitInJob(
            control, QtConcurrent::run(&own, [&] { return many.run(isTrial); }), [] {}, [&] { many.stop(); });
        for (const ChangeOutcome &outcome : many.outcomes())
            log->take(outcome);
        return done;
    };
    m_job = m_jobs.add(request);
    emit changed();
}

} // namespace tenantry
