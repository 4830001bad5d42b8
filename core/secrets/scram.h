#pragma once
// Makes the SCRAM-SHA-256 verifier of a password on the client, so that no password ever stands in an SQL text. Pure
// functions, usable on any thread; PBKDF2 takes some milliseconds.

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tenantry {

/// "SCRAM-SHA-256$4096:salt$StoredKey:ServerKey", as PostgreSQL stores it (RFC 5803): for ALTER ROLE ... PASSWORD. It holds
/// no quote and no backslash. Who has it can guess passwords offline: keep it out of logs. Errors: see saslPrepared().
[[nodiscard]] Result<QString> scramVerifier(const Secret &password);
/// The same with a given salt and count, for comparing with known ones. Error InvalidInput: no salt, count below 4096.
[[nodiscard]] Result<QString> scramVerifier(const Secret &password, const QByteArray &salt, int iterations);

} // namespace tenantry
