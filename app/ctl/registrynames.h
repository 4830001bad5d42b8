#pragma once
// Looks up what people name: servers by name, tenants by slug or id. Free functions of a command, main thread.

#include "app/ctl/commandcontext.h"
#include "app/ctl/recordjson.h"

#include <optional>

namespace tenantry::ctl {

/// The names of all servers and plans.
[[nodiscard]] Result<Names> readNames(CommandContext &context);
/// The slugs of these tenants; those without an id are none.
[[nodiscard]] Result<Names> readTenantNames(CommandContext &context, const QList<TenantId> &tenants);
/// What the records are about, for readTenantNames().
template<class Records>
[[nodiscard]] QList<TenantId> tenantsOf(const Records &records)
{
    QList<TenantId> tenants;
    for (const auto &record : records)
        tenants << record.tenant;
    return tenants;
}
/// Missing, with what comes near, where there is no such server.
[[nodiscard]] Result<Server> findServer(CommandContext &context, const QString &name);
/// By slug, or by id where the text is one.
[[nodiscard]] Result<Tenant> findTenant(CommandContext &context, const QString &slugOrId);
/// Where the tenant lives. Constraint where it has no place.
[[nodiscard]] Result<Server> findServerOf(CommandContext &context, const Tenant &tenant);
enum class FilterOwner { Anybody, Oneself, Everybody };
/// A saved filter for tenants; of Anybody's, one's own goes before everybody's of the same name. Missing, with what comes near.
[[nodiscard]] Result<SavedFilter> findFilter(CommandContext &context, const QString &name, FilterOwner owner);
/// What an option such as --since says, in UTC, a day from its midnight on; invalid where it is not given. Error InvalidInput.
[[nodiscard]] Result<QDateTime> timeOf(const Invocation &invocation, const QString &option);
/// The number of an option; nothing where it is not given. InvalidInput where it is none, or not from `least` to 1,000,000.
[[nodiscard]] Result<std::optional<int>> countOf(const Invocation &invocation, const QString &option, int least);
/// The number of --limit. InvalidInput where it is none, or not from 1 to 1,000,000.
[[nodiscard]] Result<int> limitOf(const Invocation &invocation, int fallback);
/// --limit and --after, as every list takes them.
[[nodiscard]] QList<OptionSpec> pagingOptions();
/// A page's end as text for --after; empty = there is no more.
[[nodiscard]] QString pageKeyText(const PageKey &key);
/// What --after says; the beginning where it is not given. Error InvalidInput: it is no such key.
[[nodiscard]] Result<PageKey> pageKeyOf(const Invocation &invocation);

} // namespace tenantry::ctl
