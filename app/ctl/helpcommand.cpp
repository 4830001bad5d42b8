#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/helptext.h"
#include "app/ctl/manpage.h"

namespace tenantry::ctl {

namespace {

class HelpCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::HelpCommand)
public:
    HelpCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec HelpCommand::makeSpec()
{
    return {.words = {QStringLiteral("help")},
            .summary = tr("show what there is and how it is used"),
            .description =
                tr("Without words lists all commands; with the words of a command shows its help, the same as --help."),
            .arguments = {{.name = QStringLiteral("WORD"),
                           .description = tr("The words of a command."),
                           .optional = true,
                           .repeated = true}},
            .options = {{.name = QStringLiteral("man"), .description = tr("Print the man page.")},
                        {.name = QStringLiteral("json-reference"),
                         .value = {},
                         .description = tr("Print the description of every command's JSON, as Markdown.")}},
            .examples = {{QStringLiteral("tenantryctl help tenant import"), tr("How tenants are imported:")}}};
}

Result<int> HelpCommand::run(CommandContext &context) const
{
    const QStringList &words = context.invocation().arguments;
    if (context.invocation().has(QStringLiteral("man"))) {
        context.console().print(manPage(context.table()));
    } else if (context.invocation().has(QStringLiteral("json-reference"))) {
        context.console().print(jsonReference(context.table()));
    } else if (const Command *command = context.table().find(words)) {
        context.console().print(commandHelp(context.table(), *command));
    } else if (words.isEmpty() || !context.table().next(words).isEmpty()) {
        context.console().print(overviewHelp(context.table(), words));
    } else {
        return fail(ErrorKind::Missing, tr("There is no command '%1'.").arg(words.join(u' ')),
                    tr("'tenantryctl help' lists all commands."));
    }
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeHelpCommand()
{
    return std::make_unique<HelpCommand>();
}

} // namespace tenantry::ctl
