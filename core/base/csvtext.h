#pragma once
// Writes comma-separated values that spreadsheets read back as text, never as formulas.
// Free functions, usable on any thread.

#include <QString>
#include <QStringList>

namespace tenantry {

/// One field: quoted where needed (RFC 4180), and with an apostrophe before what a spreadsheet would run as a formula.
/// Plain numbers, also negative ones, stay as they are.
[[nodiscard]] QString csvField(const QString &text);
/// The fields of one record with its line end (CR LF).
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace tenantry
