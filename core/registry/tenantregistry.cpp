#include "core/registry/tenantregistry.h"

#include "core/jobs/deliver.h"
#include "core/registry/auditlog.h"
#include "core/registry/changefeed.h"
#include "core/registry/changereader.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/registrymeta.h"
#include "core/registry/registrymigrator.h"
#include "core/registry/registryroles.h"

#include <QtConcurrentRun>

#include <atomic>

namespace tenantry {

struct TenantRegistry::Private {
    ConnectionSpec spec;
    DatabaseWorker::PasswordSource password;
    RegistryClient client;
    std::shared_ptr<ServerBudget> budget;
    std::unique_ptr<DatabaseWorker> writer;
    std::unique_ptr<DatabaseWorker> reader;
    std::unique_ptr<DatabaseWorker> checker; ///< of the whole registry: nobody waits behind it
    std::unique_ptr<ChangeFeed> feed;
    std::shared_ptr<std::atomic<bool>> stopped = std::make_shared<std::atomic<bool>>(false);

    [[nodiscard]] RegistryMigrator migrator() const { return RegistryMigrator(spec, password, client, budget); }
};

TenantRegistry::TenantRegistry(ConnectionSpec spec, DatabaseWorker::PasswordSource password, RegistryClient client,
                               std::shared_ptr<ServerBudget> budget, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->writer = std::make_unique<DatabaseWorker>(spec, password, budget);
    d->reader = std::make_unique<DatabaseWorker>(spec, password, budget);
    d->checker = std::make_unique<DatabaseWorker>(RegistryIntegrity::connectionSpec(spec), password, budget);
    d->budget = std::move(budget);
    d->spec = std::move(spec);
    d->password = std::move(password);
    d->client = std::move(client);
    if (d->client.id.isNull())
        d->client.id = ClientId::create();
}

TenantRegistry::~TenantRegistry() = default;

DatabaseWorker &TenantRegistry::reader()
{
    return *d->reader;
}

DatabaseWorker &TenantRegistry::writer()
{
    return *d->writer;
}

void TenantRegistry::stop()
{
    *d->stopped = true;
}

void TenantRegistry::hurry()
{
    for (DatabaseWorker *worker : {d->writer.get(), d->reader.get(), d->checker.get()})
        worker->hurry();
}

std::function<bool()> TenantRegistry::isStopped(const std::function<bool()> &also) const
{
    return [stopped = d->stopped, also] { return stopped->load() || (also && also()); };
}

RegistryWriter TenantRegistry::registryWriter() const
{
    // Instead of the connection that was lost, whose place in the budget the worker still holds.
    const auto look = [migrator = RegistryMigrator(d->spec, d->password, d->client),
                       client = d->client.id](qint64 seq, const QByteArray &hash) -> Result<bool> {
        const auto session = migrator.connect(migrator.spec());
        if (!session)
            return fail(session);
        Connection &connection = *session->connection;
        if (const auto ready = prepareRegistrySession(connection); !ready)
            return fail(ready);
        return AuditLog(connection).has(client, seq, hash);
    };
    return {d->client, look};
}

const RegistryClient &TenantRegistry::client() const
{
    return d->client;
}

const QString &TenantRegistry::operatorName() const
{
    return d->client.operatorName;
}

const ConnectionSpec &TenantRegistry::spec() const
{
    return d->spec;
}

TenantRegistry::Future<RegistryInfo> TenantRegistry::probe(const ConnectionSpec &spec,
                                                           const DatabaseWorker::PasswordSource &password)
{
    return QtConcurrent::run([spec, password] { return RegistryMigrator(spec, password, {}).probe(); });
}

Result<QString> TenantRegistry::creationScript(const ConnectionSpec &spec, const RegistryCreation &creation)
{
    return registryCreationScript(spec, creation);
}

void TenantRegistry::follow(const Future<Opened> &opened)
{
    deliver(opened, this, [this](const Result<Opened> &result) {
        if (!result)
            return;
        m_info = result->info;
        if (d->feed)
            return;
        d->feed = std::make_unique<ChangeFeed>(d->spec, d->password, d->budget);
        connect(d->feed.get(), &ChangeFeed::changed, this, &TenantRegistry::changed);
        connect(d->feed.get(), &ChangeFeed::resyncNeeded, this, &TenantRegistry::resyncNeeded);
        connect(d->feed.get(), &ChangeFeed::connectionChanged, this, &TenantRegistry::connectionChanged);
        d->feed->start(result->seq);
    });
}

template<class Prepare>
TenantRegistry::Future<RegistryInfo> TenantRegistry::openAfter(Prepare prepare, const std::function<bool()> &isStopped)
{
    auto promise = std::make_shared<QPromise<Result<RegistryInfo>>>();
    promise->start();
    const auto future = promise->future();
    const auto prepared = QtConcurrent::run(std::move(prepare));
    deliver(prepared, this, [this, promise, isStopped](const Result<> &ready) {
        if (!ready) {
            promise->addResult(Result<RegistryInfo>(fail(ready)));
            promise->finish();
            return;
        }
        // The end of the change table is read before the caller reads anything: what comes later is told.
        const auto look = [](Connection &connection) -> Result<Opened> {
            const auto info = readRegistryInfo(connection);
            if (!info)
                return fail(info);
            if (const auto current = checkRegistryFormat(*info); !current)
                return fail(current);
            const auto seq = ChangeReader::end(connection);
            return seq ? Result<Opened>(Opened {*info, *seq}) : Result<Opened>(fail(seq));
        };
        const auto opened =
            reader().run([look](Connection &connection) { return readRegistry(connection, look); }, isStopped);
        follow(opened);
        deliver(opened, this, [promise](const Result<Opened> &result) {
            promise->addResult(result.map([](const Opened &o) { return o.info; }));
            promise->finish();
        });
    });
    return future;
}

TenantRegistry::Future<RegistryInfo> TenantRegistry::open()
{
    return openAfter([spec = d->spec] { return checkRegistryFile(spec); }, isStopped());
}

TenantRegistry::Future<RegistryInfo> TenantRegistry::create(const RegistryCreation &creation)
{
    return openAfter([migrator = d->migrator(), creation]() -> Result<> {
        const auto made = migrator.create(creation);
        return made ? Result<>() : Result<>(fail(made));
    });
}

TenantRegistry::Future<RegistryInfo> TenantRegistry::upgrade()
{
    return openAfter([migrator = d->migrator(), isStopped = isStopped()]() -> Result<> {
        const auto done = migrator.upgrade(isStopped);
        return done ? Result<>() : Result<>(fail(done));
    });
}

TenantRegistry::Future<RegistryInfo> TenantRegistry::ping()
{
    const auto answer = read(readRegistryInfo);
    deliver(answer, this, [this](const Result<RegistryInfo> &info) {
        if (info)
            m_info = *info;
        emit connectionChanged(info.has_value(), info ? Error() : info.error());
    });
    return answer;
}

TenantRegistry::Future<QList<Finding>> TenantRegistry::checkIntegrity(const std::function<bool()> &isCancelled)
{
    const auto check = [](Connection &connection) { return RegistryIntegrity(connection).check(); };
    return d->checker->run([check](Connection &connection) { return readRegistry(connection, check); },
                           isStopped(isCancelled));
}

TenantRegistry::Future<ImportReport> TenantRegistry::importTenants(const TenantImport::SourceMaker &source,
                                                                   const ImportOptions &options,
                                                                   const std::shared_ptr<ImportProgress> &progress)
{
    return QtConcurrent::run([=, migrator = d->migrator(), by = d->client]() -> Result<ImportReport> {
        const auto session = migrator.connect(TenantImport::connectionSpec(migrator.spec()),
                                              [progress] { return progress && progress->cancelled; });
        if (!session)
            return fail(session);
        return TenantImport(*session->connection, by, progress).run(source, options);
    });
}

} // namespace tenantry
