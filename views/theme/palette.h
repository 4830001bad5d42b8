#pragma once
// The QPalette of the theme, for everything Qt paints by itself, with its disabled and inactive groups.
// A free function of the GUI thread, called by Theme.

#include <QPalette>

namespace tenantry {

class Theme;
[[nodiscard]] QPalette makePalette(const Theme &theme);

} // namespace tenantry
