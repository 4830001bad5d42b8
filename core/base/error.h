#pragma once
// What went wrong, in a person's words. A plain value, owned by whoever holds it, usable on any thread.

#include "core/base/ids.h"

#include <QCoreApplication>
#include <QString>

namespace tenantry {

/// The kinds a caller may act on. tenantryctl has one exit code for each (core/base/error.cpp).
enum class ErrorKind {
    Connection, ///< no server, no network, TLS refused, connection lost
    Denied, ///< the login may not do this
    Timeout, ///< a deadline passed
    Cancelled, ///< a person asked for the stop
    Conflict, ///< somebody else changed it first, or a lock is held
    Constraint, ///< a rule of the data refused it
    Missing, ///< the thing named does not exist
    Unsupported, ///< this engine or version cannot do it
    InvalidInput, ///< what was typed or read cannot be used
    Internal, ///< a defect of ours, or a damaged file
};

/// An error carries no secret and no value of a tenant's row.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message; ///< what happened, translated, one sentence
    QString remedy; ///< what to do next, translated; may be empty
    QString detail; ///< the driver's own words, untranslated; may be empty
    QString sqlState; ///< five characters where a server gave them, else empty
    TenantId tenant; ///< null where no tenant is concerned

    /// message, remedy and detail on one line each, for logs, stderr and "Copy details".
    [[nodiscard]] QString toText() const;
};

/// The stable lower-case name of a kind ("connection"), as JSON output spells it.
[[nodiscard]] QString errorKindName(ErrorKind kind);
/// The exit code of tenantryctl for a kind: 3 to 12, in the order of the enum (1 and 2 stay free for usage errors).
[[nodiscard]] int errorExitCode(ErrorKind kind);

} // namespace tenantry
