#include "app/ctl/environment.h"

namespace tenantry::ctl {

Environment takeEnvironment()
{
    return {qEnvironmentVariable("TENANTRY_REGISTRY"), takePgEnvironment()};
}

} // namespace tenantry::ctl
