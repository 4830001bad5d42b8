#pragma once
// A job as the registry remembers it, so that other consoles and the next start see it. A plain value, any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace tenantry {

enum class JobRecordState { Waiting, Running, Paused, Done, Failed, Cancelled };
[[nodiscard]] QString jobRecordStateName(JobRecordState state);
[[nodiscard]] bool jobRecordStateFromName(const QString &name, JobRecordState *state);

struct JobRecord {
    JobId id;
    QString kind; ///< audit name of the action
    QString title;
    QString stage; ///< what it does now, in words
    TenantId tenant; ///< null = several or none
    OperationId operation; ///< null = none
    JobRecordState state = JobRecordState::Waiting;
    qint64 done = 0;
    qint64 total = -1; ///< -1 = unknown
    qint64 failed = 0;
    QString startedBy;
    QString host; ///< the workstation it runs on
    ClientId client; ///< the program it runs in
    QDateTime createdAt; ///< UTC
    QDateTime startedAt; ///< UTC; invalid = not started
    QDateTime endedAt; ///< UTC; invalid = not ended
    QDateTime seenAt; ///< UTC: last sign of life of a running job
    QString error; ///< in words; empty = none
    friend bool operator==(const JobRecord &, const JobRecord &) = default;
};

/// How often a job that is not over gives a sign of life.
constexpr std::chrono::seconds jobSignOfLife {30};
/// Not over, and without a sign of life for four times as long at `now` (UTC): its program has most likely gone.
[[nodiscard]] bool isSilent(const JobRecord &job, const QDateTime &now);

} // namespace tenantry
