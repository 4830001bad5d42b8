#include "core/registry/jobrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"

namespace tenantry {

namespace {

JobRecord readJob(const RecordRow &row)
{
    JobRecord job;
    job.id = row.id<JobId>("id");
    job.kind = row.text("kind");
    job.title = row.text("title");
    job.stage = row.text("stage");
    job.tenant = row.id<TenantId>("tenant_id");
    job.operation = row.id<OperationId>("operation_id");
    job.state = row.named("state", jobRecordStateFromName);
    job.done = row.number("done");
    job.total = row.number("total");
    job.failed = row.number("failed");
    job.startedBy = row.text("started_by");
    job.host = row.text("host");
    job.client = row.id<ClientId>("client_id");
    job.createdAt = row.time("created_us");
    job.startedAt = row.time("started_us");
    job.endedAt = row.time("ended_us");
    job.seenAt = row.time("seen_us");
    job.error = row.text("error");
    return job;
}

} // namespace

Result<QList<JobRecord>> JobRepository::newest(int limit)
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("jobs"), {limit}), readJob);
}

Result<> JobRepository::save(const JobRecord &job)
{
    const qint64 now = nowUs();
    const auto saved =
        registryExecute(m_connection, QStringLiteral("job_save"),
                        {job.id.toString(), textValue(job.kind), textValue(job.title), idValue(job.tenant),
                         idValue(job.operation), textValue(job.startedBy), textValue(job.host), idValue(job.client),
                         job.createdAt.isValid() ? toUs(job.createdAt) : now, textValue(job.stage),
                         jobRecordStateName(job.state), job.done, job.total, job.failed, timeValue(job.startedAt),
                         timeValue(job.endedAt), job.seenAt.isValid() ? toUs(job.seenAt) : now, textValue(job.error)});
    return saved ? Result<>() : Result<>(fail(saved));
}

} // namespace tenantry
