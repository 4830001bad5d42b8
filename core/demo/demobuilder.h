#pragma once
// Makes the demonstration fleet: servers, registry, every tenant through the same operations as anybody's, a year of data in each, and
// what is wrong with some of them. Made for one piece of work; build() blocks and works on threads of its own.

#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "core/registry/tenantregistry.h"

#include <functional>

namespace tenantry {

class DemoBuilder
{
public:
    /// Both are called on any thread: `progress` in words, `isCancelled` between two tenants.
    DemoBuilder(const DemoSite &site, std::function<void(const QString &)> progress, std::function<bool()> isCancelled)
        : m_site(site), m_progress(std::move(progress)), m_isCancelled(std::move(isCancelled))
    { }
    /// Servers that run, and are prepared. What a killed program left is taken away first. Errors: those of LocalPostgres.
    [[nodiscard]] Result<> makeServers();
    /// Into a registry that was just created. Errors: of servers and operations, Cancelled.
    [[nodiscard]] Result<> makeTenants(TenantRegistry &registry);

private:
    [[nodiscard]] Result<> prepare(const DemoSite::Node &node);
    /// The tenants of one server, or those that have one each, one after the other.
    [[nodiscard]] Result<> makeLane(TenantRegistry &registry, const QList<DemoTenant> &tenants, const Server &server);
    [[nodiscard]] Result<> make(TenantRegistry &registry, const DemoTenant &wanted, const Server &server);
    /// What is wrong with it happens on its server; nobody writes it down anywhere.
    [[nodiscard]] Result<> cause(TenantRegistry &registry, const DemoTenant &wanted, const TenantId &id,
                                 const Server &server) const;
    void tell(const QString &words) const { m_progress(words); }

    DemoSite m_site;
    std::function<void(const QString &)> m_progress;
    std::function<bool()> m_isCancelled;
    QList<DemoSite::Node> m_nodes;
};

} // namespace tenantry
