#pragma once
// The list of what the console consists of: a page, a tab of the settings and a source of the palette are one line
// each. Plain functions, called by main() on the GUI thread.

#include "views/shell/page.h"
#include "views/shell/settingspage.h"

namespace tenantry {

class AppContext;

/// In the order of the navigation. The factories keep a reference to the context.
[[nodiscard]] QList<PageRegistration> pageRegistrations(AppContext &context);
/// In the order of the tabs.
[[nodiscard]] QList<SettingsPageRegistration> settingsPageRegistrations(AppContext &context);

} // namespace tenantry
