#pragma once
// What a part of the tenants page needs to change many tenants by a job. References of the page, which outlive the part; GUI
// thread.

namespace tenantry {

class Format;
class JobQueue;
class TenantRegistry;
class Theme;

struct TenantJobServices {
    const Theme &theme;
    const Format &format;
    TenantRegistry &registry;
    JobQueue &jobs;
};

} // namespace tenantry
