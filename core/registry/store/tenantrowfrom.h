#pragma once
// A registry's Tenant as a row of a chunk. Made and used within one call, on any thread.

#include "core/registry/store/tenantchunk.h"

namespace tenantry {

/// Keeps the UTF-8 texts that its row points to.
class TenantRowFrom
{
public:
    TenantRowFrom(const Tenant &tenant, TenantPools &pools);
    TenantRowFrom(const TenantRowFrom &) = delete;
    TenantRowFrom &operator=(const TenantRowFrom &) = delete;
    [[nodiscard]] const TenantRow &row() const { return m_row; }

private:
    std::array<QByteArray, tenantTextCount> m_texts;
    TenantRow m_row;
};

} // namespace tenantry
