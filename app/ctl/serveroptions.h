#pragma once
// What the commands that add and edit a server take, and how it becomes the record. Free functions of a command, main
// thread.

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "core/registry/server.h"

namespace tenantry::ctl {

/// --environment, --region, --budget, --password and --no-test.
[[nodiscard]] QList<OptionSpec> serverOptions();
/// Puts what the URL and those options say into `server`; what they do not name stays. An empty URL says nothing. Error:
/// InvalidInput.
[[nodiscard]] Result<> applyServerOptions(const QString &url, const Invocation &invocation, Server *server);

} // namespace tenantry::ctl
