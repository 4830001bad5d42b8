#pragma once
// What the window needs to show one open fleet. Put together by AppContext, alive until the window shows another; GUI thread.

#include "core/registry/server.h"
#include "views/shell/commandsource.h"
#include "views/shell/notificationsource.h"
#include "views/shell/page.h"
#include "views/shell/settingspage.h"

#include <optional>

namespace tenantry {

class ConnectionState;
class JobLineSource;

struct FleetView {
    QString id; ///< of the registry; the settings keep pins and pages under it
    QString name;
    std::optional<EnvironmentTag> environment; ///< as the registry says; empty = not known
    QString login; ///< as the server reports it
    QString role;
    QList<PageRegistration> pages;
    QList<CommandSource *> commands; ///< in the order of the palette
    ConnectionState *connection = nullptr;
    NotificationSource *notifications = nullptr; ///< null = none
    JobLineSource *jobs = nullptr; ///< null = none
    std::function<std::optional<StatusKind>(const Location &)> pinState = {}; ///< of a pinned tenant; empty = not known
};

/// A fleet the reader has opened before, for the switcher.
struct KnownFleet {
    QString id;
    QString name;
    std::optional<EnvironmentTag> environment;
    QString location; ///< file or user@host/database; never a secret
    friend bool operator==(const KnownFleet &, const KnownFleet &) = default;
};

} // namespace tenantry
