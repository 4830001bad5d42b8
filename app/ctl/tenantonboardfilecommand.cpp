#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/onboardone.h"
#include "app/ctl/texttable.h"
#include "core/registry/csvreader.h"

#include <QFile>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

const QStringList &knownColumns()
{
    static const QStringList columns {u"slug"_s,     u"name"_s,   u"model"_s,      u"server"_s,
                                      u"database"_s, u"shared"_s, u"tenant-key"_s, u"connection-limit"_s,
                                      u"region"_s,   u"owner"_s,  u"reason"_s};
    return columns;
}

/// One line of the file, and what became of it.
struct OnboardRow {
    qint64 line = 0;
    QHash<QString, QString> fields;
    Result<OnboardingRequest> request;
    QString outcome; ///< active, planned, failed, skipped
    QString error;
    [[nodiscard]] QString value(const QString &word) const { return fields.value(word); }
};

class TenantOnboardFileCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantOnboardFileCommand)
public:
    TenantOnboardFileCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<QList<OnboardRow>> readRows(const QString &path);
    static void carryOut(CommandContext &context, OnboardRow &row);
    void print(CommandContext &context, const QList<OnboardRow> &rows) const;
};

CommandSpec TenantOnboardFileCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"onboard-file"_s},
        .summary = tr("make many tenants, one for each line of a CSV file"),
        .description =
            tr("The first line names the columns: slug, and any of name, model, server, database, shared, tenant-key, "
               "connection-limit, region, owner and reason, which mean what the options of 'tenant onboard' mean. All "
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
                     .description = tr("Their form for shared tables, for lines of the model shared.")}},
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

Result<QList<OnboardRow>> TenantOnboardFileCommand::readRows(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, tr("“%1” cannot be read.").arg(path), {}, file.errorString());
    CsvReader reader(file);
    QStringList columns;
    QStringList fields;
    qint64 line = 0;
    QList<OnboardRow> rows;
    while (true) {
        const auto more = reader.next(fields, line);
        if (!more)
            return fail(more);
        if (!*more)
            break;
        if (columns.isEmpty()) {
            columns = fields;
            for (const QString &column : std::as_const(columns)) {
                if (!knownColumns().contains(column))
                    return fail(ErrorKind::InvalidInput, tr("“%1” is no column of this file.").arg(column));
            }
            continue;
        }
        if (fields.size() != columns.size())
            return fail(ErrorKind::InvalidInput,
                        tr("Line %1 has %2 fields, and the first line names %3.")
                            .arg(line)
                            .arg(fields.size())
                            .arg(columns.size()));
        OnboardRow row;
        row.line = line;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.fields.insert(columns.at(i), fields.at(i));
        rows.append(row);
    }
    if (rows.isEmpty())
        return fail(ErrorKind::Missing, tr("There is no tenant in “%1”.").arg(path));
    return rows;
}

void TenantOnboardFileCommand::carryOut(CommandContext &context, OnboardRow &row)
{
    if (context.interrupt().raised()) {
        row.outcome = u"skipped"_s;
        return;
    }
    const bool shares = row.request->tenant.placement.kind == IsolationKind::SharedTable;
    const QString folder = context.invocation().value(shares ? u"shared-migrations"_s : u"migrations"_s);
    const auto done = onboardOne(context, {*row.request, folder, row.value(u"reason"_s), !context.isDryRun()});
    row.outcome = !done ? u"failed"_s : context.isDryRun() ? u"planned"_s : u"active"_s;
    if (!done)
        row.error = done.error().message + (done.error().detail.isEmpty() ? QString() : u" "_s + done.error().detail);
}

void TenantOnboardFileCommand::print(CommandContext &context, const QList<OnboardRow> &rows) const
{
    if (context.console().json()) {
        QJsonArray json;
        for (const OnboardRow &row : rows)
            json.append(QJsonObject {{u"line"_s, row.line},
                                     {u"slug"_s, row.value(u"slug"_s)},
                                     {u"outcome"_s, row.outcome},
                                     {u"error"_s, jsonText(row.error)}});
        context.console().printJson(spec().name(), {{u"dryRun"_s, context.isDryRun()}, {u"rows"_s, json}});
        return;
    }
    TextTable table({{tr("LINE"), TextTable::Align::Right}, {tr("SLUG")}, {tr("OUTCOME")}, {tr("ERROR")}});
    for (const OnboardRow &row : rows)
        table.add({QString::number(row.line), row.value(u"slug"_s), row.outcome, row.error});
    context.console().print(table.toText());
}

Result<int> TenantOnboardFileCommand::run(CommandContext &context) const
{
    auto rows = readRows(context.invocation().argument(0));
    if (!rows)
        return fail(rows);
    QSet<QString> slugs;
    for (OnboardRow &row : *rows) {
        row.request = onboardingRequest(context, [&row](const QString &word) { return row.value(word); });
        const auto place = [&](Error error) {
            error.message = tr("Line %1: %2").arg(row.line).arg(error.message);
            return fail(error);
        };
        if (!row.request)
            return place(row.request.error());
        const bool shares = row.request->tenant.placement.kind == IsolationKind::SharedTable;
        const QString option = shares ? u"shared-migrations"_s : u"migrations"_s;
        if (context.invocation().value(option).isEmpty())
            return place(fail(ErrorKind::InvalidInput, tr("--%1 is missing.").arg(option)).value());
        if (slugs.contains(row.value(u"slug"_s)))
            return place(
                fail(ErrorKind::InvalidInput, tr("%1 stands in the file twice.").arg(row.value(u"slug"_s))).value());
        slugs.insert(row.value(u"slug"_s));
    }
    bool hasFailed = false;
    for (OnboardRow &row : *rows) {
        context.console().progress(tr("Line %1: %2").arg(row.line).arg(row.value(u"slug"_s)));
        carryOut(context, row);
        hasFailed = hasFailed || row.outcome == u"failed" || row.outcome == u"skipped";
    }
    print(context, *rows);
    return hasFailed ? ExitFaults : ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantOnboardFileCommand()
{
    return std::make_unique<TenantOnboardFileCommand>();
}

} // namespace tenantry::ctl
