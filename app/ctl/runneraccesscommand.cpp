#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "core/db/sqldialect.h"
#include "core/registry/registryroles.h"
#include "core/registry/registrystatement.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class RunnerAccessCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RunnerAccessCommand)
public:
    RunnerAccessCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<QString> script(const QString &prefix, const QString &login);
};

CommandSpec RunnerAccessCommand::makeSpec()
{
    return {
        .words = {u"runner"_s, u"access"_s},
        .summary = tr("print the statements that let a login be the runner's"),
        .description = tr(
            "For an administrator of the registry's database to run with psql, and to run again. They make the group "
            "of the runner where it is missing, give it what its jobs need, and make the login a member. It reads the "
            "registry, records findings and runs, and changes those operations and tenants alone that were handed "
            "over. Nothing is changed by this command."),
        .arguments = {{.name = u"LOGIN"_s,
                       .description = tr("A login of the registry's server, of the runner alone.")}},
        .examples = {{u"tenantryctl runner access tenantry_runner_1 > runner.sql"_s, tr("For psql:")}},
        .actionId = u"runner.access"_s};
}

Result<QString> RunnerAccessCommand::script(const QString &prefix, const QString &login)
{
    const auto &dialect = SqlDialect::of(Engine::PostgreSQL);
    const auto member = dialect.quoteIdentifier(login);
    if (!member)
        return member;
    const auto group = dialect.quoteIdentifier(prefix + u"_runner"_s);
    if (!group)
        return group;
    return registryRoleScript(QString(runnerGroupScript), prefix).map([&](const QString &text) {
        return QString(u"begin;\n"_s + text + u"grant "_s + *group + u" to "_s + *member + u";\ncommit;\n"_s);
    });
}

Result<int> RunnerAccessCommand::run(CommandContext &context) const
{
    const auto where = context.location();
    if (!where)
        return fail(where);
    if (where->spec.engine != Engine::PostgreSQL)
        return fail(ErrorKind::Unsupported, tr("A registry in a file has no logins."),
                    tr("Whoever may write the file may be its runner."));
    const auto prefix = context.ask([](TenantRegistry &registry) {
        return registry.read([](Connection &connection) -> Result<QString> {
            auto meta = registryQuery(connection, u"meta"_s);
            if (!meta)
                return fail(meta);
            return meta->next() ? meta->value(u"role_prefix"_s).toString() : QString();
        });
    });
    if (!prefix)
        return fail(prefix);
    const auto text = script(*prefix, context.invocation().argument(0));
    if (!text)
        return fail(text);
    context.console().print(*text);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeRunnerAccessCommand()
{
    return std::make_unique<RunnerAccessCommand>();
}

} // namespace tenantry::ctl
