#pragma once
// One program at a registry that runs scheduled jobs, and jobs that say how often they ran. Made by a test, on its thread.

#include "core/runner/scheduledrun.h"
#include "core/runner/schedulerepository.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/settableclock.h"

#include <QtConcurrentRun>

#include <atomic>
#include <thread>

namespace tenantry::testsupport {

inline std::atomic<int> runsOfTheJob = 0;

/// What a job of the test finds; its fault is there until `isWell`.
inline std::atomic_bool isWell = false;
inline Result<JobReport> findOneFault(const OperationSite &, JobControl &)
{
    ++runsOfTheJob;
    JobReport report;
    report.words = QStringLiteral("looked");
    report.prefixes << QStringLiteral("TEST-");
    if (isWell)
        return report;
    Finding finding;
    finding.key = QStringLiteral("TEST-FAULT");
    finding.title = QStringLiteral("Something is wrong");
    report.findings << finding;
    return report;
}

inline Result<JobReport> failAlways(const OperationSite &, JobControl &)
{
    return fail(ErrorKind::Missing, QStringLiteral("There is no disk."));
}

/// Goes on until somebody stops it.
inline Result<JobReport> neverEnd(const OperationSite &, JobControl &control)
{
    while (control.mayGoOn())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
}

constexpr JobKind kindOf(Result<JobReport> (*run)(const OperationSite &, JobControl &))
{
    // The name of a kind that registries know; the work is the test's.
    return {QLatin1StringView("fleet.inspect"), "", std::chrono::minutes(15), -1, run};
}

/// Whoever held a lease is late by the registry's clock, and another has taken over.
inline void takeOver(const ConnectionSpec &spec)
{
    const auto ended = RegistryFixture::change(*openOrDie(spec), [](Connection &connection, AuditWriter &) {
        return connection.execute(QStringLiteral("update tenantry.lease set expires_us = 0, token = token + 1"));
    });
    if (!ended)
        qFatal("%s", qPrintable(ended.error().toText()));
}

/// Its clock is the test's.
class RunningProgram
{
public:
    explicit RunningProgram(const ConnectionSpec &spec, const QString &holder = QStringLiteral("one"))
        : m_registry(spec, PasswordSource(), RegistryFixture::client()), m_holder(holder)
    {
        if (const auto opened = answerOf(m_registry.open()); !opened)
            qFatal("%s", qPrintable(opened.error().toText()));
    }
    QFuture<RunResult> begin(const JobKind &kind, std::function<void(RunMoment)> observe = {},
                             std::chrono::milliseconds lease = std::chrono::seconds(60))
    {
        return QtConcurrent::run(&m_threads, [this, kind, observe = std::move(observe), lease] {
            return runScheduled({m_site, m_holder, lease, observe}, kind, m_control);
        });
    }
    RunResult run(const JobKind &kind, std::function<void(RunMoment)> observe = {})
    {
        return answerOf(begin(kind, std::move(observe)));
    }
    TenantRegistry &registry() { return m_registry; }
    SettableClock &clock() { return m_clock; }
    JobControl &control() { return m_control; }
    Schedule schedule()
    {
        return *answerOf(m_registry.read([](Connection &connection) {
            return ScheduleRepository(connection).byKind(QStringLiteral("fleet.inspect"));
        }));
    }
    QStringList faults()
    {
        QStringList keys;
        const auto open = answerOf(m_registry.attention());
        for (const Finding &finding : *open)
            keys << finding.key;
        return keys;
    }
    void makeDue()
    {
        const auto saved = answerOf(m_registry.change([](Connection &connection, AuditWriter &audit) {
            ScheduleRepository schedules(connection);
            return schedules.byKind(QStringLiteral("fleet.inspect")).and_then([&](const Schedule &schedule) {
                return schedules.save(schedule, true, audit);
            });
        }));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().toText()));
    }

private:
    TenantRegistry m_registry;
    SettableClock m_clock;
    JobControl m_control {m_clock};
    ServerBudgets m_budgets;
    ConnectionPool m_pool {m_budgets};
    QThreadPool m_siteThreads;
    OperationSite m_site {m_registry, m_pool, m_budgets, m_clock, m_siteThreads};
    QString m_holder;
    QThreadPool m_threads;
};

} // namespace tenantry::testsupport
