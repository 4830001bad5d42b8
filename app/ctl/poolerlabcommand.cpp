#include "app/ctl/commands.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/texttable.h"
#include "core/routing/poolerlab.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class PoolerLabCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerLabCommand)
public:
    PoolerLabCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<LabOrder> orderOf(CommandContext &context);
    void print(Console &console, const LabReport &report) const;
};

CommandSpec PoolerLabCommand::makeSpec()
{
    return {.words = {u"pooler"_s, u"lab"_s},
            .summary = tr("try what one client of a pooler leaves to the next"),
            .description = tr(
                "Through the address and login of an application two clients and fresh ones set search_path, a "
                "setting, the role, a "
                "prepared statement and an advisory lock, and look what the others see of it: once set for the "
                "session, once inside "
                "of a transaction, as Tenantry itself does it. It tells which mode of the pooler explains it, and what "
                "is safe.\n\nNo data "
                "and no object is changed. What is set is added to what is there, so that an application that meets it "
                "finds what it found before, and is reset at the end (DISCARD ALL). The registry is not asked.\n\nEnds "
                "with exit code 1 "
                "where something crosses."),
            .arguments = {{.name = u"URL"_s,
                           .description =
                               tr("The application's own address at the pooler: postgresql://login@host:6432/entry.")}},
            .options = {{.name = u"rounds"_s,
                         .value = u"COUNT"_s,
                         .description = tr("How often each way is tried; 4 if not given.")}},
            .examples = {{u"tenantryctl pooler lab postgresql://app@127.0.0.1:6432/app"_s,
                          tr("Before an application goes live:")}},
            .json = {{u"mode"_s, u"string"_s, tr("session, transaction, statement, none or unknown.")},
                     {u"rounds"_s, u"integer"_s, tr("How often each way was tried.")},
                     {u"clients"_s, u"integer"_s, tr("How many clients there were.")},
                     {u"sessions"_s, u"integer"_s, tr("To how many sessions of the server they came.")},
                     {u"findings"_s, u"array"_s, tr("One for each thing and way.")},
                     {u"findings[].thing"_s, u"string"_s,
                      tr("searchPath, setting, role, preparedStatement or advisoryLock.")},
                     {u"findings[].way"_s, u"string"_s, tr("session, or transaction: how it was set.")},
                     {u"findings[].verdict"_s, u"string"_s, tr("crosses, stays or notTried.")},
                     {u"findings[].why"_s, u"string"_s, tr("How it was seen, or why it could not be tried.")},
                     {u"advice"_s, u"array"_s, tr("What to do, as sentences.")},
                     {u"left"_s, u"integer"_s, tr("Sessions of the server that still may hold what was set.")}},
            .actionId = u"pooler.lab"_s};
}

Result<LabOrder> PoolerLabCommand::orderOf(CommandContext &context)
{
    const auto rounds = countOf(context.invocation(), u"rounds"_s, 1);
    if (!rounds)
        return fail(rounds);
    auto place = findDatabase(context.invocation().argument(0));
    if (!place)
        return fail(place);
    if (place->spec.engine != Engine::PostgreSQL)
        return fail(ErrorKind::Unsupported, tr("The lab is for poolers before PostgreSQL."),
                    tr("Give an address of the kind postgresql://."));
    place->spec.mode = SessionMode::Pooled;
    auto first = logIn(context, place->spec, place->password); // asks for the password, once
    if (!first)
        return fail(first);
    LabOrder order;
    order.rounds = rounds->value_or(order.rounds);
    order.open = [spec = place->spec, password = first->password] { return Connection::open(spec, password); };
    order.isCancelled = [&context] { return context.interrupt().raised(); };
    return order;
}

void PoolerLabCommand::print(Console &console, const LabReport &report) const
{
    if (console.json()) {
        QJsonArray findings;
        for (const LabFinding &finding : report.findings)
            findings << QJsonObject {{u"thing"_s, labThingKey(finding.thing)},
                                     {u"way"_s, finding.way == LabWay::Session ? u"session"_s : u"transaction"_s},
                                     {u"verdict"_s, labVerdictName(finding.verdict)},
                                     {u"why"_s, finding.why}};
        console.printJson(spec().name(),
                          {{u"mode"_s, poolModeName(report.mode)},
                           {u"rounds"_s, report.rounds},
                           {u"clients"_s, report.clients},
                           {u"sessions"_s, report.sessions},
                           {u"findings"_s, findings},
                           {u"advice"_s, QJsonArray::fromStringList(labAdvice(report))},
                           {u"left"_s, report.left}});
        return;
    }
    console.print(pairsText({{tr("Pool mode"), poolModeText(report.mode)},
                             {tr("Clients"), QString::number(report.clients)},
                             {tr("Sessions of the server"), QString::number(report.sessions)}}));
    TextTable table({{tr("THING")}, {tr("SET")}, {tr("VERDICT")}, {tr("WHY")}});
    for (const LabFinding &finding : report.findings)
        table.add({labThingName(finding.thing),
                   finding.way == LabWay::Session ? tr("for the session") : tr("in a transaction"),
                   labVerdictText(finding.verdict), finding.why});
    console.print(u'\n' + table.toText());
    for (const QString &sentence : labAdvice(report))
        console.print(u'\n' + sentence + u'\n');
}

Result<int> PoolerLabCommand::run(CommandContext &context) const
{
    const auto order = orderOf(context);
    if (!order)
        return fail(order);
    context.console().progress(tr("Trying the pooler"));
    const auto report = runPoolerLab(*order);
    context.console().progress({});
    if (!report)
        return fail(report);
    print(context.console(), *report);
    return report->crosses(LabWay::Session) || report->crosses(LabWay::Transaction) ? ExitFaults : ExitOk;
}

} // namespace

std::unique_ptr<Command> makePoolerLabCommand()
{
    return std::make_unique<PoolerLabCommand>();
}

} // namespace tenantry::ctl
