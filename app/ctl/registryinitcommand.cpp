#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/registryjson.h"
#include "core/registry/defaultregistry.h"
#include "core/registry/tenantrules.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class RegistryInitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RegistryInitCommand)
public:
    RegistryInitCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    void tell(CommandContext &context, const RegistryInfo &info) const;
};

CommandSpec RegistryInitCommand::makeSpec()
{
    return {
        .words = {u"registry"_s, u"init"_s},
        .summary = tr("make a registry"),
        .description = tr(
            "Makes a registry where none is: an SQLite file for one person, or tables in a PostgreSQL database for a "
            "team. On PostgreSQL the login needs CREATE on the database and CREATEROLE; --print-sql prints the "
            "statements for an administrator to run instead."),
        .options = {{.name = u"name"_s,
                     .value = u"NAME"_s,
                     .description = tr("What people call the fleet; Fleet if not given.")},
                    {.name = u"environment"_s,
                     .value = u"TAG"_s,
                     .description = tr("production, staging or development; production if not given."),
                     .choices = {u"production"_s, u"staging"_s, u"development"_s}},
                    {.name = u"role-prefix"_s,
                     .value = u"PREFIX"_s,
                     .description = tr("PostgreSQL: how the names of the registry's roles begin.")},
                    {.name = u"reuse-roles"_s,
                     .description = tr("PostgreSQL: use roles of that prefix that exist already.")},
                    {.name = u"print-sql"_s,
                     .description = tr("PostgreSQL: print the statements and change nothing.")}},
        .examples = {{u"tenantryctl registry init --name Harborline --environment staging"_s,
                      tr("A file for oneself:")},
                     {u"tenantryctl registry init --registry postgresql://admin@db.example.com/tenantry --print-sql"_s,
                      tr("The statements for a team's database:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + registryFields(),
        .actionId = u"registry.create"_s,
        .changes = true};
}

Result<int> RegistryInitCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    RegistryCreation creation;
    creation.name = invocation.value(u"name"_s, tr("Fleet"));
    (void)environmentFromName(invocation.value(u"environment"_s, u"production"_s), &creation.environment);
    creation.rolePrefix = invocation.value(u"role-prefix"_s, creation.rolePrefix);
    creation.reuseRoles = invocation.has(u"reuse-roles"_s);
    if (const auto ok = checkName(creation.name); !ok)
        return fail(ok);
    const auto where = context.location();
    if (!where)
        return fail(where);
    if (invocation.has(u"print-sql"_s)) {
        const auto sql = TenantRegistry::creationScript(where->spec, creation);
        if (!sql)
            return fail(sql);
        context.console().print(*sql);
        return ExitOk;
    }
    // Looking also asks for the password where the server wants one.
    const auto found = context.probe();
    if (found)
        return fail(ErrorKind::Conflict, tr("There is a registry already: %1.").arg(where->spec.displayName()),
                    tr("Use it, or name another file or database with --registry."));
    if (found.error().kind != ErrorKind::Missing)
        return fail(found);
    if (context.isDryRun()) {
        RegistryInfo planned;
        planned.name = creation.name;
        planned.environment = creation.environment;
        planned.format = registryFormat;
        planned.location = where->spec.displayName();
        planned.login = where->spec.user;
        planned.canWrite = true;
        tell(context, planned);
        return ExitOk;
    }
    // The directory of the file that is used where nothing names one is ours to make; any other is not.
    if (where->spec.database == defaultRegistryFile() && !QDir().mkpath(QFileInfo(defaultRegistryFile()).path()))
        return fail(ErrorKind::Denied, tr("The directory of %1 cannot be made.").arg(defaultRegistryFile()));
    auto registry = context.unopenedRegistry();
    if (!registry)
        return fail(registry);
    const auto info = context.await(**registry, (*registry)->create(creation));
    if (!info)
        return fail(info);
    tell(context, *info);
    return ExitOk;
}

void RegistryInitCommand::tell(CommandContext &context, const RegistryInfo &info) const
{
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()}, {u"registry"_s, registryJson(info)}});
    else
        context.console().note((context.isDryRun() ? tr("Would make the registry '%1' (%2) in %3.")
                                                   : tr("Made the registry '%1' (%2) in %3."))
                                   .arg(info.name, environmentName(info.environment), info.location));
}

} // namespace

std::unique_ptr<Command> makeRegistryInitCommand()
{
    return std::make_unique<RegistryInitCommand>();
}

} // namespace tenantry::ctl
