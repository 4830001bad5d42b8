#pragma once
// What a person does to a server that was made on this computer for a tenant: start it at once, stop it after the question. Functions of the
// GUI thread.

#include "core/provisioning/operationjobs.h"

namespace tenantry {

class FleetMonitor;
class Format;
class ShellPort;
class Theme;

/// What they need; all outlive the pages that use them.
struct PowerServices {
    const Theme &theme;
    const Format &format;
    const OperationSite &site;
    FleetMonitor &monitor; ///< reads the server again afterwards
    ShellPort &shell;
};

/// In words; empty = it can be done.
[[nodiscard]] QString whyNotPower(const Server &server);
/// What came of it is told in the window; nothing comes any more once the page that asks has gone.
void startServer(QObject *page, const PowerServices &services, const Server &server);
void askStopServer(const PowerServices &services, const Server &server);

} // namespace tenantry
