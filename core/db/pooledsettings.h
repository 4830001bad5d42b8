#pragma once
// What a session behind a transaction pooler sets for each transaction, because nothing that it sets outlives one. A function, usable on
// any thread.

#include "core/db/connectionspec.h"

#include <QList>

#include <utility>

namespace tenantry {

/// Names and values for SET LOCAL; none of a direct session, which has its own from its start.
[[nodiscard]] QList<std::pair<QString, QString>> pooledSettings(const ConnectionSpec &spec);

} // namespace tenantry
