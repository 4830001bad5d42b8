#pragma once
// The one operation on more than 128 bits that exact decimals need. A pure function, usable on any thread.

#include <optional>

namespace tenantry {

__extension__ using UInt128 = unsigned __int128;

/// a * b / divisor with an exact 256-bit product, rounded half up (half away from zero for magnitudes); nothing where
/// the quotient does not fit 127 bits. The divisor is neither 0 nor above 2^126.
[[nodiscard]] std::optional<UInt128> multiplyThenDivide(UInt128 a, UInt128 b, UInt128 divisor);

} // namespace tenantry
