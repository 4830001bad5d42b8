#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/poolerdraft.h"
#include "app/ctl/terminaltext.h"
#include "core/routing/poolerfile.h"

#include <QDir>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class PoolerConfigCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerConfigCommand)
public:
    PoolerConfigCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static Result<QString> exportTo(const QString &folder, const PoolerDraft &draft,
                                                  const Invocation &invocation);
};

CommandSpec PoolerConfigCommand::makeSpec()
{
    return {
        .words = {u"pooler"_s, u"config"_s},
        .summary = tr("print what PgBouncer's file for the tenants should be"),
        .description = tr(
            "An entry for each active tenant that has a schema, a database or a server of its own, or a login of its "
            "own; "
            "the others of a database share one. The sessions of a server are divided evenly among its entries, each "
            "of "
            "which gets at least one; a login's connection limit is kept, and what it leaves goes to the others. A "
            "tenant "
            "that is suspended or archived has no entry.\n\nWith --export the files are written into a folder, and the "
            "commands that put them in their place are printed, for whoever may write there."),
        .arguments = poolerArguments(),
        .options = poolerOptions()
            + QList<OptionSpec> {{.name = u"export"_s,
                                  .value = u"FOLDER"_s,
                                  .description = tr("Write the files there; the folder is made where it is missing.")},
                                 {.name = u"place"_s,
                                  .value = u"FOLDER"_s,
                                  .description = tr("Where PgBouncer reads them; /etc/pgbouncer if not given.")}}
            + userlistOptions(),
        .examples = {{u"tenantryctl pooler config pg-eu-1 --sessions 80"_s, tr("What it would be:")},
                     {u"tenantryctl pooler config --export pooler --as postgres"_s,
                      tr("The files with the userlist, for another computer:")}},
        .json = poolerPlanFields()
            + QList<JsonField> {{u"config"_s, u"string"_s, tr("The file, for %include in PgBouncer's own.")},
                                {u"commands"_s, u"string?"_s,
                                 tr("With --export: what puts the files in their place.")}},
        .actionId = u"pooler.config"_s};
}

Result<QString> PoolerConfigCommand::exportTo(const QString &folder, const PoolerDraft &draft,
                                              const Invocation &invocation)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Denied, tr("The folder %1 cannot be made.").arg(folder), tr("Name another one."));
    const QString place = invocation.value(u"place"_s, u"/etc/pgbouncer"_s);
    QString commands = tr("# Once, at the end of PgBouncer's own file:") + u"\n#   %include "_s + place
        + u"/tenantry.ini\n#   auth_file = "_s + place + u"/tenantry-users.txt\n"_s;
    for (const auto &[name, text] :
         {std::pair(u"tenantry.ini"_s, draft.config), std::pair(u"tenantry-users.txt"_s, draft.userlist)}) {
        const QString path = QDir(folder).absoluteFilePath(name);
        auto file = PoolerFile::open(path, draft.registry);
        if (!file)
            return fail(file);
        if (const auto written = file->write(text); !written)
            return fail(written);
        commands += u"sudo install -o postgres -g postgres -m 0640 '%1' '%2/%3'\n"_s.arg(path, place, name);
    }
    commands += u"psql -h 127.0.0.1 -p 6432 -U admin pgbouncer -c RELOAD\n"
                "tenantryctl pooler check --console postgresql://admin@127.0.0.1:6432/pgbouncer\n"_s;
    return commands;
}

Result<int> PoolerConfigCommand::run(CommandContext &context) const
{
    const QString folder = context.invocation().value(u"export"_s);
    const auto draft = draftPooler(context, !folder.isEmpty());
    if (!draft)
        return fail(draft);
    QString commands;
    if (!folder.isEmpty()) {
        const auto exported = exportTo(folder, *draft, context.invocation());
        if (!exported)
            return fail(exported);
        commands = *exported;
    }
    if (context.console().json()) {
        QJsonObject document = poolerPlanJson(*draft);
        document.insert(u"config"_s, QString::fromUtf8(draft->config));
        document.insert(u"commands"_s, jsonText(commands));
        context.console().printJson(spec().name(), document);
        return ExitOk;
    }
    context.console().print(folder.isEmpty() ? QString::fromUtf8(draft->config) : terminalSafeLines(commands));
    notePoolerPlan(context, *draft);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makePoolerConfigCommand()
{
    return std::make_unique<PoolerConfigCommand>();
}

} // namespace tenantry::ctl
