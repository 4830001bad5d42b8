#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/findingjson.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/texttable.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class FindingListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::FindingListCommand)
public:
    FindingListCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    static void printTable(Console &console, const QList<Finding> &findings, const Names &names);
};

CommandSpec FindingListCommand::makeSpec()
{
    return {.words = {u"finding"_s, u"list"_s},
            .summary = tr("list what needs attention, the most pressing first"),
            .description = tr(
                "Shows the open findings on record in the registry, which all consoles share: by severity, tenants "
                "hit and age. A runner ('tenantryctl serve') records what it sees on the servers; without one, what a "
                "console only sees there is on record once somebody has snoozed it. 'tenantryctl server test' looks at "
                "a server itself."),
            .options = {{.name = u"snoozed"_s,
                         .description = tr("Those that are snoozed instead, the first to open again first.")},
                        pagingOptions().constFirst()},
            .examples = {{u"tenantryctl finding list --limit 10"_s, tr("The ten most pressing ones:")}},
            .json = findingFields(u"findings[]."_s),
            .actionId = u"finding.list"_s};
}

void FindingListCommand::printTable(Console &console, const QList<Finding> &findings, const Names &names)
{
    TextTable table(
        {{tr("KEY")}, {tr("SEVERITY")}, {tr("SNOOZED UNTIL")}, {tr("TENANT")}, {tr("OBJECT")}, {tr("TITLE")}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Finding &finding : findings)
        table.add({finding.key, severityName(finding.severity),
                   stateAt(finding, now) == FindingState::Snoozed ? isoText(finding.snoozedUntil) : QString(),
                   names.tenants.value(finding.tenant), finding.object, finding.title});
    console.print(table.toText());
}

Result<int> FindingListCommand::run(CommandContext &context) const
{
    const auto limit = limitOf(context.invocation(), 50);
    if (!limit)
        return fail(limit);
    const bool snoozed = context.invocation().has(u"snoozed"_s);
    auto findings = context.ask(
        [&](TenantRegistry &registry) { return snoozed ? registry.snoozedFindings() : registry.attention(*limit); });
    if (!findings)
        return fail(findings);
    *findings = findings->first(std::min<qsizetype>(findings->size(), *limit));
    const auto names = readTenantNames(context, tenantsOf(*findings));
    if (!names)
        return fail(names);
    if (context.console().json()) {
        const auto toJson = [&](const Finding &finding) { return findingJson(finding, *names); };
        context.console().printJson(spec().name(), {{u"findings"_s, jsonArray(*findings, toJson)}});
    } else {
        printTable(context.console(), *findings, *names);
    }
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeFindingListCommand()
{
    return std::make_unique<FindingListCommand>();
}

} // namespace tenantry::ctl
