#include "core/demo/demorequest.h"

namespace tenantry {

OnboardingRequest demoRequest(const DemoTenant &wanted, const Server &server, const MigrationFolder &migrations)
{
    OnboardingRequest request;
    request.migrations = migrations;
    request.server = server;
    request.tenant.slug = wanted.slug;
    request.tenant.name = wanted.name;
    request.tenant.region = wanted.region;
    request.tenant.owner = wanted.owner;
    request.tenant.placement.kind = wanted.kind;
    request.tenant.placement.server = server.id;
    request.sharedName = wanted.shared;
    return request;
}

} // namespace tenantry
