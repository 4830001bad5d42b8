#pragma once
// The popups of the top bar: main menu, fleets, notifications; and the menu bar that Ctrl+M shows. Built anew at each opening
// so that they are never stale. Free functions of the GUI thread.

#include "views/shell/fleetview.h"

class QAction;
class QMenu;
class QMenuBar;

namespace tenantry {

class Keymap;
class Theme;

/// Every action of the window and of the page in front, by group.
void fillMainMenu(QMenu *menu, const Keymap &keys, const QList<QAction *> &pageActions);
void fillMenuBar(QMenuBar *bar, const Keymap &keys, const QList<QAction *> &pageActions);
void fillFleetMenu(QMenu *menu, const Theme &theme, const QList<KnownFleet> &fleets, const QString &currentId,
                   const std::function<void(const QString &)> &chosen, const Keymap &keys);
void fillBellMenu(QMenu *menu, const Theme &theme, const QList<Notification> &notifications,
                  const std::function<void(const Location &)> &chosen);

} // namespace tenantry
