#pragma once
// What a function on the server refused, in the words that it gave: they say what, where and what next. A function, usable on any thread.

#include "core/base/error.h"

namespace tenantry {

/// The same error where it was no refusal of a function's. Its detail becomes the message, and is not told twice.
[[nodiscard]] Error inServersWords(Error error);

} // namespace tenantry
