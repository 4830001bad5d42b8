#pragma once
// An operation with what a person needs to know to decide about it: what went wrong last, and who works at it. Plain values, usable
// on any thread; what reads them runs on the connection's.

#include "core/db/connection.h"
#include "core/registry/jobrecord.h"
#include "core/registry/operation.h"

namespace tenantry {

struct HeldOperation {
    Operation operation;
    QString error; ///< of the step that went wrong last, in words; empty = none
    QString
        holder; ///< of its lease, or the runner it waits for, as it calls itself: "ann@laptop, 4711"; empty = nobody
    QDateTime heldUntil; ///< UTC, by the registry's clock, unless it is renewed; invalid = nobody works at it now
    friend bool operator==(const HeldOperation &, const HeldOperation &) = default;
};

/// Neither done nor undone, newest first, without their steps. Errors: of the connection only.
[[nodiscard]] Result<QList<HeldOperation>> readUnfinished(Connection &connection, int limit);
/// With its steps. Errors: Missing where there is none.
[[nodiscard]] Result<HeldOperation> readHeld(Connection &connection, const OperationId &id);

/// Neither done nor undone.
[[nodiscard]] bool isUnfinished(OperationState state);
/// A program of this computer with this process id works at it.
[[nodiscard]] bool isHeldHere(const HeldOperation &held);
/// Nobody works at it or is about to, so that a person has to say whether it is resumed or undone. `jobs` are those the registry
/// knows, `now` is UTC.
[[nodiscard]] bool needsDecision(const HeldOperation &held, const QList<JobRecord> &jobs, const QDateTime &now);

} // namespace tenantry
