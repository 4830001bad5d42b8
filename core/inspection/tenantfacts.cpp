#include "core/inspection/tenantfacts.h"

namespace tenantry {

void TenantFacts::setUnreachable(const Error &error, const QDateTime &now)
{
    Error own = error;
    own.tenant = tenant;
    forEachLive([&](auto &fact) { fact.set(fail(own), now); });
}

} // namespace tenantry
