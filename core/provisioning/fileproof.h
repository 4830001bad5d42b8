#pragma once
// The proofs of a tenant in a file of SQLite: that others do not get in while it is active, and that nobody does while it is suspended.
// Functions, which open the file themselves and block.

#include "core/provisioning/proofattempt.h"
#include "core/routing/route.h"

namespace tenantry {

/// Rights of file and folder, whose control row is in it, what a typed statement may do, and that another user of this computer is refused.
/// Errors: of the connection only.
[[nodiscard]] Result<QList<ProofAttempt>> proveFile(const Route &route, const ProofObserver &observe = {});
/// That its former owner and anybody else are refused, and that no process has it open. Errors: the same.
[[nodiscard]] Result<QList<ProofAttempt>> proveFileShut(const Route &route);
/// Why the application could go on where the file is shut, in words; empty where it could not. Errors: those of factsOf(); Missing.
[[nodiscard]] Result<QString> fileWaysAround(const QString &path);
/// What it is going to try, as comments for who reads a plan. Pure.
[[nodiscard]] QString fileProofOutline(const Route &route);

} // namespace tenantry
