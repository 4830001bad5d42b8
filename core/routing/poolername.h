#pragma once
// How names stand in the files of PgBouncer. Pure functions, usable on any thread.

#include "core/base/result.h"

namespace tenantry {

/// Whether a name may stand before the "=" of a line: PgBouncer 1.18 reads letters, digits, "_", "." and "-" there and nothing else, whatever
/// its manual says of quotes. "*" and "pgbouncer" it keeps for itself.
[[nodiscard]] bool isPoolerKey(const QString &name);
/// The name itself where it may stand there, else one made of it, which no other name has.
[[nodiscard]] QString poolerKey(const QString &name);
/// A value of a connection's line, in quotes where it needs them. InvalidInput: control characters, which end the line.
[[nodiscard]] Result<QString> poolerValue(const QString &text);
/// A field of the userlist, in its quotes. InvalidInput: control characters.
[[nodiscard]] Result<QString> userlistField(const QString &text);

} // namespace tenantry
