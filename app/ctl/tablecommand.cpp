#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/serverlogin.h"
#include "app/ctl/texttable.h"
#include "core/db/sqldialect.h"
#include "core/discovery/presetlibrary.h"
#include "core/discovery/tablemap.h"
#include "core/registry/tablerulerepository.h"

#include <QJsonArray>
#include <QtConcurrentRun>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Shows how tables hold rows of tenants; the other command of the two confirms it.
class TableCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TableCommand)
public:
    explicit TableCommand(bool confirms) : Command(makeSpec(confirms)), m_confirms(confirms) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(bool confirms);
    bool m_confirms;
};

QList<OptionSpec> tableOptions(bool confirms)
{
    QList<OptionSpec> options {
        {.name = u"database"_s,
         .value = u"NAME"_s,
         .description = TableCommand::tr("The database to look into; the server's maintenance database if not given.")},
        {.name = u"root"_s,
         .value = u"SCHEMA.TABLE"_s,
         .description = TableCommand::tr("The table of the tenants; what a preset finds if not given.")},
        {.name = u"column"_s,
         .value = u"NAME"_s,
         .description = TableCommand::tr("The column that says whose a row is, where no table of tenants exists.")},
        {.name = u"schema"_s,
         .value = u"NAME"_s,
         .description = TableCommand::tr("Which schemas to look into; that of the root if not given. Several times."),
         .repeated = true}};
    if (confirms)
        options << OptionSpec {.name = u"set"_s,
                               .value = u"SCHEMA.TABLE=WORDS"_s,
                               .description = TableCommand::tr("What is so instead: column:NAME, path or reference. "
                                                               "Several times."),
                               .repeated = true};
    return options;
}

CommandSpec TableCommand::makeSpec(bool confirms)
{
    const QString first = confirms
        ? tr("Records for the version of the application that the database is at which tables "
             "hold rows of tenants, and how. What moves, exports or erases one tenant goes by it.")
        : tr("Reads the catalogue and follows foreign keys from the table of the tenants; shows "
             "what was confirmed for this version in its place.");
    return {
        .words = {u"table"_s, confirms ? u"confirm"_s : u"list"_s},
        .summary =
            confirms ? tr("confirm how tables hold rows of tenants") : tr("show how tables hold rows of tenants"),
        .description = first
            + tr("\n\nroot is the table of the tenants; column has a column of its own that names the tenant; path is "
                 "reached by a foreign key only; reference is the same for all. Nothing is changed on the server."),
        .arguments = {{.name = u"SERVER"_s, .description = tr("A server of the registry.")}},
        .options = tableOptions(confirms),
        .examples = {{confirms ? u"tenantryctl table confirm pg-eu-1 --database app --set public.country=reference"_s
                               : u"tenantryctl table list pg-eu-1 --database app --root public.customer"_s,
                      confirms ? tr("As it is shown, but for one table:") : tr("From the table of customers:")}},
        .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was recorded, because of --dry-run.")},
                 {u"schemaVersion"_s, u"string?"_s, tr("How far the database is migrated.")},
                 {u"tables[].table"_s, u"string"_s, tr("Schema and table.")},
                 {u"tables[].relation"_s, u"string"_s, tr("root, column, path or reference.")},
                 {u"tables[].column"_s, u"string?"_s, tr("That names the tenant.")},
                 {u"tables[].via"_s, u"string?"_s, tr("The table that a path leads over.")},
                 {u"tables[].rows"_s, u"integer?"_s, tr("As the server estimates.")},
                 {u"tables[].guessed"_s, u"boolean"_s, tr("By the name of the column; no foreign key says so.")},
                 {u"tables[].confirmed"_s, u"boolean"_s, tr("A person said so for this version.")},
                 {u"tables[].predicate"_s, u"string?"_s, tr("The condition for one tenant's rows, $1 its key.")}},
        .actionId = confirms ? u"table.confirm"_s : u"table.list"_s,
        .changes = confirms};
}

Result<TableName> tableNameOf(const QString &text)
{
    const auto dot = text.indexOf(u'.');
    if (dot < 1 || dot == text.size() - 1)
        return fail(ErrorKind::InvalidInput, TableCommand::tr("\"%1\" is no table.").arg(text),
                    TableCommand::tr("Write it as schema.table."));
    return TableName {text.left(dot), text.mid(dot + 1)};
}

Result<TableMapRequest> requestOf(CommandContext &context, const Server &server)
{
    const Invocation &invocation = context.invocation();
    TableMapRequest request;
    request.column = invocation.value(u"column"_s);
    request.schemas = invocation.options.value(u"schema"_s);
    if (invocation.has(u"root"_s)) {
        const auto root = tableNameOf(invocation.value(u"root"_s));
        if (!root)
            return fail(root);
        request.root = *root;
    }
    const auto presets = loadPresets();
    if (!presets)
        return fail(presets);
    request.presets = *presets;
    const auto login = logIn(context, server, invocation.value(u"database"_s));
    if (!login)
        return fail(login);
    request.place = {login->connection->spec(), login->password, context.budgets().of(login->connection->spec())};
    return request;
}

Result<TableMap> readMap(CommandContext &context, const TableMapRequest &request)
{
    const auto progress = std::make_shared<ImportProgress>();
    return context.await(QtConcurrent::run([request, progress] { return readTableMap(request, *progress); }),
                         [progress] { progress->cancelled = true; });
}

Result<TenantGraph> corrected(const CommandContext &context, TenantGraph graph)
{
    QList<TableRule> rules;
    for (const auto &text : context.invocation().options.value(u"set"_s)) {
        const auto table = tableNameOf(text.section(u'=', 0, 0));
        if (!table)
            return fail(table);
        const auto rule = correctedRule(graph, *table, text.section(u'=', 1));
        if (!rule)
            return fail(rule);
        rules << *rule;
    }
    return withRules(std::move(graph), rules);
}

QString predicateOf(const TenantGraph &graph, const TenantTable &table)
{
    return tenantPredicate(graph, table, SqlDialect::of(Engine::PostgreSQL)).value_or(QString());
}

QJsonArray tablesJson(const TenantGraph &graph)
{
    return jsonArray(graph.tables, [&](const TenantTable &table) {
        return QJsonObject {{u"table"_s, table.table.toString()},
                            {u"relation"_s, tableRelationName(table.relation)},
                            {u"column"_s, jsonText(table.column)},
                            {u"via"_s, jsonText(table.via ? table.via->parent.toString() : QString())},
                            {u"rows"_s, table.rows < 0 ? QJsonValue() : QJsonValue(table.rows)},
                            {u"guessed"_s, table.isGuessed},
                            {u"confirmed"_s, table.isConfirmed},
                            {u"predicate"_s, jsonText(predicateOf(graph, table))}};
    });
}

QString tablesText(const TenantGraph &graph)
{
    TextTable text({{TableCommand::tr("TABLE")},
                    {TableCommand::tr("RELATION")},
                    {TableCommand::tr("BY")},
                    {TableCommand::tr("ROWS"), TextTable::Align::Right},
                    {TableCommand::tr("SAID BY")}});
    for (const auto &table : graph.tables) {
        const QString by = table.via
            ? QString(table.via->columns.join(u", "_s) + u" -> "_s + table.via->parent.toString())
            : table.column;
        const QString who = table.isConfirmed ? TableCommand::tr("a person")
            : table.isGuessed                 ? TableCommand::tr("the name")
                                              : TableCommand::tr("the catalogue");
        text.add({table.table.toString(), tableRelationName(table.relation), by,
                  table.rows < 0 ? QString() : QString::number(table.rows), who});
    }
    return text.toText();
}

Result<int> TableCommand::run(CommandContext &context) const
{
    const auto server = findServer(context, context.invocation().argument(0));
    if (!server)
        return fail(server);
    const auto request = requestOf(context, *server);
    if (!request)
        return fail(request);
    auto map = readMap(context, *request);
    if (!map)
        return fail(map);
    const TableRulesPlace place {server->id, request->place.spec.database, map->schemaVersion};
    const auto rules = context.ask([place](TenantRegistry &registry) {
        return registry.read([place](Connection &connection) { return TableRuleRepository(connection).rules(place); });
    });
    if (!rules)
        return fail(rules);
    const auto graph = corrected(context, withRules(map->graph, *rules));
    if (!graph)
        return fail(graph);
    if (m_confirms && !context.isDryRun()) {
        const auto saved = context.ask([place, rules = rulesOf(*graph)](TenantRegistry &registry) {
            return registry.change([place, rules](Connection &connection, AuditWriter &audit) {
                return TableRuleRepository(connection).save(place, rules, audit);
            });
        });
        if (!saved)
            return fail(saved);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"schemaVersion"_s, jsonText(map->schemaVersion)},
                                     {u"tables"_s, tablesJson(*graph)}});
    else
        context.console().print(tablesText(*graph));
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeTableListCommand()
{
    return std::make_unique<TableCommand>(false);
}

std::unique_ptr<Command> makeTableConfirmCommand()
{
    return std::make_unique<TableCommand>(true);
}

} // namespace tenantry::ctl
