#pragma once
// Where jobs are remembered. The registry implements it; owned by the composition root, called on the queue's thread.

#include "core/jobs/job.h"

namespace tenantry {

class JobSink
{
public:
    virtual ~JobSink() = default;
    /// The job was added, changed its state, or has gone on for a while. Returns at once: the writing happens elsewhere,
    /// and what cannot be written is told there.
    virtual void record(const Job &job) = 0;
};

} // namespace tenantry
