#pragma once
// Turns `?` into `$n`. A function, usable on any thread.

#include <QByteArray>
#include <QString>

namespace tenantry {

/// UTF-8 of the statement in which every `?` outside strings, quoted names, comments and dollar quotes has become `$1`,
/// `$2` ... in order. A statement that uses `$n` itself is returned as it is, so that its operators with `?` survive.
[[nodiscard]] QByteArray pgPlaceholders(const QString &sql);

} // namespace tenantry
