#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/registryjson.h"
#include "app/ctl/terminaltext.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class RegistryCheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RegistryCheckCommand)
public:
    RegistryCheckCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec RegistryCheckCommand::makeSpec()
{
    return {.words = {u"registry"_s, u"check"_s},
            .summary = tr("check that a registry can be used"),
            .description =
                tr("Opens the registry, has the database check it, and looks for changes of which nobody knows whether "
                   "they happened. Changes nothing. Ends with exit code 1 where something is found."),
            .examples = {{u"tenantryctl registry check --quiet"_s, tr("For a script that watches the registry:")}},
            .json = registryFields()
                + QList<JsonField> {{u"faults"_s, u"array"_s, tr("What was found, as sentences; empty = nothing.")}},
            .actionId = u"registry.check"_s};
}

Result<int> RegistryCheckCommand::run(CommandContext &context) const
{
    const auto info = context.ask([](TenantRegistry &registry) { return registry.ping(); });
    if (!info)
        return fail(info);
    const auto findings = context.ask([](TenantRegistry &registry) { return registry.checkIntegrity(); });
    if (!findings)
        return fail(findings);
    QStringList faults;
    for (const Finding &finding : *findings)
        faults << (finding.evidence.isEmpty() ? finding.title : finding.title + u" ("_s + finding.evidence + u')');
    if (context.console().json()) {
        context.console().printJson(
            spec().name(), {{u"registry"_s, registryJson(*info)}, {u"faults"_s, QJsonArray::fromStringList(faults)}});
    } else {
        for (const QString &fault : faults)
            context.console().print(terminalSafe(fault) + u'\n');
        if (faults.isEmpty())
            context.console().note(tr("The registry '%1' in %2 is in order.").arg(info->name, info->location));
    }
    return faults.isEmpty() ? ExitOk : ExitFaults;
}

} // namespace

std::unique_ptr<Command> makeRegistryCheckCommand()
{
    return std::make_unique<RegistryCheckCommand>();
}

} // namespace tenantry::ctl
