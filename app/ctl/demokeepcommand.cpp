#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "core/demo/demokeeper.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class DemoKeepCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::DemoKeepCommand)
public:
    DemoKeepCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override
    {
        const DemoSite site(context.invocation().value(u"folder"_s));
        const bool endsWithConsoles = context.invocation().has(u"until-closed"_s);
        const auto kept =
            DemoKeeper(site).keep(endsWithConsoles ? DemoKeeper::Until::NextConsolesClosed : DemoKeeper::Until::Ended);
        return kept ? Result<int>(ExitOk) : fail(kept);
    }

private:
    static CommandSpec makeSpec()
    {
        return {.words = {u"demo"_s, u"keep"_s},
                .summary = tr("hold what is to be held in the demonstration fleet"),
                .description = tr(
                    "'demo up' starts this: it holds a lock that one tenant waits for, until 'demo down' ends it. With "
                    "--until-closed it stops the fleet when the last console on it is closed."),
                .options = {{.name = u"folder"_s, .value = u"FOLDER"_s, .description = tr("Where the fleet is.")},
                            {.name = u"until-closed"_s, .description = tr("Stop the fleet then.")}},
                .examples = {{u"tenantryctl demo keep --until-closed"_s, tr("As 'tools/run' does:")}}};
    }
};

} // namespace

std::unique_ptr<Command> makeDemoKeepCommand()
{
    return std::make_unique<DemoKeepCommand>();
}

} // namespace tenantry::ctl
