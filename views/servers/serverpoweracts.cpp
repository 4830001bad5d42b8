#include "views/servers/serverpoweracts.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/serverpower.h"
#include "views/operations/operationacts.h"
#include "views/shell/shellport.h"

namespace tenantry {

namespace {

struct PowerAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::PowerAct)
};

QList<SideList::Row> targetsOf(const PowerServices &services, const Server &server)
{
    QList<SideList::Row> rows {{.name = PowerAct::tr("Server"), .value = server.name}};
    const ServerFacts *facts = services.monitor.facts(server.id);
    if (facts != nullptr && facts->connections.isKnown())
        rows.append(
            {.name = PowerAct::tr("Connections"), .value = services.format.count(facts->connections.value().used)});
    return rows;
}

ConfirmQuestion stopQuestion(const PowerServices &services, const Server &server)
{
    ConfirmQuestion question {
        .action = QLatin1StringView("server.stop"),
        .title = PowerAct::tr("Stop %1?").arg(server.name),
        .targets = targetsOf(services, server),
        .effect = PowerAct::tr("Its sessions are ended, and what they had not committed is rolled back. Nobody works "
                               "there until it is started again."),
        .wayBack = PowerAct::tr("The way back: Start the server. Its data stays as it is."),
        .statementsTitle = PowerAct::tr("What will be run"),
        .statements =
            localServer(server).map([](const auto &local) { return local->stoppingCommand(); }).value_or(QString()),
        .slug = {},
        .yes = PowerAct::tr("Stop the server"),
        .no = PowerAct::tr("Keep it running"),
        .environment = server.environment,
        .clock = services.site.clock,
        .dryRun = {},
        .proceed = {}};
    question.dryRun = [=, statements = question.statements](QObject *receiver, const auto &take) {
        deliver(isServerRunning(services.site, server), receiver, [=](const Result<bool> &isRunning) {
            if (!isRunning)
                take(fail(isRunning));
            else if (!*isRunning)
                take(fail(ErrorKind::Constraint, PowerAct::tr("%1 does not run.").arg(server.name)));
            else
                take(DryRun {statements, {}});
        });
    };
    question.proceed = [=](QObject *receiver, const QString &reason, const QJsonObject &, const auto &take) {
        deliver(powerServer(services.site, server, false, reason), receiver, [=](const Result<> &stopped) {
            if (stopped)
                services.monitor.refreshServer(server.id);
            take(stopped);
        });
    };
    return question;
}

} // namespace

QString whyNotPower(const Server &server)
{
    const auto local = localServer(server);
    return local ? QString() : local.error().message;
}

void startServer(QObject *page, const PowerServices &services, const Server &server)
{
    services.shell.whenChangesAllowed(PowerAct::tr("start server %1").arg(server.name), [=] {
        deliver(powerServer(services.site, server, true, {}), page, [=](const Result<> &started) {
            services.monitor.refreshServer(server.id);
            if (started)
                services.shell.tell(PowerAct::tr("%1 runs.").arg(server.name));
            else
                services.shell.tell(errorWords(started.error()), StatusKind::Bad);
        });
    });
}

void askStopServer(const PowerServices &services, const Server &server)
{
    services.shell.whenChangesAllowed(PowerAct::tr("stop server %1").arg(server.name), [=] {
        showQuestion(services.theme, services.format, services.shell, stopQuestion(services, server));
    });
}

} // namespace tenantry
