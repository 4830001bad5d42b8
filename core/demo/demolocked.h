#pragma once
// The table of the demonstration fleet that its keeper holds while somebody waits for it: where it is. A value kept in the fleet's folder.

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace tenantry {

struct DemoLocked {
    QString host;
    quint16 port = 0;
    QString database;
    QString schema;
};

/// Errors: Internal (it cannot be written).
[[nodiscard]] Result<> writeDemoLocked(const QString &folder, const DemoLocked &locked);
/// Nothing where there is none.
[[nodiscard]] std::optional<DemoLocked> readDemoLocked(const QString &folder);

} // namespace tenantry
