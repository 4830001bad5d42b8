#pragma once
// Servers and tenants that a pooler's files are made of, without any server. A base of one test program, on its thread.

#include "core/routing/poolerplan.h"

namespace tenantry::testsupport {

class PoolerPlanFixture
{
protected:
    static PoolerSite site(int sessions, const QString &name = QStringLiteral("pg-1"))
    {
        PoolerSite site;
        site.server.id = name == u"pg-1" ? m_first : m_second;
        site.server.name = name;
        site.host = name + u".example.com";
        site.sessions = sessions;
        return site;
    }
    static PoolerTenant tenant(const QString &slug, IsolationKind kind = IsolationKind::Schema,
                               TenantState state = TenantState::Active)
    {
        PoolerTenant tenant;
        tenant.id = TenantId::create();
        tenant.slug = slug;
        tenant.state = state;
        tenant.placement = {kind, m_first, QStringLiteral("fleet"), QStringLiteral("t_") + slug, {}, 1};
        return tenant;
    }
    static inline const ServerId m_first = ServerId::create();
    static inline const ServerId m_second = ServerId::create();
};

} // namespace tenantry::testsupport
