#pragma once
// How an operation that stopped half-way stands among the findings, where a person is asked to resume or undo it. Functions, usable
// on any thread.

#include "core/base/finding.h"
#include "core/registry/heldoperation.h"

namespace tenantry {

/// Live, never stored: it goes with the decision.
[[nodiscard]] Finding operationFinding(const HeldOperation &held);
/// The operation behind such a finding; null for every other key.
[[nodiscard]] OperationId operationOf(const QString &findingKey);

} // namespace tenantry
