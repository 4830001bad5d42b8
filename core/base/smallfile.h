#pragma once
// Writes what a program remembers in a line or two beside its other files. A function, usable on any thread.

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tenantry {

/// Whole or not at all: whoever is killed meanwhile, or has no room, leaves the file as it was. Its owner alone reads and writes it.
/// Errors: Internal, with the file and what the system said.
[[nodiscard]] Result<> writeSmallFile(const QString &path, const QByteArray &text);

} // namespace tenantry
