#include "app/ctl/registrynames.h"

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

Result<Names> readTenantNames(CommandContext &context, const QList<JobRecord> &jobs)
{
    QList<TenantId> ids;
    for (const JobRecord &job : jobs)
        if (!job.tenant.isNull() && !ids.contains(job.tenant))
            ids << job.tenant;
    const auto tenants = context.ask([&](TenantRegistry &registry) { return registry.tenants(ids); });
    if (!tenants)
        return fail(tenants);
    Names names;
    for (const Tenant &tenant : *tenants)
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

Result<Tenant> findTenant(CommandContext &context, const QString &slugOrId)
{
    const TenantId id = TenantId::fromString(slugOrId);
    return context.ask(
        [&](TenantRegistry &registry) { return id.isNull() ? registry.tenantBySlug(slugOrId) : registry.tenant(id); });
}

Result<int> limitOf(const Invocation &invocation, int fallback)
{
    if (!invocation.has(u"limit"_s))
        return fallback;
    bool isNumber = false;
    const int limit = invocation.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1'000'000)
        return fail(ErrorKind::InvalidInput, Lookup::tr("--limit takes a number from 1 to 1000000."));
    return limit;
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
