#pragma once
// Where the password of a connection comes from, and who wants to know that it was refused. A value; both functions are
// called on the thread that opens the connection.

#include "core/db/connection.h"

#include <functional>
#include <type_traits>
#include <utility>

namespace tenantry {

/// Asked for a password before each opening. Any function that returns Result<Secret> is one.
template<class... Asked>
class PasswordSourceOf
{
public:
    PasswordSourceOf() = default; ///< no password: the server trusts or refuses
    template<class Fn>
    requires(std::is_invocable_r_v<Result<Secret>, Fn,
                                   Asked...> && !std::is_same_v<std::remove_cvref_t<Fn>, PasswordSourceOf>)
        PasswordSourceOf(Fn fetch)
        : m_fetch(std::move(fetch)) // NOLINT: a lambda is meant to be one
    { }
    /// refused: the server did not take what fetch gave; whatever remembers it must ask anew the next time.
    PasswordSourceOf(std::function<Result<Secret>(Asked...)> fetch, std::function<void(Asked...)> refused)
        : m_fetch(std::move(fetch)), m_refused(std::move(refused))
    { }

    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(m_fetch); }
    /// An empty secret where there is no source.
    [[nodiscard]] Result<Secret> operator()(Asked... asked) const
    {
        return m_fetch ? m_fetch(asked...) : Result<Secret>();
    }
    void tellRefused(Asked... asked) const
    {
        if (m_refused)
            m_refused(asked...);
    }

private:
    std::function<Result<Secret>(Asked...)> m_fetch;
    std::function<void(Asked...)> m_refused;
};

using PasswordSource = PasswordSourceOf<>;

/// Connection::open() with the password of the source, which is told where the server refuses the login.
template<class... Asked>
[[nodiscard]] Result<std::unique_ptr<Connection>> openConnection(const ConnectionSpec &spec,
                                                                 const PasswordSourceOf<Asked...> &source,
                                                                 const std::type_identity_t<Asked> &...asked)
{
    const Result<Secret> password = source(asked...);
    if (!password)
        return fail(password);
    auto opened = Connection::open(spec, *password);
    // Another refusal, as that of one database (42501), says nothing about the password.
    const bool isDenied = !opened && opened.error().kind == ErrorKind::Denied;
    if (isDenied && (opened.error().sqlState.isEmpty() || opened.error().sqlState.startsWith(QLatin1StringView("28"))))
        source.tellRefused(asked...);
    return opened;
}

} // namespace tenantry
