#include "app/ctl/clientidentity.h"
#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "core/demo/demorun.h"

#include <QCoreApplication>
#include <QDir>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

enum class DemoWish { Up, Down, Reset };

class DemoCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::DemoCommand)
public:
    explicit DemoCommand(DemoWish wish) : Command(makeSpec(wish)), m_wish(wish) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec(DemoWish wish);
    [[nodiscard]] Result<> up(CommandContext &context, const DemoSite &site) const;
    [[nodiscard]] Result<> down(const DemoSite &site) const;
    [[nodiscard]] static std::optional<Engine> engineOf(const Invocation &invocation);
    static void tell(CommandContext &context, const DemoSite &site);
    DemoWish m_wish;
};

CommandSpec DemoCommand::makeSpec(DemoWish wish)
{
    static const struct {
        QString word;
        QString summary;
        QString description;
    } texts[] = {
        {u"up"_s, tr("start the demonstration fleet, and make it where there is none"),
         tr("Makes two PostgreSQL servers in the user's data folder, 64 tenants of invented companies in all four "
            "models, each with "
            "a year of data, and a registry that knows them; some have troubles, which are real. It takes about a "
            "minute the first "
            "time. Prints the registry's file.\n\nWhere this computer has no PostgreSQL, or with --engine sqlite, it "
            "is 24 "
            "tenants in "
            "files of SQLite, each with a file or in one that several share, within seconds. Nothing outside of the "
            "folder is touched; the servers answer on this "
            "computer only.")},
        {u"down"_s, tr("stop the demonstration fleet"),
         tr("Stops all of its servers. Their data stays for the next 'demo up'.")},
        {u"reset"_s, tr("make the demonstration fleet anew"), tr("Takes everything of it away, and makes it again.")}};
    const auto &text = texts[static_cast<int>(wish)];
    CommandSpec spec {.words = {u"demo"_s, text.word},
                      .summary = text.summary,
                      .description = text.description,
                      .options = {{.name = u"folder"_s,
                                   .value = u"FOLDER"_s,
                                   .description = tr("Where it is; else in the user's data folder.")}},
                      .examples = {{u"tenantryctl demo "_s + text.word, {}}},
                      .json = {{u"dryRun"_s, u"boolean"_s, tr("Nothing was changed, because of --dry-run.")},
                               {u"folder"_s, u"string"_s, tr("Where it is.")},
                               {u"registry"_s, u"string"_s, tr("The file of its registry.")},
                               {u"engine"_s, u"string"_s, tr("What it is made of: postgresql or sqlite.")},
                               {u"isComplete"_s, u"boolean"_s, tr("It was made to the end.")}},
                      .changes = true};
    if (wish != DemoWish::Down)
        spec.options.append({.name = u"engine"_s,
                             .value = u"ENGINE"_s,
                             .description = tr("What it is made of; postgresql, and sqlite where this computer has no "
                                               "PostgreSQL server."),
                             .choices = {u"postgresql"_s, u"sqlite"_s}});
    if (wish != DemoWish::Down)
        spec.options.append({.name = u"until-closed"_s,
                             .description = tr("Stop it when the last console on it is closed; 'tools/run' does so.")});
    spec.examples.first().description = text.summary + u'.';
    return spec;
}

Result<> DemoCommand::down(const DemoSite &site) const
{
    (void)QDir().mkpath(QFileInfo(site.folder()).path());
    const DemoLock alone(site.workFile()); // nobody starts it meanwhile
    if (!alone.take(true))
        return fail(ErrorKind::Internal, tr("“%1” cannot be locked.").arg(site.workFile()),
                    tr("Look at the permissions there."));
    return DemoKeeper(site).end().and_then([&] { return site.stop(); }).and_then([&] {
        return m_wish == DemoWish::Reset ? site.erase() : Result<>();
    });
}

Result<> DemoCommand::up(CommandContext &context, const DemoSite &site) const
{
    const auto client = clientIdentity();
    if (!client)
        return fail(client);
    DemoRun run(site, *client);
    QObject::connect(&run, &DemoRun::progressed, qApp,
                     [&context](const QString &words) { context.console().progress(words); });
    const auto ready = context.await(run.up(DemoRun::Hold::None), [&run] { run.cancel(); });
    if (!ready || site.engine() == Engine::SQLite) // files need nobody who keeps them
        return ready;
    QStringList words {u"demo"_s, u"keep"_s, u"--folder"_s, site.folder()};
    if (context.invocation().has(u"until-closed"_s))
        words << u"--until-closed"_s;
    return DemoKeeper::start(QCoreApplication::applicationFilePath(), words);
}

/// Nothing where nobody chose.
std::optional<Engine> DemoCommand::engineOf(const Invocation &invocation)
{
    Engine engine {};
    return engineFromName(invocation.value(u"engine"_s), &engine) ? std::optional(engine) : std::nullopt;
}

/// Where it is; and that it is a smaller fleet than it could be, and why.
void DemoCommand::tell(CommandContext &context, const DemoSite &site)
{
    context.console().print(site.registryFile() + u'\n');
    const auto missing = LocalPostgres::checkInstalled();
    if (site.engine() == Engine::SQLite && !missing)
        context.console().note(
            tr("It is made of SQLite files, in two of the four models: %1").arg(missing.error().message));
}

Result<int> DemoCommand::run(CommandContext &context) const
{
    const DemoSite site(context.invocation().value(u"folder"_s), engineOf(context.invocation()));
    if (!context.isDryRun()) {
        Result<> done;
        if (m_wish != DemoWish::Up)
            done = down(site);
        if (m_wish != DemoWish::Down)
            done = done.and_then([&] { return up(context, site); });
        if (!done)
            return fail(done);
    }
    if (context.console().json())
        context.console().printJson(spec().name(),
                                    {{u"dryRun"_s, context.isDryRun()},
                                     {u"folder"_s, site.folder()},
                                     {u"registry"_s, site.registryFile()},
                                     {u"engine"_s, engineName(site.engine())},
                                     {u"isComplete"_s, site.isComplete()}});
    else if (m_wish == DemoWish::Down)
        context.console().note(tr("The demonstration fleet in %1 is stopped.").arg(site.folder()));
    else
        tell(context, site);
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeDemoUpCommand()
{
    return std::make_unique<DemoCommand>(DemoWish::Up);
}

std::unique_ptr<Command> makeDemoDownCommand()
{
    return std::make_unique<DemoCommand>(DemoWish::Down);
}

std::unique_ptr<Command> makeDemoResetCommand()
{
    return std::make_unique<DemoCommand>(DemoWish::Reset);
}

} // namespace tenantry::ctl
