#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/poolerdraft.h"
#include "app/ctl/poolerways.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/auditedwork.h"
#include "core/routing/poolerdiff.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class PoolerApplyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerApplyCommand)
public:
    PoolerApplyCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    using Changes = QList<PoolerChange>;
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<PoolerChangeover> changeover(CommandContext &context, const PoolerDraft &draft);
    [[nodiscard]] static Result<QList<PoolerArrival>> carryOut(CommandContext &context,
                                                               const PoolerChangeover &changeover);
    [[nodiscard]] static Changes changesOf(const PoolerChangeover &changeover);
    void print(CommandContext &context, const PoolerDraft &draft, const Changes &changes,
               const QList<PoolerArrival> &arrivals) const;
};

CommandSpec PoolerApplyCommand::makeSpec()
{
    return {
        .words = {u"pooler"_s, u"apply"_s},
        .summary = tr("bring PgBouncer's file for the tenants up to date"),
        .description = tr("Writes the file that 'pooler config' prints, whole or not at all, has PgBouncer read it "
                          "(RELOAD), and looks whether it "
                          "does what the file says: by what its console shows, and by going through entries to the "
                          "tenants' own control "
                          "tables. Where it does not, the file before is put back and read. Where PgBouncer does not "
                          "answer, the new file "
                          "stays: it reads it at its start, and running this again looks whether all is in "
                          "force.\n\nOnly a file that bears the mark "
                          "of this registry is written, or one that is not there yet; PgBouncer's own file includes it "
                          "(%include) after its "
                          "last section. The file before stays beside it, as FILE.before.\n\nWith --userlist the "
                          "verifiers of the tenants' "
                          "logins are written too, never a password. PgBouncer knows nobody else then: give what it "
                          "needs beside them with "
                          "--verifiers."),
        .arguments = poolerArguments(),
        .options =
            QList<OptionSpec> {
                {.name = u"file"_s,
                 .value = u"FILE"_s,
                 .description = tr("The file that PgBouncer's own file includes.")},
                {.name = u"userlist"_s,
                 .value = u"FILE"_s,
                 .description = tr("The userlist (auth_file); without it somebody else keeps that.")},
                {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")}}
            + poolerWayOptions() + poolerOptions() + userlistOptions(),
        .examples =
            {{u"tenantryctl pooler apply --file tenantry.ini --console postgresql://admin@127.0.0.1:6432/pgbouncer --dry-run"_s,
              tr("What would change:")},
             {u"tenantryctl pooler apply --file tenantry.ini --console postgresql://admin@127.0.0.1:6432/pgbouncer"_s,
              tr("After tenants came, moved or were suspended:")}},
        .json =
            QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                              {u"changes"_s, u"array"_s, tr("Lines that change, by name; no verifier is among them.")},
                              {u"changes[].name"_s, u"string"_s, tr("The entry or login.")},
                              {u"changes[].before"_s, u"string?"_s, tr("The line before; null where there was none.")},
                              {u"changes[].after"_s, u"string?"_s, tr("The line afterwards; null where it goes.")}}
            + poolerPlanFields() + arrivalFields(),
        .actionId = u"pooler.apply"_s,
        .changes = true};
}

Result<PoolerChangeover> PoolerApplyCommand::changeover(CommandContext &context, const PoolerDraft &draft)
{
    auto config = PoolerFile::open(context.invocation().value(u"file"_s), draft.registry);
    if (!config)
        return fail(config);
    PoolerChangeover changeover {draft.plan, *std::move(config), draft.config, std::nullopt};
    changeover.identifiers = draft.identifiers;
    if (context.invocation().has(u"userlist"_s)) {
        auto userlist = PoolerFile::open(context.invocation().value(u"userlist"_s), draft.registry);
        if (!userlist)
            return fail(userlist);
        changeover.userlist = *std::move(userlist);
        changeover.userlistBytes = draft.userlist;
        changeover.verifiers = draft.verifiers;
    }
    return changeover;
}

QList<PoolerChange> PoolerApplyCommand::changesOf(const PoolerChangeover &changeover)
{
    Changes changes = poolerChanges(changeover.config.text(), changeover.configText);
    if (changeover.userlist)
        changes += poolerChanges(changeover.userlist->text(), changeover.userlistBytes);
    return changes;
}

Result<QList<PoolerArrival>> PoolerApplyCommand::carryOut(CommandContext &context, const PoolerChangeover &changeover)
{
    const auto place = consolePlace(context.invocation());
    if (!place)
        return fail(place);
    context.console().progress(tr("Connecting to %1").arg(place->spec.displayName()));
    // Before anything is recorded: who is not let in has changed nothing. A pooler that does not run is no such refusal.
    auto console = openConsole(context, *place);
    if (!console && !isPoolerSilent(console.error()))
        return fail(console);
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    const PoolerAccess access {[&] { return console; }, entryOpener(context, *place)};
    const auto intent = poolerIntent(changeover, place->spec.displayName(), context.invocation().value(u"reason"_s));
    return audited(**registry, intent, [&] { return applyPooler(changeover, access); });
}

void PoolerApplyCommand::print(CommandContext &context, const PoolerDraft &draft, const Changes &changes,
                               const QList<PoolerArrival> &arrivals) const
{
    Console &console = context.console();
    if (console.json()) {
        QJsonObject document = poolerPlanJson(draft);
        QJsonArray list;
        for (const PoolerChange &change : changes)
            list << QJsonObject {
                {u"name"_s, change.name}, {u"before"_s, jsonText(change.before)}, {u"after"_s, jsonText(change.after)}};
        document.insert(u"dryRun"_s, context.isDryRun());
        document.insert(u"changes"_s, list);
        document.insert(u"arrivals"_s, arrivalsJson(arrivals));
        console.printJson(spec().name(), document);
        return;
    }
    console.print(terminalSafeLines(poolerDiffText(changes)));
    notePoolerPlan(context, draft);
    if (changes.isEmpty())
        console.note(tr("The file says what the registry says."));
    if (!context.isDryRun())
        noteArrivals(context, arrivals, draft.plan.entries.size());
}

Result<int> PoolerApplyCommand::run(CommandContext &context) const
{
    if (context.invocation().value(u"file"_s).isEmpty())
        return fail(ErrorKind::InvalidInput, tr("Nothing says which file is to be written."),
                    tr("Give --file, with the file that PgBouncer's own file includes."));
    if (const auto place = consolePlace(context.invocation()); !place)
        return fail(place);
    const auto draft = draftPooler(context, context.invocation().has(u"userlist"_s));
    if (!draft)
        return fail(draft);
    const auto changeover = PoolerApplyCommand::changeover(context, *draft);
    if (!changeover)
        return fail(changeover);
    const Changes changes = changesOf(*changeover);
    Result<QList<PoolerArrival>> arrivals;
    if (!context.isDryRun())
        arrivals = carryOut(context, *changeover);
    if (!arrivals)
        return fail(arrivals);
    print(context, *draft, changes, *arrivals);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makePoolerApplyCommand()
{
    return std::make_unique<PoolerApplyCommand>();
}

} // namespace tenantry::ctl
