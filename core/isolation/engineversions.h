#pragma once
// Which versions of the engines are supported, and what they were tried on. One constant table, usable on any thread.

#include "core/db/connectionspec.h"

#include <QString>

#include <array>

namespace tenantry {

struct EngineVersions {
    Engine engine;
    const char *supported; ///< "14 to 18"
    const char *suite; ///< the one on which every test runs
    const char *byHand; ///< those on which a part of the tests was run by hand; empty = none
    const char *remark; ///< untranslated source text; what was tried on no other, or what depends on the version

    [[nodiscard]] QString remarkText() const; ///< translated
};

[[nodiscard]] const std::array<EngineVersions, 3> &engineVersions();

} // namespace tenantry
