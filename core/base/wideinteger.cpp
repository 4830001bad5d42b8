#include "core/base/wideinteger.h"

#include <cstdint>

namespace tenantry {

namespace {

struct Wide {
    UInt128 high = 0;
    UInt128 low = 0;
};

Wide multiply(UInt128 a, UInt128 b)
{
    const UInt128 mask = UINT64_MAX;
    const UInt128 aLow = a & mask, aHigh = a >> 64, bLow = b & mask, bHigh = b >> 64;
    const UInt128 low = aLow * bLow;
    const UInt128 middle = aHigh * bLow + (low >> 64);
    const UInt128 cross = aLow * bHigh + (middle & mask);
    return {aHigh * bHigh + (middle >> 64) + (cross >> 64), (cross << 64) | (low & mask)};
}

} // namespace

std::optional<UInt128> multiplyThenDivide(UInt128 a, UInt128 b, UInt128 divisor)
{
    const Wide product = multiply(a, b);
    UInt128 quotient = 0;
    UInt128 remainder = 0;
    if (product.high == 0) {
        quotient = product.low / divisor;
        remainder = product.low % divisor;
    } else {
        for (int bit = 255; bit >= 0; --bit) {
            const UInt128 limb = bit >= 128 ? product.high : product.low;
            remainder = (remainder << 1) | ((limb >> (bit % 128)) & 1);
            if ((quotient >> 126) != 0)
                return std::nullopt;
            quotient <<= 1;
            if (remainder >= divisor) {
                remainder -= divisor;
                quotient |= 1;
            }
        }
    }
    if (remainder >= divisor - remainder)
        ++quotient;
    if ((quotient >> 127) != 0)
        return std::nullopt;
    return quotient;
}

} // namespace tenantry
