#pragma once
// The stored names of an enum whose values count from 0. A constant table, usable on any thread.

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <cstddef>

namespace tenantry {

template<class Enum, std::size_t Count>
struct EnumNames {
    std::array<const char *, Count> names;

    [[nodiscard]] QString name(Enum value) const { return QString::fromLatin1(names[static_cast<std::size_t>(value)]); }
    /// False, and *value untouched, where the name is unknown.
    [[nodiscard]] bool value(const QString &name, Enum *value) const
    {
        for (std::size_t i = 0; i < Count; ++i) {
            if (name == QLatin1StringView(names[i])) {
                *value = static_cast<Enum>(i);
                return true;
            }
        }
        return false;
    }
};

} // namespace tenantry
