#pragma once
// Opens the form that changes a server, from wherever a person sees it. A function of the GUI thread.

#include "views/servers/serverdialog.h"

namespace tenantry {

class FleetMonitor;
class ShellPort;

/// What it needs; all outlive the form.
struct ServerEditing {
    ShellPort &shell;
    const Theme &theme;
    TenantRegistry &registry;
    FleetMonitor &monitor;
    ServerDialog::TryConnection tryConnection;
};

/// Asks first where the session is read-only; a server without an id is a new one. What is saved is read at once.
void editServer(const ServerEditing &services, const Server &server);

} // namespace tenantry
