#include "app/console/appcontext.h"

#include "core/secrets/connectionplace.h"

#include <QtConcurrentRun>

#include <ctime>
#include <pwd.h>
#include <unistd.h>

namespace tenantry {

AppContext::AppContext(const AppOptions &options)
    : m_options(options), m_settings(options.settingsFile),
      m_actions(m_settings, [this](const QString &name) { return m_theme.icon(name); }), m_systemZone(qgetenv("TZ")),
      m_book(m_settings), m_ask([this](const SecretRequest &request) { return m_prompt.ask(request); }),
      m_passFile(options.environment.passFile), m_resolver(m_ask, m_keyring, m_passFile), m_serverSecrets(m_resolver),
      m_pool(m_budgets,
             {[this](const ConnectionSpec &spec) { return m_serverSecrets.fetch(spec); },
              [this](const ConnectionSpec &spec) { m_serverSecrets.forget(spec); }})
{
    applyLocale();
}

AppContext::~AppContext() = default;

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

Result<Secret> AppContext::passwordOf(const RegistryTarget &target)
{
    if (!target.password.isEmpty() || target.spec.engine == Engine::SQLite)
        return target.password;
    return m_resolver.fetch(target.secretSource, {target.spec, {}, target.passFile});
}

QFuture<Result<>> AppContext::keepPassword(const RegistryTarget &target)
{
    return QtConcurrent::run([this, target] { return m_keyring.save({target.spec, {}}, target.password); });
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

std::unique_ptr<Fleet> AppContext::makeFleet(const RegistryTarget &target)
{
    const Fleet::Services services {m_pool, m_budgets, m_clock, m_serverSecrets};
    return std::make_unique<Fleet>(target.spec,
                                   PasswordSource {[this, target] { return passwordOf(target); },
                                                   [this, target] {
                                                       m_resolver.forget(target.secretSource, {target.spec, {}});
                                                   }},
                                   client(), services);
}

void AppContext::setFleet(std::unique_ptr<Fleet> fleet)
{
    m_fleet = std::move(fleet);
}

} // namespace tenantry
