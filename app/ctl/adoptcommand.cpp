#include "app/ctl/adoptoptions.h"
#include "app/ctl/adoptreport.h"
#include "app/ctl/commands.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"

#include <QtConcurrentRun>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class AdoptCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::AdoptCommand)
public:
    AdoptCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec AdoptCommand::makeSpec()
{
    return {.words = {u"adopt"_s},
            .summary = tr("bring the tenants of a system that exists already into the registry"),
            .description = tr(
                "Reads the databases of a system that was built without this program, and records its tenants as "
                "observed. Nothing is changed there: one read-only transaction that sees one moment, SELECT only.\n\n"
                "Without --preset, --query, --csv or --files it tries which kind of system it is; exactly one has to "
                "fit. Rows that need a word from a person are left out and told, and the exit code is 1; say it "
                "with --adopt, --archived, --leave-out or --slug, and run it again: what is there already is "
                "updated and never doubled.\n\n"
                "Presets are files with SQL; one's own stand in ~/.local/share/tenantry/presets or in --presets."),
            .arguments = {{.name = u"SERVER"_s, .description = tr("A server of the registry.")}},
            .options = adoptOptions(),
            .examples =
                {{u"tenantryctl adopt pg-eu-1 --database harbor --dry-run"_s,
                  tr("What kind of system it is, and what would be recorded:")},
                 {u"tenantryctl adopt pg-eu-1 --database app --preset schemas --set 'pattern=^tenant_(.+)$'"_s,
                  tr("Schemas by their names:")},
                 {u"tenantryctl adopt pg-eu-1 --database crm --model shared --query "
                  "\"SELECT id AS \\\"tenantKey\\\", code AS slug, title AS name, 'public' AS schema FROM customer\""_s,
                  tr("By a statement of one's own:")}},
            .json = adoptFields(),
            .actionId = u"tenant.adopt"_s,
            .changes = true};
}

/// Work on a thread of its own, which Ctrl+C ends.
template<class Work>
auto inBackground(CommandContext &context, const std::shared_ptr<ImportProgress> &progress, Work work)
{
    return context.await(QtConcurrent::run(std::move(work)), [progress] { progress->cancelled = true; });
}

/// The one preset that the database fits. Errors: Missing and Conflict, with the signs.
Result<AdoptionPreset> recognised(CommandContext &context, const AdoptionRequest &request,
                                  const QList<AdoptionPreset> &presets)
{
    const auto progress = std::make_shared<ImportProgress>();
    const auto trials =
        inBackground(context, progress, [=] { return recognise(request.database, presets, request.given, *progress); });
    if (!trials)
        return fail(trials);
    if (!context.console().json())
        context.console().note(trialsText(*trials));
    QStringList fitting;
    for (const auto &trial : *trials) {
        if (trial.fits())
            fitting << trial.preset.id;
    }
    if (fitting.size() == 1)
        return trials->first().preset;
    const QString place = request.database.spec.displayName();
    if (fitting.isEmpty())
        return fail(
            ErrorKind::Missing, AdoptCommand::tr("%1 is of no kind that this program knows.").arg(place),
            AdoptCommand::tr("Say where the tenants are: --preset schemas, databases or column, --query or --csv."));
    return fail(ErrorKind::Conflict, AdoptCommand::tr("%1 fits more than one preset.").arg(place),
                AdoptCommand::tr("Choose with --preset one of: %1.").arg(fitting.join(u", "_s)));
}

/// Whether the request reads the server at all.
bool readsServer(const AdoptionRequest &request)
{
    return request.csvFile.isEmpty() && request.folder.isEmpty();
}

Result<> connectTo(CommandContext &context, const Server &server, AdoptionRequest &request)
{
    if (!readsServer(request))
        return {};
    const auto login = logIn(context, server, request.place.database);
    if (!login)
        return fail(login);
    request.database.spec = login->connection->spec();
    request.database.spec.statementTimeout = std::chrono::minutes(2);
    request.database.password = login->password;
    request.database.budget = context.budgets().of(request.database.spec);
    return {};
}

Result<AdoptReport> adopt(CommandContext &context, const AdoptionRequest &request)
{
    const auto discovery = std::make_shared<Discovery>();
    const auto rows = adoptionRows(request, discovery);
    if (!rows)
        return fail(rows);
    const auto progress = std::make_shared<ImportProgress>();
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    const auto import = context.await((*registry)->importTenants(*rows, adoptionOptions(context.isDryRun()), progress),
                                      [progress] { progress->cancelled = true; });
    if (!import)
        return fail(import);
    AdoptReport report {*discovery, *import, request.preset, {}};
    for (auto decision = request.decisions.keyBegin(); decision != request.decisions.keyEnd(); ++decision) {
        if (!discovery->decided.contains(*decision))
            report.unknownPlaces << *decision;
    }
    return report;
}

Result<int> AdoptCommand::run(CommandContext &context) const
{
    const auto server = findServer(context, context.invocation().argument(0));
    if (!server)
        return fail(server);
    const auto presets = loadPresets(presetFolder(context.invocation()));
    if (!presets)
        return fail(presets);
    auto request = requestOf(context.invocation(), *server, *presets);
    if (!request)
        return fail(request);
    if (const auto connected = connectTo(context, *server, *request); !connected)
        return fail(connected);
    if (readsServer(*request) && request->preset.id.isEmpty()) {
        const auto preset = recognised(context, *request, *presets);
        if (!preset)
            return fail(preset);
        request->preset = *preset;
        request->place.model = preset->model;
    }
    const auto report = adopt(context, *request);
    if (!report)
        return fail(report);
    if (context.console().json())
        context.console().printJson(spec().name(), adoptJson(*report, context.isDryRun()));
    else
        printAdoptReport(context.console(), *report, context.isDryRun(), context.invocation().has(u"statements"_s));
    const bool isWhole = report->discovery.unclearCount == 0 && report->import.problems.isEmpty();
    return isWhole && report->unknownPlaces.isEmpty() ? ExitOk : ExitFaults;
}

} // namespace

std::unique_ptr<Command> makeAdoptCommand()
{
    return std::make_unique<AdoptCommand>();
}

} // namespace tenantry::ctl
