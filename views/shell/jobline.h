#pragma once
// What the job bar says of one job, already in words of the reader. Plain value, GUI thread.

#include "models/roles.h"

#include <QString>

#include <optional>

namespace tenantry {

struct JobLine {
    QString id;
    QString title; ///< "Rollout 2026.11.2"
    QString stage; ///< "wave 2 of 3"
    StatusKind state = StatusKind::Running;
    std::optional<double> done; ///< 0 to 1 of the whole, failures included; empty = not countable yet
    double failedShare = 0; ///< part of the whole that failed
    QString count; ///< "55 of 182 targets"; empty = not countable yet
    int failed = 0;
    QString timeLeft; ///< "about 9 min left"; empty = not known yet
    QString pauseText; ///< verb of the button that pauses or resumes; empty = neither is possible
    bool resumes = false; ///< that button resumes
    bool isOver = false; ///< it has ended: no bar, and `count` says how
    QString openText; ///< verb of the button that leads to it: "Show 3"; empty = none
    QString cancelQuestion; ///< the consequence in a sentence; empty = cannot be cancelled now
    bool stopsWaiting = false; ///< it is cancelled already: the question is whether to wait for its end
};

} // namespace tenantry
