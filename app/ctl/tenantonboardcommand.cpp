#include "app/ctl/commands.h"
#include "app/ctl/onboardone.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/terminaltext.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class TenantOnboardCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantOnboardCommand)
public:
    TenantOnboardCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    void print(CommandContext &context, const OnboardingPlan &plan, const Names &names) const;
};

CommandSpec TenantOnboardCommand::makeSpec()
{
    return {
        .words = {u"tenant"_s, u"onboard"_s},
        .summary = tr("make a new tenant on a server"),
        .description =
            tr("Makes the tenant where its model says, from a folder of migrations: rows in shared tables, a schema, a "
               "database "
               "copied from the template of that version, or a PostgreSQL server on this computer. It proves that the "
               "tenant "
               "cannot reach its neighbour nor its neighbour it, and only then activates it. Each step is in the "
               "journal before "
               "it runs: after a crash 'operation resume' goes on, and 'operation undo' takes everything away.\n\nThe "
               "database, or for --model database the server, has to be prepared once: see 'server prepare'. In shared "
               "tables the "
               "application says for whom it works with SET LOCAL app.tenant_id. A server of SQLite is a folder, and "
               "is not "
               "prepared: the model database makes a file in it, shared a row in a file of several. With --dry-run the "
               "exact statements "
               "are printed "
               "and nothing is written anywhere."),
        .arguments = {{.name = u"SLUG"_s, .description = tr("1 to 63 of the letters a to z, digits and hyphens.")}},
        .options = {{.name = u"name"_s, .value = u"NAME"_s, .description = tr("What people call it; else the slug.")},
                    {.name = u"model"_s,
                     .value = u"MODEL"_s,
                     .description = tr("How it is kept apart: schema (the default), shared, database or deployment.")},
                    {.name = u"server"_s,
                     .value = u"SERVER"_s,
                     .description = tr("The server it shall live on. Not for a deployment, which makes one.")},
                    {.name = u"engine"_s,
                     .value = u"ENGINE"_s,
                     .description = tr("Of the server that a deployment makes: postgresql, or mariadb."),
                     .choices = {u"postgresql"_s, u"mariadb"_s}},
                    {.name = u"database"_s,
                     .value = u"DATABASE"_s,
                     .description = tr("The database that shall hold it, with a schema or shared tables; of SQLite the "
                                       "file in the folder.")},
                    {.name = u"shared"_s,
                     .value = u"NAME"_s,
                     .description =
                         tr("Which shared tables of the database; they are made where there are none of this "
                            "name. Without it 'app'.")},
                    {.name = u"tenant-key"_s,
                     .value = u"KEY"_s,
                     .description = tr("Its value of tenant_id in shared tables; else the tenant's id.")},
                    {.name = u"roles"_s,
                     .value = u"WHOSE"_s,
                     .description = tr("In shared tables: own makes a writer and a reader for this tenant alone, whose "
                                       "logins are held to it whatever they set; without it the roles are shared."),
                     .choices = {u"shared"_s, u"own"_s}},
                    {.name = u"connection-limit"_s,
                     .value = u"COUNT"_s,
                     .description = tr("The most sessions that a database of its own takes.")},
                    {.name = u"file-mode"_s,
                     .value = u"MODE"_s,
                     .description =
                         tr("Of a file of SQLite: 0600 (the default), or 0640 or 0660 where its application is "
                            "in the group of the folder."),
                     .choices = {u"0600"_s, u"0640"_s, u"0660"_s}},
                    {.name = u"deployments"_s,
                     .value = u"FOLDER"_s,
                     .description = tr("Where servers of tenants are made on this computer.")},
                    {.name = u"migrations"_s,
                     .value = u"FOLDER"_s,
                     .description = tr("The application's migrations: pairs of NUMBER_title.up.sql and .down.sql.")},
                    {.name = u"region"_s, .value = u"REGION"_s, .description = tr("Where it is.")},
                    {.name = u"owner"_s, .value = u"WHO"_s, .description = tr("Who answers for it here.")},
                    {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit trail.")},
                    {.name = u"undo-on-failure"_s,
                     .description = tr("Where a step fails, take away what the finished ones made.")}},
        .examples = {{u"tenantryctl tenant onboard kestrel --name 'Kestrel Aviation' --server pg-eu-1 --database app "
                      "--migrations schema --dry-run"_s,
                      tr("What would be run:")},
                     {u"tenantryctl tenant onboard kestrel --model database --server pg-eu-1 --migrations schema "
                      "--connection-limit 40"_s,
                      tr("A database of its own:")},
                     {u"tenantryctl tenant onboard kestrel --model database --server files --migrations schema "
                      "--file-mode 0660"_s,
                      tr("A file of its own, on a server that is a folder of SQLite files:")}},
        .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")}}
            + tenantFields(u"tenant."_s) + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s),
        .actionId = u"tenant.onboard"_s,
        .changes = true};
}

void TenantOnboardCommand::print(CommandContext &context, const OnboardingPlan &plan, const Names &names) const
{
    if (context.console().json()) {
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"tenant"_s, tenantJson(plan.tenant, names)},
                                     {u"operation"_s, operationJson(plan.operation, names)}});
        return;
    }
    if (!context.isDryRun()) {
        context.console().note(tr("%1 is active as %2; operation %3.")
                                   .arg(terminalSafe(plan.tenant.name), plan.names.base, plan.operation.id.toString()));
        return;
    }
    context.console().print(statementsOf(plan.operation));
}

Result<int> TenantOnboardCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    if (invocation.value(u"migrations"_s).isEmpty())
        return fail(ErrorKind::InvalidInput, tr("--%1 is missing.").arg(u"migrations"_s));
    const auto request = onboardingRequest(serverFinder(context), [&](const QString &word) {
        return word == u"slug" ? invocation.argument(0) : invocation.value(word);
    });
    if (!request)
        return fail(request);
    const auto plan = onboardOne(context,
                                 {*request, invocation.value(u"migrations"_s), invocation.value(u"reason"_s),
                                  !context.isDryRun(), invocation.has(u"undo-on-failure"_s)});
    if (!plan)
        return fail(plan);
    const auto names = readNames(context);
    if (!names)
        return fail(names);
    print(context, *plan, *names);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTenantOnboardCommand()
{
    return std::make_unique<TenantOnboardCommand>();
}

} // namespace tenantry::ctl
