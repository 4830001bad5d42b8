#pragma once
// What an operation that did not come to its end has left behind, as registry and server tell it now: what a person looks at before
// resuming or undoing it. Plain values; the look itself blocks a thread of the site.

#include "core/provisioning/operationjobs.h"

#include <optional>

namespace tenantry {

struct Remains {
    enum class Kind { Record, Folder, Database, Schema, Roles, Step };
    struct Item {
        Kind kind;
        QString name; ///< of the object; of a Step its title
        std::optional<bool> isThere {}; ///< empty = the server did not tell
        qint64 count = -1; ///< tables of a schema, roles; -1 = not counted
        qint64 bytes = -1; ///< -1 = not known
        friend bool operator==(const Item &, const Item &) = default;
    };
    QList<Item> items;
    std::optional<Error> problem; ///< why the server did not tell
    QDateTime at; ///< UTC
};

/// `operation` has its steps. Errors: those of the registry; of the server they stand in the answer.
[[nodiscard]] QFuture<Result<Remains>> remainsOf(const OperationSite &site, const Operation &operation);

} // namespace tenantry
