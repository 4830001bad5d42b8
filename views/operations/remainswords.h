#pragma once
// What an operation left behind, as people read it: in the panel beside it, and before it is undone. Functions of the GUI thread.

#include "core/provisioning/operationremains.h"
#include "views/operations/confirmquestion.h"
#include "views/operations/remainslist.h"

namespace tenantry {

class Format;

/// Each thing with shape and word: what there is of it, none, or not known with the reason as its tooltip.
[[nodiscard]] QList<RemainsList::Row> remainsRows(const Remains &remains, const Format &format);
/// What undoing the operation takes away, then what it keeps.
[[nodiscard]] QList<ConfirmItem> lossesOf(const Operation &operation, const Remains &remains, const Format &format);

} // namespace tenantry
