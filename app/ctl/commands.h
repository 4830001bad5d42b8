#pragma once
// The makers of all commands: one file each, named after the command's words. Called by CommandTable only.

#include "app/ctl/command.h"

#include <memory>

namespace tenantry::ctl {

using CommandMaker = std::unique_ptr<Command> (*)();

std::unique_ptr<Command> makeAuditListCommand();
std::unique_ptr<Command> makeAuditSettleCommand();
std::unique_ptr<Command> makeCompletionCommand();
std::unique_ptr<Command> makeDemoDownCommand();
std::unique_ptr<Command> makeDemoKeepCommand();
std::unique_ptr<Command> makeDemoResetCommand();
std::unique_ptr<Command> makeDemoUpCommand();
std::unique_ptr<Command> makeEnginesCommand();
std::unique_ptr<Command> makeFilterAddCommand();
std::unique_ptr<Command> makeFilterListCommand();
std::unique_ptr<Command> makeFilterRemoveCommand();
std::unique_ptr<Command> makeFindingListCommand();
std::unique_ptr<Command> makeFindingResolveCommand();
std::unique_ptr<Command> makeFindingSnoozeCommand();
std::unique_ptr<Command> makeFindingWakeCommand();
std::unique_ptr<Command> makeHelpCommand();
std::unique_ptr<Command> makeJobListCommand();
std::unique_ptr<Command> makeOperationHandOverCommand();
std::unique_ptr<Command> makeOperationListCommand();
std::unique_ptr<Command> makeOperationResumeCommand();
std::unique_ptr<Command> makeOperationShowCommand();
std::unique_ptr<Command> makeOperationUndoCommand();
std::unique_ptr<Command> makePlanAddCommand();
std::unique_ptr<Command> makePlanListCommand();
std::unique_ptr<Command> makePoolerApplyCommand();
std::unique_ptr<Command> makePoolerCheckCommand();
std::unique_ptr<Command> makePoolerConfigCommand();
std::unique_ptr<Command> makePoolerLabCommand();
std::unique_ptr<Command> makeRegistryCheckCommand();
std::unique_ptr<Command> makeRegistryInitCommand();
std::unique_ptr<Command> makeRegistryRebuildCommand();
std::unique_ptr<Command> makeRegistryUpgradeCommand();
std::unique_ptr<Command> makeRouteCommand();
std::unique_ptr<Command> makeRunnerAccessCommand();
std::unique_ptr<Command> makeRunnerStatusCommand();
std::unique_ptr<Command> makeScheduleListCommand();
std::unique_ptr<Command> makeScheduleSetCommand();
std::unique_ptr<Command> makeServeCommand();
std::unique_ptr<Command> makeServerAddCommand();
std::unique_ptr<Command> makeServerEditCommand();
std::unique_ptr<Command> makeServerListCommand();
std::unique_ptr<Command> makeServerPrepareCommand();
std::unique_ptr<Command> makeServerRemoveCommand();
std::unique_ptr<Command> makeServerStartCommand();
std::unique_ptr<Command> makeServerStopCommand();
std::unique_ptr<Command> makeServerTestCommand();
std::unique_ptr<Command> makeTenantArchiveCommand();
std::unique_ptr<Command> makeTenantImportCommand();
std::unique_ptr<Command> makeAdoptCommand();
std::unique_ptr<Command> makeTableListCommand();
std::unique_ptr<Command> makeTableConfirmCommand();
std::unique_ptr<Command> makeTenantLimitCommand();
std::unique_ptr<Command> makeTenantListCommand();
std::unique_ptr<Command> makeTenantLoginCommand();
std::unique_ptr<Command> makeTenantManageCommand();
std::unique_ptr<Command> makeTenantOnboardCommand();
std::unique_ptr<Command> makeTenantOnboardFileCommand();
std::unique_ptr<Command> makeTenantQueryCommand();
std::unique_ptr<Command> makeTenantRemoveCommand();
std::unique_ptr<Command> makeTenantRenameCommand();
std::unique_ptr<Command> makeTenantResumeCommand();
std::unique_ptr<Command> makeTenantSessionsCommand();
std::unique_ptr<Command> makeTenantShowCommand();
std::unique_ptr<Command> makeTenantSuspendCommand();
std::unique_ptr<Command> makeTenantTagAddCommand();
std::unique_ptr<Command> makeTenantTagRemoveCommand();
std::unique_ptr<Command> makeTenantUnarchiveCommand();
std::unique_ptr<Command> makeTenantUnmanageCommand();

} // namespace tenantry::ctl
