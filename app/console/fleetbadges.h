#pragma once
// The small signs beside the pages in the navigation, each from a service of the open fleet. Functions for the GUI thread;
// the parent owns what they make, the fleet outlives it.

#include "core/base/format.h"
#include "views/shell/badge.h"

namespace tenantry {

class Fleet;

[[nodiscard]] BadgeSource *tenantBadge(Fleet &fleet, const Format &format, QObject *parent); ///< how many there are
[[nodiscard]] BadgeSource *findingBadge(Fleet &fleet, const Format &format, QObject *parent); ///< only what is severe
[[nodiscard]] BadgeSource *serverBadge(Fleet &fleet, const Format &format,
                                       QObject *parent); ///< those without an answer
[[nodiscard]] BadgeSource *jobBadge(Fleet &fleet, const Format &format, QObject *parent); ///< running or waiting here

} // namespace tenantry
