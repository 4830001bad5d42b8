#pragma once
// The demonstration fleet where this computer has no PostgreSQL: tenants in files of SQLite, made as anybody's are, with a year of data, and
// what is wrong with some of them. Made for one piece of work; its calls block.

#include "core/demo/demosite.h"
#include "core/demo/demotenants.h"
#include "core/registry/tenantregistry.h"

#include <functional>

namespace tenantry {

class FileDemo
{
public:
    FileDemo(const DemoSite &site, std::function<void(const QString &)> progress, std::function<bool()> isCancelled)
        : m_site(site), m_progress(std::move(progress)), m_isCancelled(std::move(isCancelled))
    { }
    /// Nobody else gets into it. Errors: Internal.
    [[nodiscard]] static Result<> makeFolder(const DemoSite &site);
    /// Into a registry that was just created. Errors: of files and operations, Cancelled.
    [[nodiscard]] Result<> makeTenants(TenantRegistry &registry) const;

private:
    [[nodiscard]] Result<> make(TenantRegistry &registry, const DemoTenant &wanted, const Server &server) const;
    DemoSite m_site;
    std::function<void(const QString &)> m_progress;
    std::function<bool()> m_isCancelled;
};

} // namespace tenantry
