#include "app/ctl/commandtable.h"

#include "app/ctl/commands.h"

namespace tenantry::ctl {

namespace {

// One line for each.
// clang-format off
constexpr CommandMaker makers[] = {
    makeRegistryInitCommand,
    makeRegistryUpgradeCommand,
    makeRegistryCheckCommand,
    makeRegistryRebuildCommand,
    makeServerAddCommand,
    makeServerListCommand,
    makeServerTestCommand,
    makeServerEditCommand,
    makeServerRemoveCommand,
    makeServerPrepareCommand,
    makeServerStartCommand,
    makeServerStopCommand,
    makePoolerConfigCommand,
    makePoolerApplyCommand,
    makePoolerCheckCommand,
    makePoolerLabCommand,
    makeTenantListCommand,
    makeTenantShowCommand,
    makeTenantOnboardCommand,
    makeTenantOnboardFileCommand,
    makeTenantQueryCommand,
    makeTenantLoginCommand,
    makeTenantLimitCommand,
    makeTenantSessionsCommand,
    makeTenantSuspendCommand,
    makeTenantResumeCommand,
    makeTenantArchiveCommand,
    makeTenantUnarchiveCommand,
    makeTenantManageCommand,
    makeTenantUnmanageCommand,
    makeTenantRenameCommand,
    makeTenantRemoveCommand,
    makeTenantImportCommand,
    makeAdoptCommand,
    makeTableListCommand,
    makeTableConfirmCommand,
    makeRouteCommand,
    makeTenantTagAddCommand,
    makeTenantTagRemoveCommand,
    makeFilterListCommand,
    makeFilterAddCommand,
    makeFilterRemoveCommand,
    makePlanAddCommand,
    makePlanListCommand,
    makeFindingListCommand,
    makeFindingSnoozeCommand,
    makeFindingWakeCommand,
    makeFindingResolveCommand,
    makeOperationListCommand,
    makeOperationShowCommand,
    makeOperationResumeCommand,
    makeOperationUndoCommand,
    makeOperationHandOverCommand,
    makeJobListCommand,
    makeServeCommand,
    makeRunnerStatusCommand,
    makeRunnerAccessCommand,
    makeScheduleListCommand,
    makeScheduleSetCommand,
    makeAuditListCommand,
    makeAuditSettleCommand,
    makeCompletionCommand,
    makeHelpCommand,
    makeEnginesCommand,
    makeDemoUpCommand,
    makeDemoDownCommand,
    makeDemoResetCommand,
    makeDemoKeepCommand,
};
// clang-format on

} // namespace

CommandTable::CommandTable()
{
    for (const CommandMaker make : makers)
        m_commands.push_back(make());
}

const Command *CommandTable::find(const QStringList &words) const
{
    for (const auto &command : m_commands)
        if (command->spec().words == words)
            return command.get();
    return nullptr;
}

QStringList CommandTable::next(const QStringList &words) const
{
    QStringList next;
    for (const auto &command : m_commands) {
        const QStringList &own = command->spec().words;
        if (own.size() > words.size() && own.mid(0, words.size()) == words)
            next << own.at(words.size());
    }
    next.sort();
    next.removeDuplicates();
    return next;
}

QList<OptionSpec> CommandTable::options(const Command *command) const
{
    QList<OptionSpec> options;
    if (command) {
        options = command->spec().options;
        if (command->spec().changes)
            options << OptionSpec {.name = QStringLiteral("dry-run"),
                                   .description = tr("Say what would be done and change nothing.")};
        if (command->spec().asks)
            options << OptionSpec {.name = QStringLiteral("yes"), .description = tr("Do not ask for confirmation.")};
    }
    options << OptionSpec {.name = QStringLiteral("registry"),
                           .value = QStringLiteral("URL|FILE"),
                           .description = tr("The registry to work on: a file, or postgresql://user@host/database.")};
    options << OptionSpec {.name = QStringLiteral("json"),
                           .description = tr("Print one JSON document instead of text.")};
    options << OptionSpec {.name = QStringLiteral("quiet"),
                           .description = tr("Print results and errors only."),
                           .choices = {},
                           .letter = u'q'};
    options << OptionSpec {.name = QStringLiteral("help"),
                           .description = tr("Show the help of a command."),
                           .choices = {},
                           .letter = u'h'};
    options << OptionSpec {.name = QStringLiteral("version"), .description = tr("Show the version of the program.")};
    return options;
}

} // namespace tenantry::ctl
