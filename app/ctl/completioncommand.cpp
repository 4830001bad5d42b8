#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/completion.h"

namespace tenantry::ctl {

namespace {

class CompletionCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::CompletionCommand)
public:
    CompletionCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec CompletionCommand::makeSpec()
{
    return {.words = {QStringLiteral("completion")},
            .summary = tr("print the completion script of a shell"),
            .description = tr("The packages install these scripts; print one where the program was built by hand."),
            .arguments = {{.name = QStringLiteral("SHELL"),
                           .description = tr("The shell: bash or zsh."),
                           .choices = {QStringLiteral("bash"), QStringLiteral("zsh")}}},
            .examples = {{QStringLiteral("tenantryctl completion bash"), tr("Write it to a file that bash reads:")}}};
}

Result<int> CompletionCommand::run(CommandContext &context) const
{
    const bool zsh = context.invocation().argument(0) == QLatin1String("zsh");
    context.console().print(zsh ? zshCompletion(context.table()) : bashCompletion(context.table()));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeCompletionCommand()
{
    return std::make_unique<CompletionCommand>();
}

} // namespace tenantry::ctl
