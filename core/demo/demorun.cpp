#include "core/demo/demorun.h"

#include "core/demo/demobuilder.h"
#include "core/demo/demotenants.h"
#include "core/jobs/deliver.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <QThread>
#include <QUuid>

namespace tenantry {

namespace {

struct DemoRunText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DemoRun)
};

tl::unexpected<Error> demoStopped()
{
    return fail(ErrorKind::Cancelled, DemoRunText::tr("The fleet is not made to the end."));
}

} // namespace

DemoRun::DemoRun(const DemoSite &site, const RegistryClient &client, QObject *parent)
    : QObject(parent), m_site(site), m_client(client)
{
    m_threads.setMaxThreadCount(1);
}

DemoRun::~DemoRun()
{
    m_isCancelled = true;
    m_threads.waitForDone();
    if (!m_isOver)
        (void)m_site.stop();
}

void DemoRun::cancel()
{
    m_isCancelled = true;
}

QFuture<Result<>> DemoRun::up(Hold hold)
{
    m_hold = hold;
    m_isOver = false;
    m_promise.start();
    deliver(QtConcurrent::run(&m_threads, [this] { return begin(); }), this, [this](const Result<> &begun) {
        if (!begun || m_isMade)
            end(begun);
        else
            createRegistry();
    });
    return m_promise.future();
}

/// On the thread of the work: the servers are there and run.
Result<> DemoRun::begin()
{
    if (const auto usable = m_site.check(); !usable)
        return usable;
    (void)QDir().mkpath(QFileInfo(m_site.folder()).path());
    m_alone = std::make_unique<DemoLock>(m_site.workFile());
    if (!m_alone->isThere())
        return fail(ErrorKind::Internal, DemoRunText::tr("“%1” cannot be locked.").arg(m_site.workFile()),
                    DemoRunText::tr("Look at the permissions there."));
    while (!m_alone->take(false)) { // another program brings it up
        if (m_isCancelled)
            return demoStopped();
        constexpr unsigned long pause = 100;
        QThread::msleep(pause);
    }
    m_alone->write(QUuid::createUuid().toByteArray()); // who wants to stop it now sees that somebody began anew
    m_isMade = m_site.isComplete();
    if (m_isMade)
        return holdAsConsole().and_then([this] { return m_site.start(); });
    m_builder = std::make_unique<DemoBuilder>(
        m_site, [this](const QString &words) { told(words); }, [this] { return m_isCancelled.load(); });
    return m_builder->makeServers();
}

/// Before its servers start, so that whoever keeps the fleet does not stop them between.
Result<> DemoRun::holdAsConsole()
{
    if (m_hold == Hold::None)
        return {};
    m_console = std::make_unique<DemoLock>(m_site.consolesFile());
    if (m_console->share())
        return {};
    return fail(ErrorKind::Internal, DemoRunText::tr("“%1” cannot be locked.").arg(m_site.consolesFile()));
}

void DemoRun::createRegistry()
{
    if (m_isCancelled) {
        end(demoStopped());
        return;
    }
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_site.registryFile();
    m_registry = std::make_unique<TenantRegistry>(spec, DatabaseWorker::PasswordSource(), m_client);
    RegistryCreation creation;
    creation.name = DemoRunText::tr("Demonstration");
    creation.environment = EnvironmentTag::Development;
    deliver(m_registry->create(creation), this, [this](const Result<RegistryInfo> &made) {
        if (made)
            makeTenants();
        else
            end(fail(made));
    });
}

void DemoRun::makeTenants()
{
    m_begun = 0;
    const auto make = [this] {
        return m_builder->makeTenants(*m_registry).and_then([this] { return m_site.setComplete(); }).and_then([this] {
            return holdAsConsole();
        });
    };
    deliver(QtConcurrent::run(&m_threads, make), this, [this](const Result<> &made) { end(made); });
}

void DemoRun::end(const Result<> &done)
{
    m_registry.reset();
    m_builder.reset();
    const auto finish = [this, done] {
        m_isOver = true;
        m_alone.reset();
        m_promise.addResult(done);
        m_promise.finish();
    };
    if (done) {
        finish();
        return;
    }
    m_console.reset();
    // No server is left of what failed.
    deliver(QtConcurrent::run(&m_threads, [site = m_site] { return site.stop(); }), this,
            [finish](const Result<> &) { finish(); });
}

/// On a thread of the builder's: one call for each tenant that is begun.
void DemoRun::told(const QString &words)
{
    const int begun = m_begun < 0 ? -1 : m_begun++;
    const int total = begun < 0 ? 0 : static_cast<int>(demoTenants(m_site.engine()).size());
    QMetaObject::invokeMethod(
        this, [this, words, begun, total] { emit progressed(words, qMax(begun, 0), total); }, Qt::QueuedConnection);
}

} // namespace tenantry
