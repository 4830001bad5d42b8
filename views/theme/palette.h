#pragma once
// The QPalette of the theme, for everything Qt paints by itself, with its disabled and inactive groups.
// A free function of the GUI thread, called by Theme.

#include <QPalette>

namespace tenantry {

class Theme;
[[nodiscard]] QPalette makePalette(const Theme &theme);
/// The same where text is edited: marked text is white on the accent, unlike a selected row.
[[nodiscard]] QPalette makeInputPalette(const Theme &theme);

} // namespace tenantry
