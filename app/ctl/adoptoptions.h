#pragma once
// What may be said on the command line about an adoption. Functions of a command, main thread.

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "core/discovery/adoption.h"
#include "core/discovery/presetlibrary.h"
#include "core/registry/server.h"

namespace tenantry::ctl {

[[nodiscard]] QList<OptionSpec> adoptOptions();
/// Of one's own presets; empty = there is none.
[[nodiscard]] QString presetFolder(const Invocation &invocation);
/// Without the way to the database; its preset has no id where none was named. Errors: InvalidInput, Missing.
[[nodiscard]] Result<AdoptionRequest> requestOf(const Invocation &invocation, const Server &server,
                                                const QList<AdoptionPreset> &presets);

} // namespace tenantry::ctl
