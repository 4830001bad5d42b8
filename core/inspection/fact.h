#pragma once
// One figure read from a server: its value and when it was read, or why it could not be read. A plain value, owned by
// whoever holds it; usable on any thread.

#include "core/base/result.h"

#include <QDateTime>

#include <optional>

namespace tenantry {

/// After a failed try the last value stays, with the time of its own reading: it may be shown with its age, never as now.
template<class T>
class Fact
{
public:
    /// The outcome of one try, at the time it ended.
    void set(Result<T> result, const QDateTime &now)
    {
        m_triedAt = now;
        if (result) {
            m_value = *std::move(result);
            m_readAt = now;
            m_error.reset();
        } else {
            m_error = std::move(result).error();
        }
    }

    /// The last try gave the value.
    [[nodiscard]] bool isKnown() const { return m_value && !m_error; }
    [[nodiscard]] bool wasTried() const { return m_triedAt.isValid(); }
    /// The value of the last try; only where isKnown().
    [[nodiscard]] const T &value() const { return *m_value; }
    /// The value of the last try that gave one, perhaps an older one: show it with readAt().
    [[nodiscard]] const std::optional<T> &last() const { return m_value; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< of the last try
    [[nodiscard]] QDateTime readAt() const { return m_readAt; } ///< UTC, when last() was read; invalid = never
    [[nodiscard]] QDateTime triedAt() const { return m_triedAt; } ///< UTC, of the last try; invalid = never

private:
    std::optional<T> m_value;
    std::optional<Error> m_error;
    QDateTime m_readAt;
    QDateTime m_triedAt;
};

/// Sets it; true where something else is known than before.
template<class T>
[[nodiscard]] bool renew(Fact<T> &fact, const Result<T> &told, const QDateTime &now)
{
    const auto before = fact.isKnown() ? fact.last() : std::nullopt;
    fact.set(told, now);
    return before != (fact.isKnown() ? fact.last() : std::nullopt);
}

} // namespace tenantry
