#pragma once
// Where the password of a login comes from, as the registry and the settings record it. A plain value, any thread.

namespace tenantry {

/// The secret itself is never in the registry, in a settings file or on a command line.
enum class SecretSource { None, Ask, Keyring, PassFile };

/// Whether a person may be asked for it: what the keyring lacks is typed too, and kept there.
[[nodiscard]] constexpr bool mayBeTyped(SecretSource source)
{
    return source == SecretSource::Ask || source == SecretSource::Keyring;
}

} // namespace tenantry
