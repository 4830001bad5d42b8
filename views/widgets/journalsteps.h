#pragma once
// The steps of an operation as a JournalList shows them: state, title, when each began and how long it took. A function of the GUI
// thread.

#include "core/base/format.h"
#include "core/registry/operation.h"
#include "views/widgets/journallist.h"

namespace tenantry {

/// A running step has taken until `now` (UTC).
[[nodiscard]] QList<JournalList::Step> journalSteps(const Operation &operation, const Format &format,
                                                    const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace tenantry
