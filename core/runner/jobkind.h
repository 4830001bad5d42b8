#pragma once
// What a runner can do on a schedule: the kinds of jobs, one line each, and what a run of one tells. Constant data and plain values;
// the work of a kind blocks the thread of its job.

#include "core/base/finding.h"
#include "core/jobs/jobcontrol.h"
#include "core/provisioning/operationjobs.h"
#include "core/runner/schedule.h"

#include <QLatin1StringView>
#include <QStringList>

#include <span>

namespace tenantry {

/// Everything a run wants of the registry: it is written in one transaction with the end of the run, by the runner.
struct JobReport {
    QList<Finding> findings; ///< what is there now
    QStringList cleared; ///< keys: one recorded under it is over
    QStringList prefixes; ///< of keys: what is recorded under one and not among the findings is over
    QString words; ///< for people, one line
};

struct JobKind {
    QLatin1StringView name; ///< of the schedule: "registry.check"
    const char *title; ///< QT_TRANSLATE_NOOP("JobKind", ...)
    std::chrono::seconds every; ///< usually; zero = once a day
    int dailyMinute; ///< UTC; -1 = by `every`
    /// Reads only. Errors: what keeps it from telling anything.
    Result<JobReport> (*run)(const OperationSite &site, JobControl &control);

    [[nodiscard]] QString translatedTitle() const; ///< in the language of the running program
    [[nodiscard]] Schedule usual() const; ///< where the registry has no schedule of it yet
};

[[nodiscard]] std::span<const JobKind> jobKinds();
/// Null where there is none of this name.
[[nodiscard]] const JobKind *findJobKind(const QString &name);

} // namespace tenantry
