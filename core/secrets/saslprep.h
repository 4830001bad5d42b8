#pragma once
// Brings a password to the one form that both sides of a SCRAM login agree on (RFC 4013). A pure function, any thread.

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tenantry {

/// Printable ASCII stays as it is. Error InvalidInput: empty, not UTF-8, a control character, or a character that
/// RFC 4013 forbids (emoji among them: they are younger than its Unicode 3.2). libpq would send such a password as it is
/// and other drivers would refuse it, so we do not set one.
[[nodiscard]] Result<Secret> saslPrepared(const Secret &password);

} // namespace tenantry
