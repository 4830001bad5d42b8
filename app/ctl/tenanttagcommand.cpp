#include "app/ctl/commands.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/tenantchoice.h"
#include "core/registry/tenantrules.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Both ways: to give a tag and to take it away.
class TenantTagCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantTagCommand)
public:
    explicit TenantTagCommand(bool adds) : Command(makeSpec(adds)), m_adds(adds) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(bool adds);
    [[nodiscard]] QString words(bool isDryRun, qint64 changed) const;

    bool m_adds;
};

CommandSpec TenantTagCommand::makeSpec(bool adds)
{
    const QString verb = adds ? u"add"_s : u"remove"_s;
    return {.words = {u"tenant"_s, u"tag"_s, verb},
            .summary = adds ? tr("give tenants a tag") : tr("take a tag from tenants"),
            .description =
                tr("All of the tenants or none. Those that need no change stay as they are; each other one has "
                   "its own record in the audit trail. A filter leaves out tenants that were erased."),
            .arguments = {{.name = u"TAG"_s, .description = tr("The tag.")}, chosenArgument()},
            .options = choiceOptions(),
            .examples = {{u"tenantryctl tenant tag %1 vip acme birch"_s.arg(verb), tr("Two tenants by name:")},
                         {u"tenantryctl tenant tag %1 vip --filter 'region:eu plan:gold' --dry-run"_s.arg(verb),
                          tr("How many a filter would change:")}},
            .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                     {u"tag"_s, u"string"_s, tr("The tag.")},
                     {u"chosen"_s, u"integer"_s, tr("Tenants that were chosen.")},
                     {u"changed"_s, u"integer"_s, tr("Tenants that had to change, or would have to.")}},
            .actionId = adds ? u"tenant.addTag"_s : u"tenant.removeTag"_s,
            .changes = true};
}

QString TenantTagCommand::words(bool isDryRun, qint64 changed) const
{
    const int count = int(changed);
    if (isDryRun)
        return m_adds ? tr("Would give %n tenant(s) the tag.", nullptr, count)
                      : tr("Would take the tag from %n tenant(s).", nullptr, count);
    return m_adds ? tr("Gave %n tenant(s) the tag.", nullptr, count)
                  : tr("Took the tag from %n tenant(s).", nullptr, count);
}

Result<int> TenantTagCommand::run(CommandContext &context) const
{
    const QString tag = context.invocation().argument(0);
    if (const auto usable = checkTag(tag); !usable)
        return fail(usable);
    const auto tenants = chosenTenants(context, 1);
    if (!tenants)
        return fail(tenants);
    QList<TenantId> ids;
    qint64 changed = 0;
    for (const Tenant &tenant : *tenants) {
        ids << tenant.id;
        changed += tenant.tags.contains(tag) == m_adds ? 0 : 1;
    }
    if (!context.isDryRun() && !ids.isEmpty()) {
        const auto done = context.ask([&](TenantRegistry &registry) {
            return m_adds ? registry.addTag(ids, tag) : registry.removeTag(ids, tag);
        });
        if (!done)
            return fail(done);
        changed = *done;
    }
    if (context.console().json())
        context.console().printJson(
            spec().name(),
            {{u"dryRun"_s, context.isDryRun()}, {u"tag"_s, tag}, {u"chosen"_s, ids.size()}, {u"changed"_s, changed}});
    else
        context.console().note(words(context.isDryRun(), changed));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantTagAddCommand()
{
    return std::make_unique<TenantTagCommand>(true);
}

std::unique_ptr<Command> makeTenantTagRemoveCommand()
{
    return std::make_unique<TenantTagCommand>(false);
}

} // namespace tenantry::ctl
