#pragma once
// What a URL, a service file or the environment says about a connection, by libpq's keywords, before defaults are filled
// in. Plain values and pure functions, usable on any thread; a password is never among them.

#include "core/db/connectionspec.h"

#include <QMap>
#include <QString>

namespace tenantry {

/// Keyword ("host", "port", "dbname", "user", "sslmode", ...) to value; an absent keyword is not set.
using ConnectionSettings = QMap<QString, QString>;

/// Beside libpq's keywords there is one of our own: session_mode, "direct" or "pooled" (see SessionMode).
/// True for the keywords that specFromSettings() understands.
[[nodiscard]] bool isConnectionKeyword(const QString &keyword);
/// What `first` does not set is taken from `second`.
[[nodiscard]] ConnectionSettings mergedSettings(const ConnectionSettings &first, const ConnectionSettings &second);
/// Errors: InvalidInput (a value that cannot be used, a password, "prefer" and its like for a remote host), Unsupported
/// (a keyword that we would have to ignore). TLS where nothing is said: verify-full for a remote host, none for a local one.
[[nodiscard]] Result<ConnectionSpec> specFromSettings(Engine engine, const ConnectionSettings &settings);

} // namespace tenantry
