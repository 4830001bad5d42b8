#pragma once
// A small button for a declared action: its text, whether it can be used and why not follow the action. A function of the
// GUI thread; whoever puts the button into a layout owns it, the action outlives it or goes with it.

#include "views/widgets/button.h"

class QAction;

namespace tenantry {

[[nodiscard]] Button *actionButton(const Theme &theme, const char *kind, QAction *action);

} // namespace tenantry
