#pragma once
// When a kind of job runs, and what became of its last run, as the registry keeps it. Plain values, usable on any thread.

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace tenantry {

struct Schedule {
    QString kind; ///< of the job: "registry.check"
    std::chrono::seconds every {0}; ///< from the start of one run to the next; zero = once a day
    int dailyMinute = -1; ///< of the day in UTC, from 0 to 1439; -1 = by `every`
    bool isEnabled = true;
    QDateTime next; ///< UTC, by the registry's clock; invalid = not on record yet, and due
    QDateTime last; ///< UTC, when the last run ended; invalid = it never ran
    QString lastOutcome; ///< "done" or "failed"; empty = it never ran
    QString lastWords; ///< what it found, or what went wrong
    QString lastBy; ///< the runner, as it calls itself: "tenantry@host, 4711"
    qint64 revision = 0; ///< 0 = not on record yet: what it says is the usual
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// The first time after `now` at which it is due again.
[[nodiscard]] QDateTime nextRun(const Schedule &schedule, const QDateTime &now);
[[nodiscard]] bool isDue(const Schedule &schedule, const QDateTime &now);
/// "every 15m", "daily 03:00".
[[nodiscard]] QString rhythmText(const Schedule &schedule);
/// "90s", "15m", "6h" or "7d". Error InvalidInput: none of these, or not from a minute to 366 days.
[[nodiscard]] Result<std::chrono::seconds> intervalFromText(const QString &text);
/// "03:00", as a minute of the day. Error InvalidInput.
[[nodiscard]] Result<int> dayMinuteFromText(const QString &text);

} // namespace tenantry
