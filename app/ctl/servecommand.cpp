#include "app/ctl/clientidentity.h"
#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/registryservice.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class ServeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::ServeCommand)
public:
    ServeCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
};

CommandSpec ServeCommand::makeSpec()
{
    return {
        .words = {u"serve"_s},
        .summary = tr("run scheduled jobs, and operations that were handed over"),
        .description = tr(
            "Goes on until it is ended by Ctrl+C or SIGTERM; systemd starts it by the unit tenantry-runner. Several "
            "may "
            "serve one registry: each job is done by one of them, by lease, and taken over from one that has gone. It "
            "never asks anything: the passwords of the registry's login and of the servers' logins have to be in one "
            "password file, which nobody else may read. That is the credential tenantry.pgpass of the unit, else "
            "~/.pgpass; it is read anew for each connection, so nothing has to be told of a new key, and SIGHUP is "
            "ignored.\n\nWhat happens is told on the standard error, one line for each event."),
        .options = {{.name = u"password-file"_s,
                     .value = u"FILE"_s,
                     .description = tr("The password file, in the form of ~/.pgpass.")},
                    {.name = u"metrics"_s,
                     .value = u"FILE"_s,
                     .description =
                         tr("Write figures there for Prometheus' node exporter; the file's name ends in .prom.")},
                    {.name = u"lease"_s,
                     .value = u"SECONDS"_s,
                     .description =
                         tr("After how long another runner takes a scheduled job over from one that has gone; 60.")},
                    {.name = u"once"_s, .description = tr("Do what is due now, and end.")}},
        .examples = {{u"tenantryctl serve --once"_s, tr("From cron, instead of a service:")}}};
}

Result<int> ServeCommand::run(CommandContext &context) const
{
    const auto service = RegistryService::make(context);
    if (!service)
        return fail(service);
    return (*service)->serve();
}

} // namespace

std::unique_ptr<Command> makeServeCommand()
{
    return std::make_unique<ServeCommand>();
}

} // namespace tenantry::ctl
