#pragma once
// What the table of capabilities is made of, in words: for screens, the shell and documents. Functions, usable on any thread.

#include "core/isolation/enginecapability.h"

#include <array>

namespace tenantry {

inline constexpr std::array allEngines {Engine::PostgreSQL, Engine::MariaDB, Engine::SQLite};
inline constexpr std::array allIsolationKinds {IsolationKind::SharedTable, IsolationKind::Schema,
                                               IsolationKind::Database, IsolationKind::Deployment};
inline constexpr std::array allCapabilities {
    Capability::Onboard,    Capability::Manage,       Capability::Suspend,  Capability::Rename, Capability::Login,
    Capability::TypedQuery, Capability::VerifiedOpen, Capability::Sessions, Capability::Size,   Capability::Limits};

[[nodiscard]] QString capabilityName(Capability capability); ///< as JSON spells it: "typedQuery"
[[nodiscard]] QString
capabilityText(Capability capability); ///< for people, translated: "Statements that a person types"

} // namespace tenantry
