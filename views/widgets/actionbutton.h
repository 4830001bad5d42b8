#pragma once
// A small button for a declared action: its text, whether it can be used and why not follow the action. A function of the
// GUI thread; whoever puts the button into a layout owns it, the action outlives it or goes with it.

#include "views/widgets/button.h"

class QAction;
class QGridLayout;

namespace tenantry {

/// Triggers the action, and is disabled with its reason where the action is. The button keeps its own words.
void followAction(Button &button, QAction *action);
[[nodiscard]] Button *actionButton(const Theme &theme, const char *kind, QAction *action);
/// Two buttons a row: words of other languages are longer than a narrow panel.
void fillActionGrid(QGridLayout &grid, const Theme &theme, const QList<QAction *> &actions);

} // namespace tenantry
