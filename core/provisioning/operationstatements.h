#pragma once
// What an operation runs, is still to run, and runs when it is undone, as a text to read before it is done and for psql. Functions,
// usable on any thread.

#include "core/registry/operation.h"

namespace tenantry {

/// What the plan would run, step by step.
[[nodiscard]] QString statementsOf(const Operation &operation);
/// What resuming would run: the steps that are not done.
[[nodiscard]] QString statementsLeftOf(const Operation &operation);
/// What undoing would run, the last step first: of every kind of step what takes away what it made. What no statement does is said in
/// a comment.
[[nodiscard]] QString undoStatementsOf(const Operation &operation);

} // namespace tenantry
