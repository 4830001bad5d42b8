#pragma once
// How far an import is, and the wish to stop it. Shared between the import, its source and whoever shows it; every part
// may be used on any thread.

#include "core/db/cancelwatch.h"

#include <atomic>
#include <functional>

namespace tenantry {

enum class ImportStage { Reading, Comparing, Recording, Writing };

struct ImportProgress {
    std::atomic<ImportStage> stage = ImportStage::Reading;
    std::atomic<qint64> rows = 0; ///< read, or recorded
    std::atomic<bool> cancelled = false;
    /// A safe point while rows are read: waits while a pause is wanted, false = stop. Set before the import starts; empty =
    /// it never pauses.
    std::function<bool()> mayGoOn;
    CancelWatch statements;

    /// While the result lives, a wish to stop ends what that connection runs, on its server too.
    [[nodiscard]] CancelWatch::Watched watch(QueryCanceller canceller)
    {
        return statements.watch(std::move(canceller), [this] { return cancelled.load(); });
    }
};

} // namespace tenantry
