#pragma once
// Which servers a registry is rebuilt from, and what the command takes for that. Free functions of a command, main thread.

#include "app/ctl/commandcontext.h"

#include <QHash>

namespace tenantry::ctl {

struct RebuildServers {
    QList<Server> known; ///< the registry has them
    QList<Server> added; ///< it gets them, with these ids
    [[nodiscard]] QList<Server> all() const { return known + added; }
    [[nodiscard]] QHash<ServerId, QString> names() const;
};

/// --password, of the servers of --server.
[[nodiscard]] OptionSpec passwordOption();
/// Of the registry, of --servers-of and of --server, each address once. Errors: InvalidInput (a URL; none at all), those of the registries.
[[nodiscard]] Result<RebuildServers> rebuildServers(CommandContext &context);
/// What --registry-id says; null where it is not given. Error: InvalidInput.
[[nodiscard]] Result<RegistryId> registryIdOf(const Invocation &invocation);

} // namespace tenantry::ctl
