#include "app/ctl/rebuildservers.h"

#include "app/ctl/clientidentity.h"
#include "app/ctl/serveroptions.h"
#include "core/isolation/tenantfiles.h"

#include <QFileInfo>

#include <algorithm>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct RebuildServersText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RebuildServers)
};

/// Those of another registry; its password is where its address says.
Result<QList<Server>> serversOf(CommandContext &context, const QString &address)
{
    const auto where = findDatabase(address);
    if (!where)
        return fail(where);
    const auto client = clientIdentity();
    if (!client)
        return fail(client);
    TenantRegistry other(
        where->spec, [password = where->password]() -> Result<Secret> { return password; }, *client,
        context.budgets().of(where->spec));
    const auto opened = context.await(other, other.open());
    if (!opened)
        return fail(opened);
    return context.await(other, other.servers());
}

Result<Server> serverAt(const QString &url, const Invocation &invocation)
{
    Server server;
    if (const auto applied = applyServerOptions(url, invocation, &server); !applied)
        return fail(applied);
    if (server.engine == Engine::SQLite) {
        server.name = QFileInfo(tenantFolderOf(server)).fileName();
        return server;
    }
    const QString port = server.port == 0 ? QString() : QString(u'-' + QString::number(server.port));
    server.name = (server.host.startsWith(u'/') ? u"local"_s : server.host) + port;
    return server;
}

class Collected
{
public:
    explicit Collected(const QList<Server> &known) { m_servers.known = known; }

    void add(Server server, bool getsNewId)
    {
        const QList<Server> there = m_servers.all();
        const QString address = serverKey(server.connectionSpec());
        const auto isSame = [&](const Server &one) { return serverKey(one.connectionSpec()) == address; };
        if (std::any_of(there.begin(), there.end(), isSame))
            return;
        if (getsNewId)
            server.id = ServerId::create();
        m_servers.added.append(server);
    }
    [[nodiscard]] const RebuildServers &servers() const { return m_servers; }

private:
    RebuildServers m_servers;
};

} // namespace

QHash<ServerId, QString> RebuildServers::names() const
{
    QHash<ServerId, QString> names;
    for (const Server &server : all())
        names.insert(server.id, server.name);
    return names;
}

OptionSpec passwordOption()
{
    const QList<OptionSpec> options = serverOptions();
    return *std::find_if(options.begin(), options.end(),
                         [](const OptionSpec &option) { return option.name == u"password"; });
}

Result<RebuildServers> rebuildServers(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    const auto known = context.ask([](TenantRegistry &registry) { return registry.servers(); });
    if (!known)
        return fail(known);
    Collected collected(*known);
    if (invocation.has(u"servers-of"_s)) {
        const auto others = serversOf(context, invocation.value(u"servers-of"_s));
        if (!others)
            return fail(others);
        for (const Server &server : *others)
            collected.add(server, false);
    }
    for (const QString &url : invocation.options.value(u"server"_s)) {
        const auto server = serverAt(url, invocation);
        if (!server)
            return fail(server);
        collected.add(*server, true);
    }
    if (collected.servers().all().isEmpty())
        return fail(
            ErrorKind::InvalidInput, RebuildServersText::tr("No server is named."),
            RebuildServersText::tr("Name those where the tenants are: --server URL, or --servers-of REGISTRY."));
    return collected.servers();
}

Result<RegistryId> registryIdOf(const Invocation &invocation)
{
    if (!invocation.has(u"registry-id"_s))
        return RegistryId();
    const auto id = RegistryId::fromString(invocation.value(u"registry-id"_s));
    if (id.isNull())
        return fail(ErrorKind::InvalidInput, RebuildServersText::tr("--registry-id takes the id of a registry."),
                    RebuildServersText::tr("Without it the command says which ones the tenants name."));
    return id;
}

} // namespace tenantry::ctl
