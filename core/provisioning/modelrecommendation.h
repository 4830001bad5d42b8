#pragma once
// Which isolation model suits a tenant, by what a person says of it before anything is known: a suggestion with its reason, never
// more. Values and a function, usable on any thread.

#include "core/registry/tenant.h"

namespace tenantry {

enum class ExpectedSize { Small, Medium, Large };

struct ModelNeeds {
    ExpectedSize size = ExpectedSize::Small; ///< beside the other tenants of the fleet
    bool isRestoredAlone = false; ///< it has to be brought back without touching another tenant
};

struct ModelRecommendation {
    IsolationKind kind = IsolationKind::Schema;
    QString reason; ///< in words, one or two sentences
};

[[nodiscard]] ModelRecommendation recommendModel(const ModelNeeds &needs);

} // namespace tenantry
