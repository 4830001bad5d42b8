#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/rebuildservers.h"
#include "app/ctl/serverconnection.h"
#include "app/ctl/terminaltext.h"
#include "app/ctl/texttable.h"
#include "core/routing/registryrebuild.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class RegistryRebuildCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RegistryRebuildCommand)
public:
    RegistryRebuildCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    static QList<OptionSpec> options();
    static QList<JsonField> fields();
    static ControlScan scan(CommandContext &context, const QList<Server> &servers);
    [[nodiscard]] static Result<> checkWhole(CommandContext &context, const ControlScan &scan);
    void tell(CommandContext &context, const RebuildPlan &plan, const ControlScan &scan,
              const QHash<ServerId, QString> &names) const;
    static void print(CommandContext &context, const RebuildPlan &plan, const ControlScan &scan,
                      const QHash<ServerId, QString> &names);
};

/// What no control table has.
QStringList unknownFields()
{
    return {u"name"_s, u"plan"_s, u"region"_s, u"owner"_s, u"contact"_s, u"externalId"_s, u"tags"_s, u"createdAt"_s};
}

QList<OptionSpec> RegistryRebuildCommand::options()
{
    return {{.name = u"server"_s,
             .value = u"URL"_s,
             .description = tr("A server to read, beside those of the registry; may be given several times."),
             .repeated = true},
            {.name = u"servers-of"_s,
             .value = u"URL|FILE"_s,
             .description = tr("Read the servers of this registry, which can still be opened.")},
            passwordOption(),
            {.name = u"registry-id"_s,
             .value = u"ID"_s,
             .description = tr("Which registry is rebuilt, where the tenants there are of several.")},
            {.name = u"partial"_s, .description = tr("Rebuild although something could not be read.")},
            {.name = u"reason"_s, .value = u"TEXT"_s, .description = tr("Why, for the audit record.")}};
}

QList<JsonField> RegistryRebuildCommand::fields()
{
    return {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
            {u"registryId"_s, u"string"_s, tr("The id that the tenants know their registry by.")},
            {u"tenants[].id"_s, u"string"_s, tr("Id of a tenant that is recorded.")},
            {u"tenants[].slug"_s, u"string"_s, tr("Its slug, which is its name too until somebody corrects that.")},
            {u"tenants[].state"_s, u"string"_s, tr("As its control table says it.")},
            {u"tenants[].model"_s, u"string"_s, tr("How it is kept apart.")},
            {u"tenants[].server"_s, u"string"_s, tr("Name of its server.")},
            {u"tenants[].database"_s, u"string"_s, tr("Its database.")},
            {u"tenants[].schema"_s, u"string?"_s, tr("Its schema; null where it has the database for itself.")},
            {u"tenants[].tenantKey"_s, u"string?"_s, tr("Its key, in shared tables.")},
            {u"tenants[].epoch"_s, u"integer"_s, tr("Its epoch.")},
            {u"tenants[].schemaVersion"_s, u"string?"_s, tr("The version of its tables.")},
            {u"leftOut[].tenant"_s, u"string"_s, tr("Id of a tenant of which a copy is not recorded.")},
            {u"leftOut[].slug"_s, u"string"_s, tr("Its slug there.")},
            {u"leftOut[].place"_s, u"string"_s, tr("Where the copy is.")},
            {u"leftOut[].reason"_s, u"string"_s, tr("Why it is left out.")},
            {u"unread[].place"_s, u"string"_s, tr("A server or database that could not be read.")},
            {u"unread[].error"_s, u"string"_s, tr("Why not.")},
            {u"unknown[]"_s, u"string"_s, tr("The fields of a tenant that no control table has.")}};
}

CommandSpec RegistryRebuildCommand::makeSpec()
{
    return {.words = {u"registry"_s, u"rebuild"_s},
            .summary = tr("make a lost registry again from its tenants"),
            .description =
                tr("Reads the control tables of all tenants on the servers, and records the tenants in the registry, "
                   "which has to "
                   "be new and empty: id, slug, epoch, state, version and place of each. The registry takes over the "
                   "id of the "
                   "lost one, so that its tenants know it. The servers are those that the registry has, those of "
                   "--servers-of, "
                   "and those of --server.\n\nOf two copies of a tenant the one of the higher epoch is taken; where "
                   "both have the "
                   "same, neither is recorded. Names, plans, regions, owners, contacts, external ids and tags are in "
                   "no control "
                   "table: 'tenant import' brings them back from a list. Archived tenants are suspended, operations "
                   "and the audit "
                   "trail begin anew. Ends with exit code 1 where something was left out or could not be read."),
            .options = options(),
            .examples = {{u"tenantryctl registry rebuild --server postgresql://tenantry@pg-eu-1.example.com/postgres "
                          "--password passfile --dry-run"_s,
                          tr("What would be recorded:")}},
            .json = fields(),
            .actionId = u"registry.rebuild"_s,
            .changes = true};
}

ControlScan RegistryRebuildCommand::scan(CommandContext &context, const QList<Server> &servers)
{
    ControlScan all;
    for (const Server &server : servers) {
        context.console().progress(tr("Reading %1").arg(server.name));
        std::unique_ptr<ServerConnection> session;
        const auto moveTo = [&](const QString &database) -> Result<Connection *> {
            if (session) {
                const QString name = database.isEmpty() ? server.maintenanceDatabase : database;
                const auto moved = session->moveTo(name);
                return moved ? Result<Connection *>(&session->connection()) : fail(moved);
            }
            auto opened = ServerConnection::open(context, server, database);
            if (!opened)
                return fail(opened);
            session = *std::move(opened);
            return &session->connection();
        };
        all += scanControls(server, moveTo, [&context] { return context.interrupt().raised(); });
    }
    return all;
}

Result<> RegistryRebuildCommand::checkWhole(CommandContext &context, const ControlScan &scan)
{
    if (context.interrupt().raised())
        return fail(ErrorKind::Cancelled, tr("Stopped. Nothing was changed in the registry."));
    if (scan.unread.isEmpty() || context.invocation().has(u"partial"_s))
        return {};
    QStringList places;
    for (const UnreadPlace &unread : scan.unread)
        places << unread.place + u": "_s + unread.error.message;
    Error error = scan.unread.first().error;
    error.message = tr("%Ln place(s) that may hold tenants could not be read. %1", nullptr, int(places.size()))
                        .arg(places.join(u' '));
    error.remedy = tr("%1 Or rebuild without them: --partial.").arg(error.remedy);
    return fail(error);
}

void RegistryRebuildCommand::print(CommandContext &context, const RebuildPlan &plan, const ControlScan &scan,
                                   const QHash<ServerId, QString> &names)
{
    Console &console = context.console();
    TextTable table({{tr("SLUG")},
                     {tr("STATE")},
                     {tr("EPOCH"), TextTable::Align::Right},
                     {tr("SERVER")},
                     {tr("DATABASE")},
                     {tr("SCHEMA")}});
    for (const Tenant &tenant : plan.tenants) {
        const Placement &place = tenant.placement;
        table.add({tenant.slug, tenantStateName(tenant.state), QString::number(place.epoch), names.value(place.server),
                   place.database, place.schema});
    }
    console.print(table.toText());
    for (const LeftOut &one : plan.leftOut)
        console.note(tr("Left out: %1 at %2. %3").arg(terminalSafe(one.slug), terminalSafe(one.place), one.reason));
    for (const UnreadPlace &one : scan.unread)
        console.note(tr("Not read: %1. %2").arg(terminalSafe(one.place), one.error.message));
    const int count = int(plan.tenants.size());
    console.note(context.isDryRun() ? tr("Would record %Ln tenant(s).", nullptr, count)
                                    : tr("Recorded %Ln tenant(s).", nullptr, count));
    console.note(tr("What no control table has: %1.").arg(unknownFields().join(u", ")));
}

void RegistryRebuildCommand::tell(CommandContext &context, const RebuildPlan &plan, const ControlScan &scan,
                                  const QHash<ServerId, QString> &names) const
{
    QJsonArray tenants;
    for (const Tenant &tenant : plan.tenants) {
        const Placement &place = tenant.placement;
        tenants.append(QJsonObject {{u"id"_s, tenant.id.toString()},
                                    {u"slug"_s, tenant.slug},
                                    {u"state"_s, tenantStateName(tenant.state)},
                                    {u"model"_s, isolationKindName(place.kind)},
                                    {u"server"_s, names.value(place.server)},
                                    {u"database"_s, place.database},
                                    {u"schema"_s, jsonText(place.schema)},
                                    {u"tenantKey"_s, jsonText(place.tenantKey)},
                                    {u"epoch"_s, place.epoch},
                                    {u"schemaVersion"_s, jsonText(tenant.schemaVersion)}});
    }
    QJsonArray leftOut;
    for (const LeftOut &one : plan.leftOut)
        leftOut.append(QJsonObject {{u"tenant"_s, one.tenant.toString()},
                                    {u"slug"_s, one.slug},
                                    {u"place"_s, one.place},
                                    {u"reason"_s, one.reason}});
    QJsonArray unread;
    for (const UnreadPlace &one : scan.unread)
        unread.append(QJsonObject {{u"place"_s, one.place}, {u"error"_s, one.error.message}});
    context.console().printJson(spec().name(),
                                {{u"dryRun"_s, context.isDryRun()},
                                 {u"registryId"_s, plan.registry.toString()},
                                 {u"tenants"_s, tenants},
                                 {u"leftOut"_s, leftOut},
                                 {u"unread"_s, unread},
                                 {u"unknown"_s, QJsonArray::fromStringList(unknownFields())}});
}

Result<int> RegistryRebuildCommand::run(CommandContext &context) const
{
    const Invocation &invocation = context.invocation();
    const auto wanted = registryIdOf(invocation);
    if (!wanted)
        return fail(wanted);
    const auto empty = context.ask([](TenantRegistry &registry) { return registry.read(requireEmptyRegistry); });
    if (!empty)
        return fail(empty);
    const auto servers = rebuildServers(context);
    if (!servers)
        return fail(servers);
    const ControlScan found = scan(context, servers->all());
    if (const auto whole = checkWhole(context, found); !whole)
        return fail(whole);
    const auto plan = planRebuild(found.tenants, *wanted);
    if (!plan)
        return fail(plan);
    if (!context.isDryRun()) {
        const auto done = context.ask([&](TenantRegistry &registry) {
            return rebuildRegistry(registry, *plan, servers->added, invocation.value(u"reason"_s));
        });
        if (!done)
            return fail(done);
    }
    if (context.console().json())
        tell(context, *plan, found, servers->names());
    else
        print(context, *plan, found, servers->names());
    return plan->leftOut.isEmpty() && found.unread.isEmpty() ? ExitOk : ExitFaults;
}

} // namespace

std::unique_ptr<Command> makeRegistryRebuildCommand()
{
    return std::make_unique<RegistryRebuildCommand>();
}

} // namespace tenantry::ctl
