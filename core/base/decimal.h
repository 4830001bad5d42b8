#pragma once
// An exact decimal number: whole units of 10^-scale, never a binary fraction. A plain value, usable on any thread.

#include "core/base/result.h"

#include <QMetaType>
#include <QStringView>

#include <compare>

namespace tenantry {

/// At most 28 significant digits, at most 9 of them after the point. What would not fit is an Error, never a wrap.
/// Rounding is half away from zero, and happens only where a target scale is named.
class Decimal
{
public:
    static constexpr int maxScale = 9;
    __extension__ using Units = __int128;

    Decimal() = default;
    /// `units` of 10^-scale: fromMinor(123450, 2) is 1234.50. Error: InvalidInput for a scale outside 0 to 9.
    [[nodiscard]] static Result<Decimal> fromMinor(qint64 units, int scale);
    /// The neutral form only: -?digits(.digits)?, no sign "+", grouping, exponent or blanks. Errors: InvalidInput.
    [[nodiscard]] static Result<Decimal> parse(QStringView text);

    /// The neutral form with exactly scale() digits after the point: "1234.50". Never "-0.00".
    [[nodiscard]] QString toString() const;
    /// Whole units of 10^-scale after rounding; error InvalidInput where they leave qint64.
    [[nodiscard]] Result<qint64> toMinor(int scale) const;
    [[nodiscard]] int scale() const { return m_scale; }
    [[nodiscard]] bool isZero() const { return m_units == 0; }
    [[nodiscard]] bool isNegative() const { return m_units < 0; }

    [[nodiscard]] Decimal negated() const { return Decimal(-m_units, m_scale); }
    /// The scale of a sum or difference is the larger of the two.
    [[nodiscard]] Result<Decimal> plus(const Decimal &other) const;
    /// Like plus(). Error of both: InvalidInput where the result has too many digits.
    [[nodiscard]] Result<Decimal> minus(const Decimal &other) const;
    /// The exact product, rounded once to `scale`.
    [[nodiscard]] Result<Decimal> times(const Decimal &other, int scale) const;
    /// The exact quotient, rounded once to `scale`. Error: InvalidInput for a divisor of zero.
    [[nodiscard]] Result<Decimal> dividedBy(const Decimal &other, int scale) const;
    /// Half away from zero. Error: InvalidInput for a scale out of range.
    [[nodiscard]] Result<Decimal> rounded(int scale) const;

    /// By value: 1.5 equals 1.50.
    friend bool operator==(const Decimal &a, const Decimal &b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b);

private:
    Decimal(Units units, int scale) : m_units(units), m_scale(scale) { }
    [[nodiscard]] static Result<Decimal> checked(Units units, int scale);

    Units m_units = 0;
    int m_scale = 0;
};

} // namespace tenantry

Q_DECLARE_METATYPE(tenantry::Decimal)
