#pragma once
// Writes tenants as CSV from a snapshot, on a thread of its own. Functions, usable on any thread.

#include "core/base/result.h"
#include "models/tenantlistcolumns.h"

#include <QFuture>

namespace tenantry {

/// Writes to a file that takes the place of an older one only when it is complete. Returns the number of tenants. Errors:
/// Internal with the file system's words, Cancelled.
[[nodiscard]] QFuture<Result<qint64>> exportTenants(const QString &path, const QList<int> &columns,
                                                    const TenantSnapshot &snapshot, const std::vector<quint32> &rows,
                                                    const Format &format);
/// The same tenants as a person sees them, columns separated by tabs.
[[nodiscard]] QString tenantsText(const QList<int> &columns, const TenantSnapshot &snapshot,
                                  const std::vector<quint32> &rows, const Format &format);

} // namespace tenantry
