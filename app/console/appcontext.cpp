#include "app/console/appcontext.h"

#include "core/jobs/deliver.h"
#include "core/secrets/connectionplace.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <ctime>
#include <pwd.h>
#include <unistd.h>

namespace tenantry {

AppContext::AppContext(const AppOptions &options)
    : m_options(options), m_settings(options.settingsFile),
      m_actions(m_settings, [this](const QString &name) { return m_theme.icon(name); }), m_systemZone(qgetenv("TZ")),
      m_book(m_settings), m_ask([this](const SecretRequest &request) { return ask(request); }),
      m_passFile(options.environment.passFile), m_resolver(m_ask, m_keyring, m_passFile),
      m_serverSecrets(m_resolver, m_keyring, m_refused),
      m_pool(m_budgets,
             {[this](const ConnectionSpec &spec) { return m_serverSecrets.fetch(spec); },
              [this](const ConnectionSpec &spec) { m_serverSecrets.forget(spec); }})
{
    applyLocale();
}

AppContext::~AppContext()
{
    // The test of a connection, which m_threads waits for, may wait for a person.
    m_prompt.stop();
}

void AppContext::applyLocale()
{
    const QString chosen = m_settings.value(QStringLiteral("general/language")).toString();
    // A catalogue that is missing leaves the texts as they are: English, as they stand in the sources.
    const auto installed = m_translations.install(m_options.language.isEmpty() ? chosen : m_options.language);
    Q_UNUSED(installed)
    // Every Format and QDateTime of the program follows the zone of the process.
    const QByteArray zone = m_settings.value(QStringLiteral("general/timeZone")).toString().toLatin1();
    if (const QByteArray wanted = zone.isEmpty() ? m_systemZone : zone; wanted.isEmpty())
        qunsetenv("TZ");
    else
        qputenv("TZ", wanted);
    tzset();
    m_format = Format();
}

RegistryClient AppContext::client()
{
    const QString key = QStringLiteral("window/clientId");
    ClientId id = ClientId::fromString(m_settings.value(key).toString());
    if (id.isNull()) {
        id = ClientId::create();
        m_settings.set(key, id.toString());
    }
    const passwd *entry = getpwuid(geteuid());
    return {id, entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid())};
}

Result<Secret> AppContext::ask(const SecretRequest &request)
{
    // Whoever waited for another's question learns here what became of it.
    if (const auto reason = m_refused.reason(request))
        return fail(*reason);
    auto typed = m_prompt.ask(request);
    if (!typed && typed.error().kind == ErrorKind::Cancelled)
        return fail(m_refused.notGiven(request));
    return typed;
}

Result<Secret> AppContext::passwordOf(const RegistryTarget &target)
{
    if (!target.password.isEmpty() || target.spec.engine == Engine::SQLite)
        return target.password;
    auto found = m_resolver.fetch(target.secretSource, {target.spec, {}, target.passFile});
    // A login that the server trusts has none to keep; where one is wanted, the server says so.
    if (!found && target.secretSource == SecretSource::Keyring && found.error().kind == ErrorKind::Missing)
        return Secret();
    return found;
}

QFuture<RegistryCheck> AppContext::testRegistry(const RegistryTarget &target)
{
    m_refused.remove({target.spec, {}}); // whoever tests it wants to be asked
    return QtConcurrent::run(&m_threads, [this, target] {
        const PasswordSource password {[&] { return passwordOf(target); },
                                       [&] {
                                           m_resolver.forget(target.secretSource, {target.spec, {}});
                                       }};
        return RegistryChecker(target.spec, password).run(target.create);
    });
}

QFuture<Result<>> AppContext::tryServer(const Server &server)
{
    const ConnectionSpec spec = server.connectionSpec();
    m_serverSecrets.askAgain(spec); // whoever tries it is there to answer
    return QtConcurrent::run(&m_threads, [this, spec, server]() -> Result<> {
        const auto permit = m_budgets.of(spec)->acquire(budgetPatience);
        if (!permit)
            return fail(permit);
        const auto opened = m_serverSecrets.open(server);
        return opened ? Result<>() : fail(opened);
    });
}

PasswordSource AppContext::serverPassword(const ConnectionSpec &spec)
{
    m_serverSecrets.askAgain(spec);
    return {[this, spec] { return m_serverSecrets.fetch(spec); }, [this, spec] { m_serverSecrets.forget(spec); }};
}

QFuture<Result<>> AppContext::keepPassword(const RegistryTarget &target)
{
    return QtConcurrent::run(&m_threads, [this, target] { return m_keyring.save({target.spec, {}}, target.password); });
}

QFuture<Result<>> AppContext::forgetPassword(SecretSource source, const ConnectionSpec &spec)
{
    return QtConcurrent::run(&m_threads, [this, source, request = SecretRequest {spec, {}}]() -> Result<> {
        m_ask.forget(request);
        return source == SecretSource::Keyring ? m_keyring.remove(request) : Result<>();
    });
}

Result<RegistryTarget> AppContext::targetOf(const QString &text) const
{
    auto place = findRegistryPlace(text, m_options.environment);
    if (!place)
        return fail(place);
    RegistryTarget target;
    target.spec = place->spec;
    target.secretSource = place->source;
    target.passFile = place->passFile;
    // What stands in a file is read anew for each connection: it may change while the window is open.
    if (place->source == SecretSource::None)
        target.password = std::move(place->password);
    return target;
}

FirstOpening AppContext::openFirst(const QString &registry)
{
    if (!registry.isEmpty())
        return targetOf(registry).map(
            [this](const RegistryTarget &target) { return std::optional(beginOpening(target)); });
    const auto last = m_book.last();
    return last ? std::optional(beginOpening(last->target())) : std::nullopt;
}

Opening AppContext::beginOpening(const RegistryTarget &target)
{
    startIfDemo(target.spec);
    Opening opening {target, makeFleet(target), {}};
    TenantRegistry &registry = opening.fleet->registry();
    opening.answer = target.create ? registry.create(target.creation) : registry.open();
    return opening;
}

QFuture<Result<>> AppContext::startDemo(const DemoSite &site)
{
    m_demo = std::make_unique<DemoRun>(site, client());
    const auto ready = m_demo->up(DemoRun::Hold::Console);
    deliver(ready, m_demo.get(), [this, site](const Result<> &up) {
        const QString program =
            m_options.demoKeeper.isEmpty() ? QCoreApplication::applicationFilePath() : m_options.demoKeeper;
        const bool hasServers = site.engine() == Engine::PostgreSQL; // files need nobody who stops them
        // Without a keeper the servers stay when the last console goes, which is no reason to show none.
        if (up && hasServers && !DemoKeeper::start(program, {QStringLiteral("--keep-demo"), site.folder()}))
            qWarning("The keeper of the demonstration fleet cannot be started.");
        if (up && m_fleet)
            m_fleet->monitor().refresh();
    });
    return ready;
}

/// Whose servers were stopped when its last console was closed.
void AppContext::startIfDemo(const ConnectionSpec &registry)
{
    const DemoSite site(QFileInfo(registry.database).path());
    const bool isDemo = registry.engine == Engine::SQLite && registry.database == site.registryFile();
    const bool isUp = m_demo && m_demo->site().folder() == site.folder();
    if (!isDemo || isUp || !site.isComplete())
        return;
    const auto starting = startDemo(site); // which tells the monitor
    Q_UNUSED(starting)
}

std::unique_ptr<Fleet> AppContext::makeFleet(const RegistryTarget &target)
{
    m_refused.remove({target.spec, {}}); // whoever opens it wants to be asked
    const Fleet::Services services {m_pool, m_budgets, m_clock, m_serverSecrets, m_threads};
    return std::make_unique<Fleet>(target.spec, passwordSource(target), client(), services);
}

PasswordSource AppContext::passwordSource(const RegistryTarget &target)
{
    const SecretRequest request {target.spec, {}};
    return {[this, target] { return passwordOf(target); },
            [this, target, request] {
                if (target.secretSource == SecretSource::Ask)
                    m_refused.addRefused(request);
                m_resolver.forget(target.secretSource, request);
            }};
}

void AppContext::setFleet(std::unique_ptr<Fleet> fleet)
{
    // Its threads, which end with it, may wait for a person.
    m_prompt.stop();
    m_fleet = std::move(fleet);
    m_refused.clear(); // those of its servers
    m_prompt.resume();
}

} // namespace tenantry
