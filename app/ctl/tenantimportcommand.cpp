#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"
#include "core/registry/tenantimport.h"

#include <QTemporaryFile>
#include <QTimer>

#include <poll.h>
#include <unistd.h>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantImportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantImportCommand)
public:
    TenantImportCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec TenantImportCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"import"_s},
        .summary = tr("bring tenants into the registry from a CSV file or a query"),
        .description = tr("Takes all rows or none: one row that cannot be used, and nothing "
                          "is written. Each problem is told with its line. "
                          "Run again it updates what changed, by slug or external id. The "
                          "servers and plans that rows name have to be in the registry.\n\n"
                          "Fields are slug, name, state, management, plan, region, owner, "
                          "contact, externalId, schemaVersion, tags, model, "
                          "server, database, schema and tenantKey; a model is shared, schema, "
                          "database or deployment. A column that bears the "
                          "name of a field needs no --map.\n\n"
                          "FILE is UTF-8 with a line of column names; - reads the standard "
                          "input. With --query the rows come from any "
                          "PostgreSQL server instead, from one SELECT in a read-only "
                          "transaction."),
        .arguments = {{.name = u"FILE"_s, .description = tr("The CSV file; left out with --query."), .optional = true}},
        .options = {{.name = u"query"_s, .value = u"SQL"_s, .description = tr("The SELECT that gives the rows.")},
                    {.name = u"from"_s,
                     .value = u"SERVER|URL"_s,
                     .description = tr("Where --query runs: a server of the "
                                       "registry, or a postgresql:// URL.")},
                    {.name = u"database"_s,
                     .value = u"NAME"_s,
                     .description = tr("The database of a server of the registry; its "
                                       "maintenance database if not given.")},
                    {.name = u"map"_s,
                     .value = u"FIELD=COLUMN"_s,
                     .description = tr("Which column a field is read from; "
                                       "several times, or with commas."),
                     .repeated = true},
                    {.name = u"key"_s,
                     .value = u"FIELD"_s,
                     .description = tr("How a row finds its tenant: slug or "
                                       "externalId; slug if not given."),
                     .choices = {u"slug"_s, u"externalId"_s}}},
        .examples =
            {{u"tenantryctl tenant import customers.csv --dry-run"_s, tr("What a file would do:")},
             {u"tenantryctl tenant import --from pg-eu-1 --database app --query "
              u"\"SELECT code, title, 'pg-eu-1' AS server, "
              "'schema' AS model, 'app' AS database, code AS schema FROM customer\" --map slug=code --map name=title"_s,
              tr("From the table of customers of one's own application:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                 {u"source"_s, u"string"_s, tr("The file or database.")},
                 {u"rows"_s, u"integer"_s, tr("Rows that were read.")},
                 {u"inserted"_s, u"integer"_s, tr("New tenants.")},
                 {u"updated"_s, u"integer"_s, tr("Tenants that changed.")},
                 {u"unchanged"_s, u"integer"_s, tr("Tenants that are as the row says.")},
                 {u"written"_s, u"boolean"_s, tr("The registry was changed.")},
                 {u"moreProblems"_s, u"boolean"_s, tr("There are more problems than are listed.")},
                 {u"problems[].line"_s, u"integer"_s, tr("Line of the file, or number of the query's row.")},
                 {u"problems[].message"_s, u"string"_s, tr("What is wrong with it.")}},
        .actionId = u"tenant.import"_s,
        .changes = true};
}

/// A change that met another one begins anew, and a pipe is read only once. Ctrl+C ends the waiting for its writer.
Result<std::unique_ptr<QTemporaryFile>> copyOfInput(Interrupt &interrupt)
{
    auto copy = std::make_unique<QTemporaryFile>();
    const auto unusable = [&copy] {
        return fail(ErrorKind::InvalidInput, TenantImportCommand::tr("The standard input cannot be read or kept."),
                    TenantImportCommand::tr("Check the free space for temporary files."), copy->errorString());
    };
    if (!copy->open())
        return unusable();
    QByteArray part(1 << 20, Qt::Uninitialized);
    for (;;) {
        pollfd waiting {STDIN_FILENO, POLLIN, 0};
        const int ready = poll(&waiting, 1, 100);
        if (interrupt.raised())
            return fail(ErrorKind::Cancelled, TenantImportCommand::tr("The import was cancelled."));
        if (ready <= 0)
            continue;
        const ssize_t count = ::read(STDIN_FILENO, part.data(), size_t(part.size()));
        if (count < 0 || copy->write(part.constData(), count) != count)
            return unusable();
        if (count == 0)
            break;
    }
    return copy->flush() ? Result<std::unique_ptr<QTemporaryFile>>(std::move(copy)) : unusable();
}

/// A server that does not let us in is told before the registry's lock is taken.
Result<ServerLogin> sourceLogin(CommandContext &context)
{
    const QString from = context.invocation().value(u"from"_s);
    if (from.contains(QLatin1String("://")))
        return logIn(context, from);
    const auto server = findServer(context, from);
    return server ? logIn(context, *server, context.invocation().value(u"database"_s)) : fail(server);
}

Result<TenantImport::SourceMaker> sourceOf(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    const QString file = invocation.argument(0);
    const QString sql = invocation.value(u"query"_s);
    if (file.isEmpty() == sql.isEmpty() || sql.isEmpty() != invocation.value(u"from"_s).isEmpty())
        return fail(ErrorKind::InvalidInput, TenantImportCommand::tr("Name a file, or give --query with --from."));
    auto kept = std::make_shared<std::unique_ptr<QTemporaryFile>>();
    if (file == QLatin1String("-")) {
        auto copied = copyOfInput(context.interrupt());
        if (!copied)
            return fail(copied);
        *kept = *std::move(copied);
    }
    if (!file.isEmpty())
        return TenantImport::SourceMaker([file, kept]() -> Result<std::unique_ptr<ImportSource>> {
            if (file != QLatin1String("-"))
                return std::make_unique<CsvImportSource>(file);
            auto input = std::make_unique<QFile>((*kept)->fileName());
            if (!input->open(QIODevice::ReadOnly))
                return fail(ErrorKind::InvalidInput, TenantImportCommand::tr("The standard input cannot be read."));
            return std::make_unique<CsvImportSource>(std::move(input), TenantImportCommand::tr("standard input"));
        });
    const auto login = sourceLogin(context);
    if (!login)
        return fail(login);
    return TenantImport::SourceMaker(
        [spec = login->connection->spec(), password = login->password, sql,
         budget = context.budgets().of(login->connection->spec())]() -> Result<std::unique_ptr<ImportSource>> {
            return std::make_unique<QueryImportSource>(spec, password, sql, budget);
        });
}

Result<ImportOptions> optionsOf(const CommandContext &context)
{
    const auto mapping = ImportMapping::parse(context.invocation().options.value(u"map"_s).join(u','));
    if (!mapping)
        return fail(mapping);
    ImportOptions options {*mapping, true, context.isDryRun()};
    options.mapping.key =
        context.invocation().value(u"key"_s) == QLatin1String("externalId") ? ImportKey::ExternalId : ImportKey::Slug;
    return options;
}

QString stageText(const ImportProgress &progress)
{
    const qint64 rows = progress.rows;
    switch (progress.stage) {
    case ImportStage::Reading:
        return TenantImportCommand::tr("%1 rows read").arg(rows);
    case ImportStage::Comparing:
        return TenantImportCommand::tr("Comparing with the registry");
    case ImportStage::Recording:
        return TenantImportCommand::tr("%1 changes recorded").arg(rows);
    case ImportStage::Writing:
        break;
    }
    return TenantImportCommand::tr("Writing");
}

Result<ImportReport> import(CommandContext &context, const TenantImport::SourceMaker &source,
                            const ImportOptions &options)
{
    const auto progress = std::make_shared<ImportProgress>();
    Console &console = context.console();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] { console.progress(stageText(*progress)); });
    timer.start(200);
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    return context.await((*registry)->importTenants(source, options, progress),
                         [progress] { progress->cancelled = true; });
}

/// Lines that follow each other with the same problem are told as one.
void printProblems(Console &console, const QList<ImportProblem> &problems)
{
    for (qsizetype first = 0, next = 0; first < problems.size(); first = next) {
        while (next < problems.size() && problems.at(next).message == problems.at(first).message)
            ++next;
        const QString from = QString::number(problems.at(first).line);
        const QString last = QString::number(problems.at(next - 1).line);
        const QString where = next - first == 1
            ? TenantImportCommand::tr("line %1").arg(from)
            : TenantImportCommand::tr("%1 lines from %2 to %3").arg(QString::number(next - first), from, last);
        console.print(u"%1: %2\n"_s.arg(where, terminalSafe(problems.at(first).message)));
    }
}

void printReport(Console &console, const ImportReport &report, bool dryRun)
{
    printProblems(console, report.problems);
    if (report.moreProblems)
        console.print(TenantImportCommand::tr("There are more.") + u'\n');
    const QString counts = TenantImportCommand::tr("%1 rows: %2 new, %3 changed, %4 unchanged")
                               .arg(report.rows)
                               .arg(report.inserted)
                               .arg(report.updated)
                               .arg(report.unchanged);
    const QString words = !report.problems.isEmpty() ? TenantImportCommand::tr("Nothing was written.")
        : dryRun                                     ? TenantImportCommand::tr("This was a dry run.")
                                                     : QString();
    console.print(counts + (words.isEmpty() ? QString() : QString(u". "_s + words)) + u'\n');
}

Result<int> TenantImportCommand::run(CommandContext &context) const
{
    if (const auto opened = context.registry(); !opened)
        return fail(opened);
    const auto source = sourceOf(context);
    if (!source)
        return fail(source);
    const auto options = optionsOf(context);
    if (!options)
        return fail(options);
    const auto report = import(context, *source, *options);
    if (!report)
        return fail(report);
    if (context.console().json()) {
        const QJsonArray problems = jsonArray(report->problems, [](const ImportProblem &problem) {
            return QJsonObject {{u"line"_s, problem.line}, {u"message"_s, problem.message}};
        });
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"source"_s, report->source},
                                     {u"rows"_s, report->rows},
                                     {u"inserted"_s, report->inserted},
                                     {u"updated"_s, report->updated},
                                     {u"unchanged"_s, report->unchanged},
                                     {u"written"_s, report->written},
                                     {u"moreProblems"_s, report->moreProblems},
                                     {u"problems"_s, problems}});
    } else {
        printReport(context.console(), *report, context.isDryRun());
    }
    return report->problems.isEmpty() ? ExitOk : ExitFaults;
}

} // namespace

std::unique_ptr<Command> makeTenantImportCommand()
{
    return std::make_unique<TenantImportCommand>();
}

} // namespace tenantry::ctl
