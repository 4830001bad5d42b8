#pragma once
// A runner as the registry knows it by its signs of life: its health line. Plain values, usable on any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace tenantry {

using RunnerId = Id<struct RunnerTag>; ///< of one run of the program

struct RunnerRecord {
    RunnerId id;
    QString holder; ///< as it calls itself in leases: "tenantry@host, 4711"
    QString version; ///< of the program
    QDateTime startedAt; ///< UTC, by the registry's clock, like all of these
    QDateTime seenAt;
    QDateTime stoppedAt; ///< invalid = it has not ended by itself
    QString doing; ///< what runs there, in words; empty = it waits
    QString lastJob; ///< in words; empty = none yet
    QString lastOutcome; ///< "done" or "failed"; empty = none yet
    QDateTime lastAt; ///< when that ended; invalid = none yet
    friend bool operator==(const RunnerRecord &, const RunnerRecord &) = default;
};

/// How often a runner gives a sign of life.
constexpr std::chrono::seconds runnerBeat {15};
/// Without a sign of life for longer it is taken for gone.
constexpr std::chrono::seconds runnerSilence {60};

/// It has not ended and was seen lately; `now` is of the registry's clock.
[[nodiscard]] inline bool isAnswering(const RunnerRecord &runner, const QDateTime &now)
{
    return !runner.stoppedAt.isValid() && runner.seenAt.isValid()
        && runner.seenAt.msecsTo(now) < std::chrono::milliseconds(runnerSilence).count();
}

} // namespace tenantry
