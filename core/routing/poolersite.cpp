#include "core/routing/poolersite.h"

#include "core/db/connection.h"
#include "core/db/sqlresource.h"
#include "core/registry/recordvalues.h"

namespace tenantry {

namespace {

struct PoolerSiteText {
    Q_DECLARE_TR_FUNCTIONS(PoolerSite)
};

Result<QSqlQuery> askServer(Connection &server, const QString &name, const QVariantList &values = {})
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("routing"), name);
    return sql ? server.query(*sql, values) : Result<QSqlQuery>(fail(sql));
}

Result<> readLogins(Connection &server, const QList<PoolerTenant> &tenants, PoolerSite *site)
{
    QStringList logins;
    QStringList places;
    for (const PoolerTenant &tenant : tenants) {
        if (tenant.placement.server != site->server.id || tenant.base().isEmpty())
            continue;
        logins << tenant.login();
        places << tenant.placement.database;
    }
    auto found =
        askServer(server, QStringLiteral("pooler_logins"), {listValue(server, logins), listValue(server, places)});
    if (!found)
        return fail(found);
    while (found->next())
        site->logins.insert(found->value(0).toString(), found->value(1).toInt());
    return {};
}

Result<> readRoom(Connection &server, PoolerSite *site)
{
    auto room = askServer(server, QStringLiteral("pooler_room"));
    if (!room)
        return fail(room);
    site->sessions = (room->next() ? room->value(0).toInt() : 0) - site->server.connectionBudget;
    if (site->sessions > 0)
        return {};
    return fail(ErrorKind::Constraint,
                PoolerSiteText::tr("%1 has no session left for a pooler: this program may have %2.")
                    .arg(site->server.name)
                    .arg(site->server.connectionBudget),
                PoolerSiteText::tr("Raise max_connections there, or lower the budget of the server here."));
}

} // namespace

Result<> readPoolerSite(Connection &server, const QList<PoolerTenant> &tenants, int sessions, PoolerSite *site)
{
    if (const auto read = readLogins(server, tenants, site); !read)
        return read;
    auto place = askServer(server, QStringLiteral("pooler_place"));
    if (!place)
        return fail(place);
    if (place->next())
        site->identifier = place->value(1).toString();
    site->sessions = sessions;
    return sessions > 0 ? Result<>() : readRoom(server, site);
}

Result<PoolerVerifiers> readVerifiers(Connection &server, const QList<PoolerLogin> &logins)
{
    QStringList names;
    for (const PoolerLogin &login : logins)
        names << login.name;
    auto found = askServer(server, QStringLiteral("pooler_verifiers"), {listValue(server, names)});
    if (!found && found.error().kind == ErrorKind::Denied)
        return fail(
            ErrorKind::Denied,
            PoolerSiteText::tr("%1 may not read the verifiers of passwords on this server.").arg(server.spec().user),
            PoolerSiteText::tr("Name a superuser (--as), or a userlist that has them (--verifiers)."),
            found.error().detail);
    if (!found)
        return fail(found);
    PoolerVerifiers verifiers;
    while (found->next())
        if (const QString verifier = found->value(1).toString(); verifier.startsWith(u"SCRAM-SHA-256$"))
            verifiers.insert(found->value(0).toString(), verifier);
    return verifiers;
}

} // namespace tenantry
