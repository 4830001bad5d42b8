#pragma once
// The list of what the console consists of: a page and a tab of the settings are one line each. Plain functions, called for
// each fleet that is opened, on the GUI thread.

#include "views/shell/page.h"
#include "views/shell/settingspage.h"

namespace tenantry {

class AppContext;
class Fleet;

/// In the order of the navigation. The factories keep references to both.
[[nodiscard]] QList<PageRegistration> pageRegistrations(AppContext &context, Fleet &fleet);
/// In the order of the tabs; the shell outlives them.
[[nodiscard]] QList<SettingsPageRegistration> settingsPageRegistrations(AppContext &context, Fleet &fleet,
                                                                        ShellPort &shell);

} // namespace tenantry
