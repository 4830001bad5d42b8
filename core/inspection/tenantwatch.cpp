#include "core/inspection/tenantwatch.h"

#include "core/inspection/tenantinspector.h"

#include <utility>

namespace tenantry {

TenantWatch::TenantWatch(Services services, QObject *parent) : QObject(parent), m_services(std::move(services))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TenantWatch::read);
}

void TenantWatch::watch(const TenantId &id)
{
    if (m_watched == id)
        return;
    m_watched = id;
    m_tenant.reset();
    m_facts.reset();
    m_isReading = false;
    m_timer.stop();
    read();
}

void TenantWatch::readWhereServerWasUnknown()
{
    if (m_tenant && !m_facts)
        read();
}

void TenantWatch::read()
{
    if (m_watched.isNull() || m_isReading)
        return;
    m_isReading = true;
    deliver(m_services.registry.tenant(m_watched), this, [this, asked = m_watched](const Result<Tenant> &tenant) {
        if (asked != m_watched)
            return;
        // Without the registry its server is asked where it was last.
        if (tenant)
            m_tenant = *tenant;
        else if (!m_tenant && tenant.error().kind != ErrorKind::Missing)
            m_tenant = m_services.tenants.store().tenant(asked);
        if (m_tenant)
            ask(*m_tenant);
        else
            wait();
    });
}

void TenantWatch::ask(const Tenant &tenant)
{
    const Server *server = m_services.serverOf(tenant.placement.server);
    if (server == nullptr) {
        wait();
        return;
    }
    TenantFacts before = m_facts ? *m_facts : TenantFacts();
    before.tenant = tenant.id;
    const auto read = [tenant, before, &clock = m_services.clock](Connection &connection) -> Result<TenantFacts> {
        TenantFacts facts = before;
        TenantInspector(connection, clock).refresh(facts, tenant);
        return facts;
    };
    m_services.reader.read<TenantFacts>(*server, tenant.placement.database, this, read,
                                        [this, before](const Result<TenantFacts> &result) { take(before, result); });
}

void TenantWatch::take(const TenantFacts &before, const Result<TenantFacts> &result)
{
    if (before.tenant != m_watched)
        return;
    TenantFacts facts = result.value_or(before);
    if (!result)
        facts.setUnreachable(result.error(), m_services.clock.utcNow());
    m_facts = std::make_unique<TenantFacts>(facts);
    wait();
    emit changed(before.tenant);
}

void TenantWatch::wait()
{
    m_isReading = false;
    m_timer.start(m_interval);
}

} // namespace tenantry
