#include "core/base/decimal.h"

#include "core/base/wideinteger.h"

#include <array>
#include <limits>

namespace tenantry {

namespace {

struct DecimalText {
    Q_DECLARE_TR_FUNCTIONS(DecimalText)
};

constexpr int maxDigits = 28;

constexpr UInt128 powerOfTen(int exponent)
{
    UInt128 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

UInt128 magnitude(Decimal::Units units)
{
    return units < 0 ? -static_cast<UInt128>(units) : static_cast<UInt128>(units);
}

tl::unexpected<Error> overflow()
{
    return fail(ErrorKind::InvalidInput, DecimalText::tr("The number is too large."),
                DecimalText::tr("At most %1 digits can be calculated with exactly.").arg(maxDigits));
}

tl::unexpected<Error> malformed()
{
    return fail(ErrorKind::InvalidInput, DecimalText::tr("This is not a decimal number."),
                DecimalText::tr("Write it like 1234.50: digits, at most one point, at most %1 digits after it.")
                    .arg(Decimal::maxScale));
}

tl::unexpected<Error> badScale()
{
    return fail(ErrorKind::InvalidInput,
                DecimalText::tr("The digits after the point must be 0 to %1.").arg(Decimal::maxScale));
}

bool isScale(int scale)
{
    return scale >= 0 && scale <= Decimal::maxScale;
}

} // namespace

Result<Decimal> Decimal::checked(Units units, int scale)
{
    if (!isScale(scale))
        return badScale();
    if (magnitude(units) >= powerOfTen(maxDigits))
        return overflow();
    return Decimal(units, scale);
}

Result<Decimal> Decimal::fromMinor(qint64 units, int scale)
{
    return checked(units, scale);
}

Result<Decimal> Decimal::parse(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : text.size() - point - 1;
    if (text.isEmpty() || point == 0 || (point > 0 && decimals == 0) || decimals > maxScale)
        return malformed();
    Units units = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == point)
            continue;
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return malformed();
        units = units * 10 + (c - u'0');
        if (magnitude(units) >= powerOfTen(maxDigits))
            return overflow();
    }
    return Decimal(negative ? -units : units, static_cast<int>(decimals));
}

QString Decimal::toString() const
{
    std::array<char16_t, 48> buffer;
    size_t at = buffer.size();
    UInt128 rest = magnitude(m_units);
    for (int digits = 0; rest != 0 || digits <= m_scale; ++digits) {
        if (digits == m_scale && m_scale > 0)
            buffer[--at] = u'.';
        buffer[--at] = static_cast<char16_t>(u'0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    if (m_units < 0)
        buffer[--at] = u'-';
    return QStringView(buffer.data() + at, buffer.data() + buffer.size()).toString();
}

Result<qint64> Decimal::toMinor(int scale) const
{
    const auto value = rounded(scale);
    if (!value)
        return fail(value);
    if (value->m_units > std::numeric_limits<qint64>::max() || value->m_units < std::numeric_limits<qint64>::min())
        return overflow();
    return static_cast<qint64>(value->m_units);
}

Result<Decimal> Decimal::plus(const Decimal &other) const
{
    // 10^28 units raised by 10^9 are 10^37, well inside 127 bits; the sum of two as well.
    const int scale = std::max(m_scale, other.m_scale);
    const auto a = m_units * static_cast<Units>(powerOfTen(scale - m_scale));
    const auto b = other.m_units * static_cast<Units>(powerOfTen(scale - other.m_scale));
    return checked(a + b, scale);
}

Result<Decimal> Decimal::minus(const Decimal &other) const
{
    return plus(other.negated());
}

Result<Decimal> Decimal::times(const Decimal &other, int scale) const
{
    if (!isScale(scale))
        return badScale();
    const int drop = m_scale + other.m_scale - scale;
    auto product = multiplyThenDivide(magnitude(m_units), magnitude(other.m_units), powerOfTen(std::max(drop, 0)));
    if (product && drop < 0)
        product = multiplyThenDivide(*product, powerOfTen(-drop), 1);
    if (!product)
        return overflow();
    const auto units = static_cast<Units>(*product);
    return checked((m_units < 0) == (other.m_units < 0) ? units : -units, scale);
}

Result<Decimal> Decimal::dividedBy(const Decimal &other, int scale) const
{
    if (!isScale(scale))
        return badScale();
    if (other.isZero())
        return fail(ErrorKind::InvalidInput, DecimalText::tr("A number cannot be divided by zero."));
    const int raise = scale + other.m_scale - m_scale;
    const auto quotient = multiplyThenDivide(magnitude(m_units), powerOfTen(std::max(raise, 0)),
                                             magnitude(other.m_units) * powerOfTen(std::max(-raise, 0)));
    if (!quotient)
        return overflow();
    const auto units = static_cast<Units>(*quotient);
    return checked((m_units < 0) == (other.m_units < 0) ? units : -units, scale);
}

Result<Decimal> Decimal::rounded(int scale) const
{
    return times(Decimal(1, 0), scale);
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    const int scale = std::max(a.m_scale, b.m_scale);
    return a.m_units * static_cast<Decimal::Units>(powerOfTen(scale - a.m_scale))
        <=> b.m_units * static_cast<Decimal::Units>(powerOfTen(scale - b.m_scale));
}

} // namespace tenantry
