#pragma once
// Text made safe for a terminal, and how wide a terminal draws it. Free functions for any thread.

#include <QString>

namespace tenantry::ctl {

/// Control characters, marks that turn the direction of text, invisible ones and broken surrogates become visible
/// escapes
/// (\x1b, \u202e), so that a name cannot move the cursor, colour the screen or look like another name.
[[nodiscard]] QString terminalSafe(const QString &text);
/// The same, keeping line breaks: for a text of several lines that is our own.
[[nodiscard]] QString terminalSafeLines(const QString &text);
/// Columns a terminal uses for the text: 0 for marks that combine, 2 for wide characters.
[[nodiscard]] int terminalWidth(const QString &text);

} // namespace tenantry::ctl
