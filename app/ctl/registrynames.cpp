#include "app/ctl/registrynames.h"

#include "app/ctl/terminaltext.h"
#include "core/base/nearestwords.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Lookup {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Lookup)
};

} // namespace

Result<Names> readNames(CommandContext &context)
{
    const auto servers = context.ask([](TenantRegistry &registry) { return registry.servers(); });
    if (!servers)
        return fail(servers);
    const auto plans = context.ask([](TenantRegistry &registry) { return registry.plans(); });
    if (!plans)
        return fail(plans);
    Names names;
    for (const Server &server : *servers)
        names.servers.insert(server.id, server.name);
    for (const Plan &plan : *plans)
        names.plans.insert(plan.id, plan.code);
    return names;
}

Result<Names> readTenantNames(CommandContext &context, const QList<TenantId> &tenants)
{
    QList<TenantId> ids;
    for (const TenantId &id : tenants)
        if (!id.isNull() && !ids.contains(id))
            ids << id;
    const auto read = context.ask([&](TenantRegistry &registry) { return registry.tenants(ids); });
    if (!read)
        return fail(read);
    Names names;
    for (const Tenant &tenant : *read)
        names.tenants.insert(tenant.id, tenant.slug);
    return names;
}

Result<Server> findServer(CommandContext &context, const QString &name)
{
    const auto servers = context.ask([](TenantRegistry &registry) { return registry.servers(); });
    if (!servers)
        return fail(servers);
    QStringList all;
    for (const Server &server : *servers) {
        if (server.name == name)
            return server;
        all << server.name;
    }
    const QString near = nearestWords(name, all).join(u", "_s);
    return fail(ErrorKind::Missing, Lookup::tr("There is no server '%1'.").arg(name),
                near.isEmpty() ? Lookup::tr("'tenantryctl server list' shows all.")
                               : Lookup::tr("Did you mean: %1?").arg(near));
}

Result<Server> findServerOf(CommandContext &context, const Tenant &tenant)
{
    if (tenant.placement.server.isNull())
        return fail(ErrorKind::Constraint, Lookup::tr("%1 has no place on a server.").arg(terminalSafe(tenant.name)));
    return context.ask([&](TenantRegistry &registry) { return registry.server(tenant.placement.server); });
}

Result<Tenant> findTenant(CommandContext &context, const QString &slugOrId)
{
    const TenantId id = TenantId::fromString(slugOrId);
    return context.ask(
        [&](TenantRegistry &registry) { return id.isNull() ? registry.tenantBySlug(slugOrId) : registry.tenant(id); });
}

Result<SavedFilter> findFilter(CommandContext &context, const QString &name, FilterOwner owner)
{
    const auto filters = context.ask([](TenantRegistry &registry) { return registry.savedFilters(u"tenants"_s); });
    if (!filters)
        return fail(filters);
    const SavedFilter *found = nullptr;
    QStringList names;
    for (const SavedFilter &filter : *filters) {
        if (owner != FilterOwner::Anybody && filter.owner.isEmpty() != (owner == FilterOwner::Everybody))
            continue;
        names << filter.name;
        if (filter.name == name && (!found || found->owner.isEmpty()))
            found = &filter;
    }
    if (found)
        return *found;
    const QString near = nearestWords(name, names).join(u", "_s);
    return fail(ErrorKind::Missing, Lookup::tr("There is no saved filter '%1' for tenants.").arg(name),
                near.isEmpty() ? Lookup::tr("'tenantryctl filter list' shows all.")
                               : Lookup::tr("Did you mean: %1?").arg(near));
}

Result<QDateTime> timeOf(const Invocation &invocation, const QString &option)
{
    const QString text = invocation.value(option);
    if (text.isEmpty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    if (!time.isValid() || time.toMSecsSinceEpoch() <= 0)
        return fail(ErrorKind::InvalidInput,
                    Lookup::tr("--%1 takes a time such as 2026-11-23 or 2026-11-23T14:00:00Z.").arg(option));
    return time.toUTC();
}

Result<std::optional<int>> countOf(const Invocation &invocation, const QString &option, int least)
{
    if (!invocation.has(option))
        return std::optional<int>();
    bool isNumber = false;
    const int count = invocation.value(option).toInt(&isNumber);
    if (!isNumber || count < least || count > 1'000'000)
        return fail(ErrorKind::InvalidInput,
                    Lookup::tr("--%1 takes a number from %2 to 1000000.").arg(option).arg(least));
    return std::optional<int>(count);
}

Result<int> limitOf(const Invocation &invocation, int fallback)
{
    const auto limit = countOf(invocation, u"limit"_s, 1);
    return limit ? Result<int>(limit->value_or(fallback)) : fail(limit);
}

QList<OptionSpec> pagingOptions()
{
    return {{.name = u"limit"_s, .value = u"N"_s, .description = Lookup::tr("Print at most N records.")},
            {.name = u"after"_s,
             .value = u"KEY"_s,
             .description = Lookup::tr("Go on after a page: the KEY that the page before ended with.")}};
}

QString pageKeyText(const PageKey &key)
{
    return key.isStart() ? QString() : QString::number(key.atUs) + u':' + key.id;
}

Result<PageKey> pageKeyOf(const Invocation &invocation)
{
    const QString text = invocation.value(u"after"_s);
    if (text.isEmpty())
        return PageKey();
    const qsizetype colon = text.indexOf(u':');
    bool isNumber = false;
    const PageKey key {text.left(colon).toLongLong(&isNumber), text.mid(colon + 1)};
    if (colon <= 0 || !isNumber || key.id.isEmpty())
        return fail(ErrorKind::InvalidInput, Lookup::tr("--after takes the key that a page ended with."));
    return key;
}

} // namespace tenantry::ctl
