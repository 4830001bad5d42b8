#pragma once
// A setting that a whole team shares. A plain value, usable on any thread.

#include <QString>

namespace tenantry {

struct Setting {
    QString key;
    QString value; ///< empty where never set
    qint64 revision = 0; ///< when it was written, microseconds since 1970 UTC, and always more than before; 0 = never
    friend bool operator==(const Setting &, const Setting &) = default;
};

} // namespace tenantry
