#pragma once
// The files that PgBouncer reads, made of a plan, and whose a file is. Pure functions, usable on any thread.

#include "core/routing/poolerplan.h"

#include <QMap>

#include <optional>

namespace tenantry {

/// Verifiers by login ("SCRAM-SHA-256$..."). Whoever has one can guess passwords offline: they go into the userlist and nowhere else.
using PoolerVerifiers = QMap<QString, QString>;

/// What a file of ours begins with.
[[nodiscard]] QByteArray poolerHeader(const RegistryId &registry);
/// Of which registry a file is; nothing where it is not one of ours.
[[nodiscard]] std::optional<RegistryId> poolerFileOwner(const QByteArray &text);
/// The sections [databases] and, where PgBouncer knows their logins from our userlist, [users]; for %include at the end of its own file. Errors:
/// InvalidInput (a name that no file can hold).
[[nodiscard]] Result<QByteArray> poolerConfigText(const RegistryId &registry, const PoolerPlan &plan,
                                                  const PoolerVerifiers &verifiers);
/// For auth_file. Errors: the same.
[[nodiscard]] Result<QByteArray> userlistText(const RegistryId &registry, const PoolerVerifiers &verifiers);
/// What a userlist holds. InvalidInput: a line that is none, a password that is no SCRAM verifier; the error tells the line, never what is in it.
[[nodiscard]] Result<PoolerVerifiers> readUserlist(const QByteArray &text);

} // namespace tenantry
