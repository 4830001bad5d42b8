#pragma once
// The composition root: builds the services of the console once and hands out references. Built in main(), destroyed last;
// GUI thread.

#include "app/console/fleet.h"
#include "app/console/fleetbook.h"
#include "app/console/passwordprompt.h"
#include "app/console/serversecrets.h"
#include "core/base/format.h"
#include "core/base/translations.h"
#include "core/db/pgenvironment.h"
#include "core/demo/demorun.h"
#include "core/inspection/registrycheck.h"
#include "core/secrets/asksecretstore.h"
#include "core/secrets/keyringsecretstore.h"
#include "core/secrets/passfile.h"
#include "views/firstrun/registrytarget.h"
#include "views/shell/actionset.h"
#include "views/shell/consolesettings.h"
#include "views/theme/theme.h"

#include <QThreadPool>

namespace tenantry {

struct AppOptions {
    QString settingsFile; ///< empty = the user's own
    QString language; ///< empty = what the settings say
    PgEnvironment environment; ///< taken by main() before any thread existed
    QString demoFolder; ///< of the demonstration fleet; empty = the usual one
    QString demoKeeper; ///< the program that keeps it, called with --keep-demo; empty = this one
};

/// A fleet whose registry is being opened or created, by a thread of its own.
struct Opening {
    RegistryTarget target;
    std::unique_ptr<Fleet> fleet;
    QFuture<Result<RegistryInfo>> answer;
};
/// What a start opens: nothing where no registry is named or known. Errors: of the name.
using FirstOpening = Result<std::optional<Opening>>;

class AppContext
{
public:
    explicit AppContext(const AppOptions &options);
    ~AppContext();
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    [[nodiscard]] ConsoleSettings &settings() { return m_settings; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] ActionSet &actions() { return m_actions; }
    [[nodiscard]] const Format &format() const { return m_format; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] FleetBook &book() { return m_book; }
    [[nodiscard]] PasswordPrompt &prompt() { return m_prompt; }
    [[nodiscard]] ServerBudgets &budgets() { return m_budgets; }
    [[nodiscard]] const PgEnvironment &environment() const { return m_options.environment; }

    /// Language, time zone and the Format that follows them; called at the start and after a change of their settings.
    void applyLocale();
    /// Tries the way to a registry, on a thread of its own; a person may be asked for the password.
    [[nodiscard]] QFuture<RegistryCheck> testRegistry(const RegistryTarget &target);
    /// Connects to a server that may not be recorded yet and leaves it, on a thread of its own; a person may be asked for
    /// the password, and is not asked again afterwards. It goes into the keyring only once the server took it.
    [[nodiscard]] QFuture<Result<>> tryServer(const Server &server);
    /// The way to the password of a login of the fleet's servers; whoever wants it is here to answer.
    [[nodiscard]] PasswordSource serverPassword(const ConnectionSpec &spec);
    /// Puts a typed password into the keyring, on a thread of its own.
    [[nodiscard]] QFuture<Result<>> keepPassword(const RegistryTarget &target);
    /// Takes it out of where it is kept here, on a thread of its own.
    [[nodiscard]] QFuture<Result<>> forgetPassword(SecretSource source, const ConnectionSpec &spec);
    /// What `--registry` or the environment names. Errors as those of the URL.
    [[nodiscard]] Result<RegistryTarget> targetOf(const QString &url) const;
    /// Begins to open what the text names, else the fleet opened last. Before there is a window, where a person has to be
    /// asked, it waits for one.
    [[nodiscard]] FirstOpening openFirst(const QString &registry);
    /// Begins to open it, or to create it where the target says so.
    [[nodiscard]] Opening beginOpening(const RegistryTarget &target);
    /// Made but not opened; the context owns nothing of it.
    [[nodiscard]] std::unique_ptr<Fleet> makeFleet(const RegistryTarget &target);
    /// The demonstration fleet, made where there is none; it goes on until the last console of it is closed.
    [[nodiscard]] DemoRun &demo() { return *m_demo; }
    [[nodiscard]] DemoSite demoSite() const { return DemoSite(m_options.demoFolder); }
    /// Errors: those of DemoRun::up().
    [[nodiscard]] QFuture<Result<>> startDemo(const DemoSite &site);
    /// The fleet in front, for pages and diagnostics; null before one is open.
    [[nodiscard]] Fleet *fleet() const { return m_fleet.get(); }
    void setFleet(std::unique_ptr<Fleet> fleet); ///< the former one is closed; no page may look at it any more

private:
    [[nodiscard]] RegistryClient client();
    /// The way to a person for whoever wants a typed password, one after the other: nobody is asked for what was refused.
    /// Errors: as RefusedLogins::reason(). For worker threads.
    [[nodiscard]] Result<Secret> ask(const SecretRequest &request);
    /// As it was chosen: typed, else from its source. Blocks; for worker threads.
    [[nodiscard]] Result<Secret> passwordOf(const RegistryTarget &target);
    [[nodiscard]] PasswordSource passwordSource(const RegistryTarget &target);
    void startIfDemo(const ConnectionSpec &registry);
    AppOptions m_options;
    ConsoleSettings m_settings;
    Translations m_translations;
    Theme m_theme;
    ActionSet m_actions;
    Format m_format;
    QByteArray m_systemZone;
    SystemClock m_clock;
    FleetBook m_book;
    PasswordPrompt m_prompt;
    AskSecretStore m_ask;
    KeyringSecretStore m_keyring;
    PassFile m_passFile;
    SecretResolver m_resolver;
    RefusedLogins m_refused;
    ServerSecrets m_serverSecrets;
    ServerBudgets m_budgets;
    ConnectionPool m_pool;
    std::unique_ptr<DemoRun> m_demo; ///< null until somebody wants it
    std::unique_ptr<Fleet> m_fleet;
    QThreadPool m_threads; ///< the last member: what runs there uses the others
};

} // namespace tenantry
