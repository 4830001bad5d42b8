#pragma once
// For how long an archived tenant is kept, and what whoever asks for it is told. A plain value, usable on any thread.

#include "core/registry/tenant.h"

namespace tenantry {

struct ArchiveTerms {
    QDateTime keptUntil; ///< UTC; invalid = until somebody decides otherwise
    QString notice; ///< one line; empty = none
    TenantState before = TenantState::Suspended; ///< active or suspended: what unarchiving returns to
    QDateTime archivedAt; ///< UTC
    friend bool operator==(const ArchiveTerms &, const ArchiveTerms &) = default;
};

} // namespace tenantry
