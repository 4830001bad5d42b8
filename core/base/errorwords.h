#pragma once
// An error as a person reads it in passing, or in the field that is wrong. A function for any thread; it keeps nothing.

#include "core/base/error.h"

namespace tenantry {

/// message and remedy with `between` in between; the driver's own words stay out of it.
[[nodiscard]] QString errorWords(const Error &error, QChar between = u' ');

} // namespace tenantry
