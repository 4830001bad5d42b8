#pragma once
// The groups that make up the action table, one per file of this folder. A feature adds its own by one line here and
// one in action.cpp. Constant data, usable on any thread.

#include "core/actions/action.h"

namespace tenantry {

[[nodiscard]] std::span<const Action> shellActions();
[[nodiscard]] std::span<const Action> listActions();
[[nodiscard]] std::span<const Action> overviewActions();
[[nodiscard]] std::span<const Action> tenantActions();
[[nodiscard]] std::span<const Action> serverActions();
[[nodiscard]] std::span<const Action> jobActions();
[[nodiscard]] std::span<const Action> provisioningActions();
[[nodiscard]] std::span<const Action> adoptionActions();
[[nodiscard]] std::span<const Action> poolerActions();
[[nodiscard]] std::span<const Action> runnerActions();
[[nodiscard]] std::span<const Action> registryActions();

} // namespace tenantry
