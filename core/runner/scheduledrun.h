#pragma once
// One run of a scheduled job: under a lease, and recorded in one transaction that only the holder of the lease can commit. A function
// for the job's thread, which it blocks.

#include "core/runner/jobkind.h"

#include <functional>
#include <optional>

namespace tenantry {

/// What a run has behind it, in this order. A program that is killed at any of them leaves a run that another makes anew, or one that
/// is on record.
enum class RunMoment { Leased, Ran, Recorded };

struct RunSite {
    const OperationSite &operations; ///< outlives the run
    QString holder; ///< who runs it, for others who want to
    std::chrono::milliseconds leaseTime {60000};
    std::function<void(RunMoment)> observe = {}; ///< may be empty
};

enum class RunEnd {
    Done,
    Failed, ///< on record as failed
    NotDue, ///< another runner was faster
    Elsewhere, ///< another runner is at it
    Lost, ///< another may have taken over meanwhile: nothing was recorded
    GivenBack, ///< stopped before its end: it is due still
    Unrecorded ///< the registry did not take it: it is due still
};
[[nodiscard]] QString runEndName(RunEnd end); ///< for logs and metrics: "done"

struct RunResult {
    RunEnd end = RunEnd::Done;
    QString words; ///< what it found
    qint64 opened = 0; ///< findings that are new or open again
    qint64 resolved = 0;
    std::optional<Error> error = {}; ///< of every other end than Done and NotDue
};

/// Where the schedule says that the kind is due.
[[nodiscard]] RunResult runScheduled(const RunSite &site, const JobKind &kind, JobControl &control);

} // namespace tenantry
