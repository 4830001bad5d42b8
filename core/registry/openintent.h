#pragma once
// An intent without an outcome as a finding, so that it is seen wherever findings are. Functions, usable on any thread.

#include "core/audit/auditrecord.h"
#include "core/base/finding.h"

namespace tenantry {

/// What, whose, who and when; its key names the intent.
[[nodiscard]] Finding intentFinding(const AuditRecord &intent);
/// The audit record's id of a finding that intentFinding() made; 0 = it is another kind of finding.
[[nodiscard]] qint64 intentOf(const QString &findingKey);

} // namespace tenantry
