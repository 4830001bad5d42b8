#include "app/ctl/commands.h"
#include "app/ctl/findingjson.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registryjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverpool.h"
#include "app/ctl/terminaltext.h"
#include "core/base/errorwords.h"
#include "core/discovery/orphansweep.h"

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
    /// Without --servers there is nothing in it.
    [[nodiscard]] static Result<SweepReport> sweep(CommandContext &context, const RegistryInfo &info);
    [[nodiscard]] static QJsonObject serverJson(const SweptServer &server);
    static void print(Console &console, const SweepReport &report);
    static void print(Console &console, const SweptServer &server);
};

CommandSpec RegistryCheckCommand::makeSpec()
{
    return {
        .words = {u"registry"_s, u"check"_s},
        .summary = tr("check that a registry can be used, and that it says what is true"),
        .description =
            tr("Opens the registry, has the database check it, and looks for changes of which nobody knows whether "
               "they happened.\n\nWith --servers it is held against all servers: tenants whose schema, database or "
               "server is gone, data of tenants that it does not know or places elsewhere, roles that are left, "
               "epochs, states and slugs that disagree, names that collide, operations that nobody ended. The "
               "servers are only read. What is found is recorded as findings, and those that are over are "
               "resolved; with --dry-run nothing is recorded. A server that does not answer is told, and what is "
               "on record about it stays.\n\nEnds with exit code 1 where something is found, or a server was not "
               "read."),
        .options = {{.name = u"servers"_s, .description = tr("Hold it against all servers.")}},
        .examples = {{u"tenantryctl registry check --quiet"_s, tr("For a script that watches the registry:")},
                     {u"tenantryctl registry check --servers --dry-run"_s,
                      tr("What the servers say, without a record of it:")}},
        .json = registryFields()
            + QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was recorded, because of --dry-run.")},
                                {u"faults"_s, u"array"_s,
                                 tr("What was found in the registry, as sentences; empty = nothing.")},
                                {u"servers[].name"_s, u"string"_s, tr("A server that was asked.")},
                                {u"servers[].swept"_s, u"boolean"_s, tr("All of it was read.")},
                                {u"servers[].databases"_s, u"integer"_s, tr("Databases that were read.")},
                                {u"servers[].tenants"_s, u"integer"_s, tr("Tenants of this registry there.")},
                                {u"servers[].tenantsOfOthers"_s, u"integer"_s,
                                 tr("Tenants of other registries there.")},
                                {u"servers[].error"_s, u"string?"_s, tr("Why it was not read.")},
                                {u"servers[].unread[].database"_s, u"string"_s, tr("A database that was not read.")},
                                {u"servers[].unread[].error"_s, u"string"_s, tr("Why not.")}}
            + findingFields(u"findings[]."_s),
        .actionId = u"server.sweep"_s,
        .changes = true};
}

Result<SweepReport> RegistryCheckCommand::sweep(CommandContext &context, const RegistryInfo &info)
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    const auto servers = context.ask([](TenantRegistry &r) { return r.servers(); });
    if (!servers)
        return fail(servers);
    ServerPool pool(context);
    for (const Server &server : *servers) {
        context.console().progress(tr("Asking %1").arg(server.name));
        pool.learn(server);
    }
    const SystemClock clock;
    RunControl control;
    const Interrupt::Scope scope(context.interrupt(), [&control] { control.cancel(); });
    auto report = OrphanSweep({**registry, pool.pool(), clock, control}).run(*servers);
    context.console().progress({});
    if (!report || context.isDryRun())
        return report;
    if (!info.canWrite) {
        context.console().note(tr("This login may not change the registry: nothing was recorded."));
        return report;
    }
    const auto kept = keepSweep(**registry, *report);
    return kept ? report : Result<SweepReport>(fail(kept));
}

QJsonObject RegistryCheckCommand::serverJson(const SweptServer &server)
{
    const auto unread = [](const std::pair<QString, Error> &one) {
        return QJsonObject {{u"database"_s, one.first}, {u"error"_s, errorWords(one.second)}};
    };
    return {{u"name"_s, server.name},
            {u"swept"_s, server.isSwept()},
            {u"databases"_s, server.databases},
            {u"tenants"_s, server.tenants},
            {u"tenantsOfOthers"_s, server.tenantsOfOthers},
            {u"error"_s, server.error ? jsonText(errorWords(*server.error)) : QJsonValue()},
            {u"unread"_s, jsonArray(server.unread, unread)}};
}

void RegistryCheckCommand::print(Console &console, const SweptServer &server)
{
    if (server.error) {
        console.print(terminalSafe(tr("%1 was not read: %2").arg(server.name, errorWords(*server.error))) + u'\n');
        return;
    }
    for (const auto &[database, error] : server.unread)
        console.print(terminalSafe(tr("%1 on %2 was not read: %3").arg(database, server.name, errorWords(error)))
                      + u'\n');
    console.note(terminalSafe(
        tr("%1: %2 tenants, %3 databases read.").arg(server.name).arg(server.tenants).arg(server.databases)));
}

void RegistryCheckCommand::print(Console &console, const SweepReport &report)
{
    for (const Finding &finding : report.findings + report.stopped) {
        console.print(
            terminalSafe(finding.evidence.isEmpty() ? finding.title : finding.title + u" ("_s + finding.evidence + u')')
            + u'\n');
        console.note(u"  "_s + terminalSafe(finding.remedy));
    }
    for (const SweptServer &server : report.servers)
        print(console, server);
}

Result<int> RegistryCheckCommand::run(CommandContext &context) const
{
    const auto info = context.ask([](TenantRegistry &registry) { return registry.ping(); });
    if (!info)
        return fail(info);
    const auto findings = context.ask([](TenantRegistry &registry) { return registry.checkIntegrity(); });
    if (!findings)
        return fail(findings);
    const auto report =
        context.invocation().has(u"servers"_s) ? sweep(context, *info) : Result<SweepReport>(SweepReport());
    if (!report)
        return fail(report);
    QStringList faults;
    for (const Finding &finding : *findings)
        faults << (finding.evidence.isEmpty() ? finding.title : finding.title + u" ("_s + finding.evidence + u')');
    const QList<Finding> found = report->findings + report->stopped;
    if (context.console().json()) {
        const auto names = readTenantNames(context, tenantsOf(found));
        if (!names)
            return fail(names);
        const auto toJson = [&](const Finding &finding) { return findingJson(finding, *names); };
        context.console().printJson(spec().name(),
                                    {{u"registry"_s, registryJson(*info)},
                                     {u"dryRun"_s, context.isDryRun()},
                                     {u"faults"_s, QJsonArray::fromStringList(faults)},
                                     {u"servers"_s, jsonArray(report->servers, serverJson)},
                                     {u"findings"_s, jsonArray(found, toJson)}});
    } else {
        for (const QString &fault : faults)
            context.console().print(terminalSafe(fault) + u'\n');
        print(context.console(), *report);
        if (faults.isEmpty())
            context.console().note(tr("The registry '%1' in %2 is in order.").arg(info->name, info->location));
    }
    return faults.isEmpty() && found.isEmpty() && report->isWhole() ? ExitOk : ExitFaults;
}

} // namespace

std::unique_ptr<Command> makeRegistryCheckCommand()
{
    return std::make_unique<RegistryCheckCommand>();
}

} // namespace tenantry::ctl
