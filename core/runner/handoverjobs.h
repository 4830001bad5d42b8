#pragma once
// An operation that was handed over, as a job of the runner: resumed by its journal, and afterwards settled in the registry. Functions of
// the runner's thread; the job's work blocks its own.

#include "core/jobs/jobqueue.h"
#include "core/provisioning/operationjobs.h"
#include "core/runner/handover.h"

namespace tenantry {

enum class HandOverEnd {
    Done,
    Postponed, ///< a passing fault: tried again later, by whichever runner
    GivenBack, ///< a person has to decide
    Stopped ///< before its end: the next runner goes on
};
[[nodiscard]] QString handOverEndName(HandOverEnd end); ///< for logs and metrics: "done"

struct HandOverResult {
    HandOverEnd end = HandOverEnd::Done;
    std::optional<Error> error = {}; ///< of every other end than Done
};

/// Whether trying again without a person can help.
[[nodiscard]] bool isPassing(const Error &error);
/// `told` is called on the job's thread, at its end.
[[nodiscard]] JobRequest handOverJob(const OperationSite &site, const Operation &operation, const HandOver &handOver,
                                     const std::function<void(const HandOverResult &)> &told);

} // namespace tenantry
