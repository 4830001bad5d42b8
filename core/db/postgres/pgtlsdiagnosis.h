#pragma once
// Finds out why a server's certificate was refused, which libpq tells only in part and in the language of its environment.
// A function; blocks like the attempt that failed before.

#include "core/base/result.h"
#include "core/db/connectionspec.h"

#include <QDeadlineTimer>

namespace tenantry {

/// Looks at the certificate once more over a connection that carries neither a password nor a start of a session, and returns
/// the error in which it says what is wrong: expired, not yet valid, for another host, or signed by an unknown authority.
/// `text` is libpq's own; `sawTls` says that a handshake was seen (one that is over within a single step is not), so that the
/// server cannot have refused to encrypt.
[[nodiscard]] Error pgDiagnoseTls(const ConnectionSpec &spec, const QString &text, bool sawTls,
                                  const QDeadlineTimer &deadline);

} // namespace tenantry
