#pragma once
// A filter or view somebody kept under a name. A plain value, usable on any thread.

#include "core/base/ids.h"

#include <QString>

namespace tenantry {

struct SavedFilter {
    FilterId id;
    QString page; ///< the page it belongs to ("tenants")
    QString name; ///< unique for page and owner
    QString expression; ///< in the filter grammar
    QString owner; ///< login of whom it belongs to; empty = everybody's
    bool pinned = false;
    qint64 revision = 0;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

} // namespace tenantry
