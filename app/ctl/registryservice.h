#pragma once
// What 'tenantryctl serve' puts together: the registry, the keys, the runner, its log and the service manager. Owned by the command, main
// thread.

#include "app/ctl/commandcontext.h"
#include "core/db/connectionpool.h"
#include "core/provisioning/operationjobs.h"
#include "core/runner/runner.h"
#include "core/runner/runnerkeys.h"
#include "core/runner/servicenotifier.h"

namespace tenantry::ctl {

class RegistryService
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RegistryService)
public:
    /// As the command line says. Errors: of the registry's place, of the password file, InvalidInput.
    [[nodiscard]] static Result<std::unique_ptr<RegistryService>> make(CommandContext &context);

    /// Until it is ended; the exit code. Errors: those of opening the registry, Denied (the login is no runner's); one that does not answer is waited for, unless only what is due now
    /// is to be done.
    [[nodiscard]] Result<int> serve();

private:
    RegistryService(CommandContext &context, ConnectionPlace place, RunnerKeys keys, RegistryClient client);
    [[nodiscard]] Result<> open();
    [[nodiscard]] bool wait(std::chrono::milliseconds time); ///< false = ended meanwhile
    [[nodiscard]] Result<int> run();
    void takeBeat(const Runner &runner);

    CommandContext &m_context;
    ConnectionPlace m_place;
    RunnerKeys m_keys;
    RegistryClient m_client;
    QString m_metricsFile;
    Runner::Pace m_pace;
    bool m_isOnce;
    SystemClock m_clock;
    RunnerLog m_log;
    ServiceNotifier m_notifier = ServiceNotifier::ofEnvironment();
    bool m_isReady = false;
    bool m_wasMetricsRefused = false;
    QThreadPool m_threads;
    ConnectionPool m_pool;
    std::unique_ptr<TenantRegistry> m_registry; ///< opened
};

} // namespace tenantry::ctl
