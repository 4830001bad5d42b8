#include "core/runner/handoverjobs.h"

#include "core/base/enumname.h"
#include "core/jobs/waited.h"
#include "core/registry/auditwriter.h"

namespace tenantry {

namespace {

constexpr EnumNames<HandOverEnd, 4> handOverEnds {{"done", "postponed", "givenBack", "stopped"}};

HandOverEnd endOf(const Result<> &done, const JobControl &control)
{
    if (done)
        return HandOverEnd::Done;
    if (control.isCancelled() || done.error().kind == ErrorKind::Cancelled)
        return HandOverEnd::Stopped;
    return isPassing(done.error()) ? HandOverEnd::Postponed : HandOverEnd::GivenBack;
}

/// What cannot be written stays as it was, and is tried again.
void settleHandOver(TenantRegistry &registry, const HandOver &handOver, const HandOverResult &result)
{
    if (result.end != HandOverEnd::Postponed && result.end != HandOverEnd::GivenBack)
        return;
    const bool isPostponed = result.end == HandOverEnd::Postponed;
    (void)waited(registry.change([=, words = result.error->message](Connection &connection, AuditWriter &audit) {
        HandOverRepository repository(connection);
        return isPostponed ? repository.postpone(handOver, words) : repository.giveBack(handOver, words, audit);
    }));
}

} // namespace

QString handOverEndName(HandOverEnd end)
{
    return handOverEnds.name(end);
}

bool isPassing(const Error &error)
{
    return error.kind == ErrorKind::Connection || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Conflict;
}

JobRequest handOverJob(const OperationSite &site, const Operation &operation, const HandOver &handOver,
                       const std::function<void(const HandOverResult &)> &told)
{
    JobRequest request = runJob(site, operation, QStringLiteral("operation.resume"));
    request.work = [&registry = site.registry, handOver, told, resume = std::move(request.work)](JobControl &control) {
        const auto done = resume(control);
        HandOverResult result {endOf(done, control), std::nullopt};
        if (!done)
            result.error = done.error();
        settleHandOver(registry, handOver, result);
        told(result);
        return done;
    };
    return request;
}

} // namespace tenantry
