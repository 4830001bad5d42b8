#pragma once
// Whether a server runs, by the file that it writes into its data folder and by the process that this names. Functions for any thread.

#include "core/base/result.h"

#include <QString>

namespace tenantry {

/// Stale: the number of its process is another one's by now, as after the computer was started anew.
enum class PostmasterState { Stopped, Stale, Running };

[[nodiscard]] QString postmasterFile(const QString &data);
/// Of the server of this data folder. Errors: Internal, where nobody could tell; Constraint, where somebody started it by another path.
[[nodiscard]] Result<PostmasterState> postmasterState(const QString &data);

} // namespace tenantry
