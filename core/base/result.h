#pragma once
// Every operation that can fail returns one of these. A value type; functions that return it are [[nodiscard]].

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tenantry {

template<class T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::Missing, tr("..."), tr("..."))` in a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, const QString &message, const QString &remedy = {},
                                                const QString &detail = {})
{
    return tl::unexpected<Error>(Error {kind, message, remedy, detail, {}, {}});
}

/// Hands an error on unchanged: `if (!r) return fail(std::move(r))`.
template<class T>
[[nodiscard]] tl::unexpected<Error> fail(const tl::expected<T, Error> &failed)
{
    return tl::unexpected<Error>(failed.error());
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tenantry
