#pragma once
// The makers of all commands: one file each, named after the command's words. Called by CommandTable only.

#include "app/ctl/command.h"

#include <memory>

namespace tenantry::ctl {

using CommandMaker = std::unique_ptr<Command> (*)();

std::unique_ptr<Command> makeCompletionCommand();
std::unique_ptr<Command> makeHelpCommand();

} // namespace tenantry::ctl
