#include "app/ctl/registryservice.h"

#include "app/ctl/clientidentity.h"
#include "app/ctl/registrynames.h"
#include "core/base/backoff.h"

#include <QSysInfo>

#include <csignal>
#include <unistd.h>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Result<std::unique_ptr<RegistryService>> RegistryService::make(CommandContext &context)
{
    auto place = context.location();
    if (!place)
        return fail(place);
    place->spec.applicationName = u"tenantry runner"_s;
    RunnerKeys keys(context.invocation().value(u"password-file"_s));
    if (const auto usable = keys.check(); !usable)
        return fail(usable);
    const auto lease = countOf(context.invocation(), u"lease"_s, 1);
    if (!lease)
        return fail(lease);
    auto client = clientIdentity();
    if (!client)
        return fail(client);
    auto service = std::unique_ptr<RegistryService>(
        new RegistryService(context, *std::move(place), std::move(keys), *std::move(client)));
    if (*lease)
        service->m_pace.lease = std::chrono::seconds(**lease);
    return service;
}

RegistryService::RegistryService(CommandContext &context, ConnectionPlace place, RunnerKeys keys, RegistryClient client)
    : m_context(context), m_place(std::move(place)), m_keys(std::move(keys)), m_client(std::move(client)),
      m_metricsFile(context.invocation().value(u"metrics"_s)), m_isOnce(context.invocation().has(u"once"_s)),
      m_log([&console = context.console()](const QByteArray &line) { console.note(QString::fromUtf8(line)); }),
      m_pool(context.budgets(), [this](const ConnectionSpec &spec) { return m_keys.passwordOf(spec); })
{ }

bool RegistryService::wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    const Interrupt::Scope scope(
        m_context.interrupt(), [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    loop.exec();
    return !m_context.interrupt().raised();
}

/// At the start of a computer the registry's server may be later than its runner.
Result<> RegistryService::open()
{
    Backoff backoff(1s, 30s);
    for (;;) {
        m_registry = std::make_unique<TenantRegistry>(
            m_place.spec,
            [this]() -> Result<Secret> {
                auto key = m_keys.passwordOf(m_place.spec);
                return key && key->isEmpty() ? Result<Secret>(m_place.password) : key;
            },
            m_client, m_context.budgets().of(m_place.spec));
        const auto opened = m_context.await(*m_registry, m_registry->open());
        if (opened)
            return {};
        if (m_isOnce || !isPassing(opened.error()))
            return fail(opened);
        m_log.tell(RunnerLog::Level::Error, "registry.lost", {}, opened.error());
        if (!wait(backoff.afterFailure()))
            return fail(ErrorKind::Cancelled, tr("Stopped before the registry answered."));
    }
}

Result<int> RegistryService::serve()
{
    // A new key counts by itself, so there is nothing to read anew.
    std::signal(SIGHUP, SIG_IGN);
    if (const auto opened = open(); !opened)
        return fail(opened);
    return run();
}

void RegistryService::takeBeat(const Runner &runner)
{
    if (!std::exchange(m_isReady, true))
        m_notifier.tell("READY=1");
    if (m_metricsFile.isEmpty())
        return;
    const auto written = runner.metrics().write(m_metricsFile, runner.record());
    if (!written && !m_wasMetricsRefused)
        m_log.tell(RunnerLog::Level::Warning, "metrics.failed", {}, written.error());
    m_wasMetricsRefused = !written;
}

Result<int> RegistryService::run()
{
    const OperationSite site {*m_registry, m_pool, m_context.budgets(), m_clock, m_threads};
    const QString holder = u"%1@%2, %3"_s.arg(m_client.operatorName, QSysInfo::machineHostName()).arg(getpid());
    Runner runner({site, m_client.id, holder, m_log}, m_pace);
    QEventLoop loop;
    QObject::connect(&runner, &Runner::beaten, &loop, [&] { takeBeat(runner); });
    QObject::connect(&runner, &Runner::stopped, &loop, &QEventLoop::quit);
    if (m_isOnce)
        QObject::connect(&runner, &Runner::idle, &runner, &Runner::stop);
    QTimer watchdog;
    QObject::connect(&watchdog, &QTimer::timeout, &loop, [this] { m_notifier.tell("WATCHDOG=1"); });
    if (const auto pace = m_notifier.watchdogPace(); pace > 0ms)
        watchdog.start(pace);
    const Interrupt::Scope scope(m_context.interrupt(), [&] {
        m_notifier.tell("STOPPING=1");
        QMetaObject::invokeMethod(&runner, &Runner::stop, Qt::QueuedConnection);
    });
    runner.start();
    loop.exec();
    m_registry->stop();
    if (runner.refusal())
        return fail(*runner.refusal());
    m_log.tell(RunnerLog::Level::Notice, "runner.stop");
    return m_isOnce && runner.hasFailed() ? ExitFaults : ExitOk;
}

} // namespace tenantry::ctl
