#pragma once
// Putting a tenant into the archive, where it is suspended and kept, and taking it out again: planned as operations with journal, proof and
// undo. Functions, usable on any thread.

#include "core/provisioning/operationtrial.h"
#include "core/registry/archiveterms.h"
#include "core/registry/auditwriter.h"
#include "core/registry/tenantregistry.h"

#include <optional>

namespace tenantry {

/// Of a tenant that is active or suspended; that nobody reaches its data is proven either way. Errors: InvalidInput (the notice), those of
/// planSuspension().
[[nodiscard]] Result<Operation> planArchive(const Tenant &tenant, const Server &server, ArchiveTerms terms);
/// To what it was before. Errors: Constraint (it is not archived), Unsupported.
[[nodiscard]] Result<Operation> planUnarchive(const Tenant &tenant, const Server &server, TenantState before);
/// Nothing where the tenant is not archived. Errors: of the registry.
[[nodiscard]] QFuture<Result<std::optional<ArchiveTerms>>> archiveTerms(TenantRegistry &registry,
                                                                        const TenantId &tenant);
/// Of a tenant that is archived already: kept longer or shorter, with another notice. Errors: InvalidInput, Constraint (it is not
/// archived).
[[nodiscard]] QFuture<Result<ArchiveTerms>> changeTerms(TenantRegistry &registry, const TenantId &tenant,
                                                        const ArchiveTerms &terms, const QString &reason);

/// The tenant's state at the end of a change of this kind, whose last step has these statements; nothing where it stays.
[[nodiscard]] std::optional<TenantState> stateAfter(const QString &kind, const QString &statements);
/// In a transaction of the registry: the state, and the terms that the statements have a remark of.
[[nodiscard]] Result<> recordStateChange(Connection &connection, const TenantId &tenant, TenantState state,
                                         const QString &statements, AuditWriter &audit);

} // namespace tenantry
