#pragma once
// What runs, how far it is and how it ended, as everybody sees it. Plain values, usable on any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace tenantry {

enum class JobState { Queued, Running, Pausing, Paused, Cancelling, Done, DoneWithFailures, Failed, Cancelled };

/// Names as stored, in JSON and in filters ("doneWithFailures"); the From function returns false where unknown.
[[nodiscard]] QString jobStateName(JobState state);
[[nodiscard]] bool jobStateFromName(const QString &name, JobState *state);
[[nodiscard]] bool isJobOver(JobState state);

struct JobProgress {
    qint64 done = 0; ///< units that are over, the failed ones among them
    qint64 failed = 0;
    qint64 total = -1; ///< -1 = not known: the stage says where it is
    QString stage; ///< translated; empty = none
    std::optional<std::chrono::milliseconds> timeLeft; ///< absent = not known yet
    bool isSlowerThanExpected = false;
    friend bool operator==(const JobProgress &, const JobProgress &) = default;
};

struct Job {
    JobId id;
    QString kind; ///< the id of the action that started it
    QString title; ///< translated, one line
    TenantId tenant; ///< null = several or none
    OperationId operation; ///< null = none
    int tenantCount = 0; ///< how many tenants it concerns
    bool canPause = true; ///< it has safe points
    JobState state = JobState::Queued;
    bool mayStopWaiting = false; ///< it has not answered its cancellation for long
    JobProgress progress;
    QString startedBy;
    QDateTime createdAt; ///< UTC
    QDateTime startedAt; ///< UTC; invalid = not started
    QDateTime endedAt; ///< UTC; invalid = not ended
    QString error; ///< in words; empty = none
    friend bool operator==(const Job &, const Job &) = default;
};

} // namespace tenantry

Q_DECLARE_METATYPE(tenantry::Job)
