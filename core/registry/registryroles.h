#pragma once
// The roles of a registry on PostgreSQL and the scripts that name them. Functions, usable on any thread.

#include "core/base/result.h"
#include "core/registry/registryinfo.h"

#include <QStringList>

namespace tenantry {

/// Makes the group of the runner's login and gives it its rights; whoever runs it may make roles and act as the owner.
inline constexpr QLatin1StringView runnerGroupScript("runner_group");

/// [a-z][a-z0-9_]*, at most 40 characters, so that no role's name is ever cut. Error: InvalidInput.
[[nodiscard]] Result<> checkRolePrefix(const QString &prefix);
/// Owner, admin, support, finance, auditor, migrator, router, runner.
[[nodiscard]] QStringList registryRoles(const QString &prefix);
/// The text of resources/sql/postgresql/registry/<name>.sql with {owner}, {admin} ... filled in, quoted.
[[nodiscard]] Result<QString> registryRoleScript(const QString &name, const QString &prefix);
/// The scripts of registryRoleScript() that bring a registry from that format to the current one, in their order.
[[nodiscard]] QStringList registryUpgrades(int format);
/// Everything that makes a registry, in one transaction, for psql. {creator} is the spec's user, or whoever runs it.
[[nodiscard]] Result<QString> registryCreationScript(const ConnectionSpec &spec, const RegistryCreation &creation);

} // namespace tenantry
