#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/registryjson.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class RegistryUpgradeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RegistryUpgradeCommand)
public:
    RegistryUpgradeCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec RegistryUpgradeCommand::makeSpec()
{
    return {
        .words = {u"registry"_s, u"upgrade"_s},
        .summary = tr("bring a registry to the format of this program"),
        .description =
            tr("Keeps a copy, then upgrades in one transaction. Nothing happens to a registry of the current format; a "
               "newer one is refused."),
        .examples = {{u"tenantryctl registry upgrade --dry-run"_s, tr("What would be done:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + registryFields(),
        .actionId = u"registry.upgrade"_s,
        .changes = true};
}

Result<int> RegistryUpgradeCommand::run(CommandContext &context) const
{
    const auto before = context.probe();
    if (!before)
        return fail(before);
    if (before->format == registryFormat)
        context.console().note(tr("The registry is of the current format %1.").arg(registryFormat));
    else if (context.isDryRun())
        context.console().note(
            tr("Would keep a copy and upgrade from format %1 to %2.").arg(before->format).arg(registryFormat));
    Result<RegistryInfo> info = *before;
    if (!context.isDryRun() && before->format != registryFormat) {
        auto registry = context.unopenedRegistry();
        if (!registry)
            return fail(registry);
        info = context.await(**registry, (*registry)->upgrade());
        if (!info)
            return fail(info);
        context.console().note(tr("Upgraded from format %1 to %2.").arg(before->format).arg(info->format));
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"registry"_s, registryJson(*info)}});
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeRegistryUpgradeCommand()
{
    return std::make_unique<RegistryUpgradeCommand>();
}

} // namespace tenantry::ctl
