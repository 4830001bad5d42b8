#include "core/routing/poolerplan.h"

#include "core/routing/poolername.h"

#include <QMap>

#include <algorithm>

namespace tenantry {

namespace {

struct PoolerPlanText {
    Q_DECLARE_TR_FUNCTIONS(PoolerPlan)
};

constexpr int noLimit = -1;

/// An entry and the most sessions that it can use.
struct Wish {
    PoolerEntry entry;
    int most = noLimit;
};

/// Why a tenant of that state has no entry, in the order of TenantState; empty = it has one.
QString reasonOf(TenantState state)
{
    static constexpr const char *reasons[] = {
        QT_TRANSLATE_NOOP("PoolerPlan", "it is not active yet"), "",
        QT_TRANSLATE_NOOP("PoolerPlan", "it is suspended"),      QT_TRANSLATE_NOOP("PoolerPlan", "it is archived"),
        QT_TRANSLATE_NOOP("PoolerPlan", "it is erased"),
    };
    const char *reason = reasons[static_cast<size_t>(state)];
    return *reason == '\0' ? QString() : PoolerPlanText::tr(reason);
}

/// Collects the entries of one plan.
class Planner
{
public:
    Planner(const PoolerOrder &order, const QList<PoolerSite> &sites) : m_order(order)
    {
        m_plan.poolMode = order.poolMode;
        for (const PoolerSite &site : sites)
            m_sites.insert(site.server.id, &site);
    }

    void add(const PoolerTenant &tenant)
    {
        const PoolerSite *site = m_sites.value(tenant.placement.server);
        if (site == nullptr)
            return;
        if (const QString reason = reasonOf(tenant.state); !reason.isEmpty()) {
            m_plan.omissions.append({tenant.slug, reason});
            return;
        }
        const QString login = tenant.login();
        const bool hasLogin = site->logins.contains(login);
        if (m_order.by == PoolerOrder::By::Database
            || (tenant.placement.kind == IsolationKind::SharedTable && !hasLogin))
            addShared(*site, tenant.placement.database);
        else if (!isPoolerKey(tenant.slug))
            m_plan.omissions.append({tenant.slug, PoolerPlanText::tr("PgBouncer keeps that name for itself")});
        else
            addOwn(*site, tenant, hasLogin ? login : QString());
        if (hasLogin)
            addLogin(login, site->logins.value(login));
    }

    Result<PoolerPlan> finish(const QList<PoolerSite> &sites)
    {
        for (const PoolerSite &site : sites) {
            if (const auto shared = share(site); !shared)
                return fail(shared);
        }
        std::sort(m_plan.logins.begin(), m_plan.logins.end(),
                  [](const PoolerLogin &a, const PoolerLogin &b) { return a.name < b.name; });
        std::sort(m_plan.entries.begin(), m_plan.entries.end(),
                  [](const PoolerEntry &a, const PoolerEntry &b) { return a.name < b.name; });
        std::sort(m_plan.omissions.begin(), m_plan.omissions.end(),
                  [](const PoolerOmission &a, const PoolerOmission &b) { return a.slug < b.slug; });
        for (qsizetype i = 1; i < m_plan.entries.size(); ++i) {
            if (m_plan.entries[i].name == m_plan.entries[i - 1].name)
                return fail(sameName(m_plan.entries[i - 1], m_plan.entries[i]));
        }
        return m_plan;
    }

private:
    static PoolerEntry leadingTo(const PoolerSite &site, const QString &database)
    {
        PoolerEntry entry;
        entry.server = site.server.id;
        entry.host = site.host;
        entry.port = site.port;
        entry.database = database;
        return entry;
    }

    void addShared(const PoolerSite &site, const QString &database)
    {
        QMap<QString, Wish> &wishes = m_wishes[site.server.id];
        const QString key = u'd' + database; // no tenant's: those begin with a t
        if (wishes.contains(key))
            return;
        Wish wish {leadingTo(site, database)};
        wish.entry.name = poolerKey(database);
        wishes.insert(key, wish);
    }

    void addOwn(const PoolerSite &site, const PoolerTenant &tenant, const QString &login)
    {
        Wish wish {leadingTo(site, tenant.placement.database)};
        wish.entry.name = tenant.slug;
        wish.entry.tenant = tenant.id;
        wish.entry.slug = tenant.slug;
        wish.entry.login = login;
        wish.entry.epoch = tenant.placement.epoch;
        if (!login.isEmpty())
            wish.entry.schema = tenant.control();
        wish.most = login.isEmpty() ? noLimit : site.logins.value(login);
        const QString key = u't' + tenant.slug;
        m_wishes[site.server.id].insert(key, wish);
    }

    void addLogin(const QString &login, int limit) { m_plan.logins.append({login, std::max(limit, 0)}); }

    /// Whoever can use the least comes first: what it leaves is divided among the others.
    Result<> share(const PoolerSite &site)
    {
        QList<Wish> wishes = m_wishes.value(site.server.id).values();
        PoolerShare share {site.server.name, site.sessions, 0, int(wishes.size())};
        if (wishes.size() > site.sessions)
            return fail(tooFew(share));
        std::stable_sort(wishes.begin(), wishes.end(),
                         [](const Wish &a, const Wish &b) { return quint32(a.most) < quint32(b.most); });
        int left = site.sessions;
        int entries = share.entries;
        for (Wish &wish : wishes) {
            const int part = left / entries--;
            wish.entry.sessions = wish.most == noLimit ? part : std::clamp(wish.most, 1, part);
            left -= wish.entry.sessions;
            m_plan.entries.append(wish.entry);
        }
        share.used = site.sessions - left;
        m_plan.shares.append(share);
        return {};
    }

    Error tooFew(const PoolerShare &share) const
    {
        const QString remedy = m_order.by == PoolerOrder::By::Tenant
            ? PoolerPlanText::tr(
                "Give the pooler more sessions, raise max_connections on the server, or make an entry for "
                "each database (--by database): its logins share their sessions then.")
            : PoolerPlanText::tr("Give the pooler more sessions, or raise max_connections on the server.");
        return {ErrorKind::Constraint,
                PoolerPlanText::tr("%1 has %2 sessions for the pooler, and %3 entries need one each.")
                    .arg(share.server)
                    .arg(share.sessions)
                    .arg(share.entries),
                remedy,
                {},
                {},
                {}};
    }

    static QString whatIs(const PoolerEntry &entry)
    {
        return entry.tenant.isNull() ? PoolerPlanText::tr("the database %1 on %2").arg(entry.database, entry.host)
                                     : PoolerPlanText::tr("the tenant %1").arg(entry.slug);
    }

    static Error sameName(const PoolerEntry &one, const PoolerEntry &other)
    {
        return {
            ErrorKind::Conflict,
            PoolerPlanText::tr("Two entries would be called %1: %2 and %3.").arg(one.name, whatIs(one), whatIs(other)),
            PoolerPlanText::tr("Rename one of them, or make a file for each server."),
            {},
            {},
            {}};
    }

    PoolerOrder m_order;
    QHash<ServerId, const PoolerSite *> m_sites;
    QHash<ServerId, QMap<QString, Wish>> m_wishes; // by what it is for, so in the same order each time
    PoolerPlan m_plan;
};

} // namespace

Result<PoolerPlan> planPooler(const PoolerOrder &order, const QList<PoolerSite> &sites,
                              const QList<PoolerTenant> &tenants)
{
    Planner planner(order, sites);
    for (const PoolerTenant &tenant : tenants)
        planner.add(tenant);
    return planner.finish(sites);
}

} // namespace tenantry
