#pragma once
// What a person types, run in the file of one tenant: the engine lets it read that file and nothing beside it. Functions, which open the
// file themselves and block.

#include "core/provisioning/tenantsession.h"

#include <functional>

namespace tenantry {

/// One statement on a connection that only reads, and that is of no use for anything else afterwards. Errors: those of queryFile(), but of
/// the opening.
[[nodiscard]] Result<TypedRows> readHeld(Connection &connection, const QString &sql, int limit,
                                         const std::function<bool()> &isCancelled = {});
/// One statement; the first `limit` rows. Errors: those of VerifiedOpen::begin(), Unsupported (a shared file), Denied (it does not only read),
/// Timeout after ten seconds, Cancelled where `isCancelled` says so, those of the engine.
[[nodiscard]] Result<TypedRows> queryFile(const Route &route, const QString &sql, int limit,
                                          const std::function<bool()> &isCancelled = {});

} // namespace tenantry
