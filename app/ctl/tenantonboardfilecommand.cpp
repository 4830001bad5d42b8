#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/onboardone.h"
#include "app/ctl/texttable.h"

#include <QJsonArray>

#include <algorithm>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What became of one line of the file.
struct LineOutcome {
    QString outcome; ///< active, planned, failed, skipped
    QString error;
};

class TenantOnboardFileCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantOnboardFileCommand)
public:
    TenantOnboardFileCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static LineOutcome carryOut(CommandContext &context, const OnboardLine &line);
    void print(CommandContext &context, const QList<OnboardLine> &lines, const QList<LineOutcome> &outcomes) const;
};

CommandSpec TenantOnboardFileCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"onboard-file"_s},
        .summary = tr("make many tenants, one for each line of a CSV file"),
        .description =
            tr("The first line names the columns: slug, and any of name, model, server, database, shared, tenant-key, "
               "roles, connection-limit, file-mode, region, owner and reason, which mean what the options of 'tenant "
               "onboard' "
               "mean. All "
               "lines are "
               "read before the first tenant is made; where one cannot be used, nothing is done. A tenant that fails "
               "does not stop "
               "those after it: each line has an outcome of its own, and what failed can be resumed or undone. The "
               "command ends with 1 "
               "where one failed."),
        .arguments = {{.name = u"FILE"_s, .description = tr("The CSV file, in UTF-8.")}},
        .options = {{.name = u"migrations"_s, .value = u"FOLDER"_s, .description = tr("The application's migrations.")},
                    {.name = u"shared-migrations"_s,
                     .value = u"FOLDER"_s,
                     .description = tr("Their form for shared tables, for lines of the model shared.")},
                    {.name = u"undo-on-failure"_s,
                     .description = tr("Where a step of a tenant fails, take away what its finished ones made.")}},
        .examples = {{u"tenantryctl tenant onboard-file new.csv --migrations schema --dry-run"_s,
                      tr("What would be done:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                 {u"rows[].line"_s, u"integer"_s, tr("The line of the file.")},
                 {u"rows[].slug"_s, u"string"_s, tr("The tenant's slug.")},
                 {u"rows[].outcome"_s, u"string"_s, tr("active, planned, failed or skipped.")},
                 {u"rows[].error"_s, u"string?"_s, tr("What went wrong.")}},
        .actionId = u"tenant.onboardFile"_s,
        .changes = true};
}

LineOutcome TenantOnboardFileCommand::carryOut(CommandContext &context, const OnboardLine &line)
{
    if (context.interrupt().raised())
        return {u"skipped"_s, {}};
    const auto done = onboardOne(context,
                                 {line.request, line.migrations, line.reason, !context.isDryRun(),
                                  context.invocation().has(u"undo-on-failure"_s)});
    if (done)
        return {context.isDryRun() ? u"planned"_s : u"active"_s, {}};
    const Error &error = done.error();
    return {u"failed"_s, error.message + (error.detail.isEmpty() ? QString() : u" "_s + error.detail)};
}

void TenantOnboardFileCommand::print(CommandContext &context, const QList<OnboardLine> &lines,
                                     const QList<LineOutcome> &outcomes) const
{
    QJsonArray json;
    TextTable table({{tr("LINE"), TextTable::Align::Right}, {tr("SLUG")}, {tr("OUTCOME")}, {tr("ERROR")}});
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &slug = lines.at(i).request.tenant.slug;
        const LineOutcome &outcome = outcomes.at(i);
        json.append(QJsonObject {{u"line"_s, lines.at(i).line},
                                 {u"slug"_s, slug},
                                 {u"outcome"_s, outcome.outcome},
                                 {u"error"_s, jsonText(outcome.error)}});
        table.add({QString::number(lines.at(i).line), slug, outcome.outcome, outcome.error});
    }
    if (context.console().json())
        context.console().printJson(spec().name(), {{u"dryRun"_s, context.isDryRun()}, {u"rows"_s, json}});
    else
        context.console().print(table.toText());
}

Result<int> TenantOnboardFileCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    const auto lines = readOnboardFile(invocation.argument(0),
                                       {invocation.value(u"migrations"_s), invocation.value(u"shared-migrations"_s)},
                                       serverFinder(context));
    if (!lines)
        return fail(lines);
    QList<LineOutcome> outcomes;
    for (const OnboardLine &line : *lines) {
        context.console().progress(tr("Line %1: %2").arg(line.line).arg(line.request.tenant.slug));
        outcomes.append(carryOut(context, line));
    }
    print(context, *lines, outcomes);
    const bool hasFailed = std::any_of(outcomes.begin(), outcomes.end(), [](const LineOutcome &one) {
        return one.outcome == u"failed" || one.outcome == u"skipped";
    });
    return hasFailed ? ExitFaults : ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantOnboardFileCommand()
{
    return std::make_unique<TenantOnboardFileCommand>();
}

} // namespace tenantry::ctl
