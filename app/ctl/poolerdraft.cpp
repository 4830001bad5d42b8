#include "app/ctl/poolerdraft.h"

#include "app/ctl/registrynames.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/terminaltext.h"
#include "core/deployment/localpostgres.h"
#include "core/routing/poolersite.h"

#include <QFile>

#include <algorithm>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct DraftText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerDraft)
};

PoolerOrder poolerOrderOf(const Invocation &invocation)
{
    PoolerOrder order;
    order.by = invocation.value(u"by"_s) == u"database" ? PoolerOrder::By::Database : PoolerOrder::By::Tenant;
    order.poolMode = invocation.value(u"mode"_s);
    return order;
}

tl::unexpected<Error> behindPooler(const Server &server)
{
    return fail(ErrorKind::Unsupported,
                DraftText::tr("The registry reaches %1 through a pooler, and does not know the address behind it.")
                    .arg(server.name),
                DraftText::tr("Add the server by its own address, and place its tenants there."));
}

/// Those that were named, or all that have tenants and that a pooler can stand before.
Result<QList<Server>> chosenServers(CommandContext &context, const QList<PoolerTenant> &tenants)
{
    QList<Server> chosen;
    for (const QString &name : context.invocation().arguments) {
        const auto server = findServer(context, name);
        if (!server)
            return fail(server);
        if (server->engine != Engine::PostgreSQL)
            return fail(ErrorKind::Unsupported, DraftText::tr("%1 is no PostgreSQL server.").arg(name),
                        DraftText::tr("PgBouncer stands before PostgreSQL only."));
        if (server->mode == SessionMode::Pooled)
            return behindPooler(*server);
        chosen << *server;
    }
    if (!chosen.isEmpty())
        return chosen;
    const auto all = context.ask([](TenantRegistry &registry) { return registry.servers(); });
    if (!all)
        return fail(all);
    for (const Server &server : *all) {
        const bool hasTenants = std::any_of(tenants.begin(), tenants.end(), [&](const PoolerTenant &tenant) {
            return tenant.placement.server == server.id;
        });
        if (hasTenants && server.engine == Engine::PostgreSQL && server.mode == SessionMode::Direct)
            chosen << server;
    }
    return chosen;
}

PoolerSite siteOf(const Server &server)
{
    // The socket of a server of a tenant's own is its operator's alone.
    const bool isLocal = !LocalPostgres::folderOf(server.host).isEmpty();
    PoolerSite site {server, isLocal ? QStringLiteral("127.0.0.1") : server.host};
    site.port = server.port == 0 ? quint16(5432) : server.port;
    return site;
}

/// What the operator has.
Result<PoolerVerifiers> givenVerifiers(const QString &path)
{
    if (path.isEmpty())
        return PoolerVerifiers();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, DraftText::tr("The userlist %1 cannot be read.").arg(path), {},
                    file.errorString());
    return readUserlist(file.readAll());
}

Result<> addVerifiers(CommandContext &context, const Server &server, PoolerDraft *draft)
{
    const QString as = context.invocation().value(u"as"_s);
    const auto login = as.isEmpty() ? logIn(context, server) : logInAs(context, server, as, server.maintenanceDatabase);
    if (!login)
        return fail(login);
    const auto read = readVerifiers(*login->connection, draft->plan.logins);
    const bool isGiven = context.invocation().has(u"verifiers"_s) && as.isEmpty();
    if (!read)
        return isGiven && read.error().kind == ErrorKind::Denied ? Result<>() : Result<>(fail(read));
    draft->verifiers.insert(*read);
    return {};
}

Result<> addUserlist(CommandContext &context, const QList<PoolerSite> &sites, PoolerDraft *draft)
{
    const auto given = givenVerifiers(context.invocation().value(u"verifiers"_s));
    if (!given)
        return fail(given);
    draft->verifiers = *given;
    for (const PoolerSite &site : sites) {
        if (const auto added = addVerifiers(context, site.server, draft); !added)
            return added;
    }
    for (const PoolerLogin &login : std::as_const(draft->plan.logins))
        if (!draft->verifiers.contains(login.name))
            draft->unverified << login.name;
    const auto text = userlistText(draft->registry, draft->verifiers);
    if (!text)
        return fail(text);
    draft->userlist = *text;
    return {};
}

Result<QList<PoolerSite>> readSites(CommandContext &context, const QList<PoolerTenant> &tenants)
{
    const auto servers = chosenServers(context, tenants);
    if (!servers)
        return fail(servers);
    const auto sessions = countOf(context.invocation(), u"sessions"_s, 1);
    if (!sessions)
        return fail(sessions);
    QList<PoolerSite> sites;
    for (const Server &server : *servers) {
        context.console().progress(DraftText::tr("Asking %1").arg(server.name));
        const auto connection = ServerConnection::open(context, server);
        if (!connection)
            return fail(connection);
        PoolerSite site = siteOf(server);
        if (const auto read = readPoolerSite((*connection)->connection(), tenants, sessions->value_or(0), &site); !read)
            return fail(read);
        sites << site;
    }
    context.console().progress({});
    return sites;
}

} // namespace

Result<PoolerDraft> draftPooler(CommandContext &context, bool wantsUserlist)
{
    const auto tenants = context.ask([](TenantRegistry &registry) { return registry.read(readPoolerTenants); });
    if (!tenants)
        return fail(tenants);
    const auto sites = readSites(context, *tenants);
    if (!sites)
        return fail(sites);
    PoolerDraft draft;
    draft.registry = context.registry().value()->info().id; // it answered just now
    auto plan = planPooler(poolerOrderOf(context.invocation()), *sites, *tenants);
    if (!plan)
        return fail(plan);
    draft.plan = *std::move(plan);
    for (const PoolerSite &site : *sites)
        draft.identifiers.insert(site.server.id, site.identifier);
    if (wantsUserlist) {
        if (const auto added = addUserlist(context, *sites, &draft); !added)
            return fail(added);
    }
    const auto config = poolerConfigText(draft.registry, draft.plan, draft.verifiers);
    if (!config)
        return fail(config);
    draft.config = *config;
    return draft;
}

void notePoolerPlan(CommandContext &context, const PoolerDraft &draft)
{
    Console &console = context.console();
    for (const PoolerShare &share : draft.plan.shares)
        console.note(DraftText::tr("%1: %2 of %3 sessions for %4 entries.")
                         .arg(terminalSafe(share.server))
                         .arg(share.used)
                         .arg(share.sessions)
                         .arg(share.entries));
    for (const PoolerOmission &omission : draft.plan.omissions)
        console.note(DraftText::tr("%1 has no entry: %2.").arg(terminalSafe(omission.slug), omission.reason));
    for (const QString &login : draft.unverified)
        console.note(DraftText::tr("%1 is not in the userlist: the server has no SCRAM verifier of it.")
                         .arg(terminalSafe(login)));
}

} // namespace tenantry::ctl
