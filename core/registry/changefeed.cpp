#include "core/registry/changefeed.h"

#include "core/db/querycanceller.h"
#include "core/registry/changereader.h"

#include <QRandomGenerator>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace tenantry {

namespace {
using namespace std::chrono_literals;
constexpr auto firstPause = 500ms;
constexpr auto longestPause = 8000ms;
constexpr auto longestPatience = 24h; // others' long work is no reason to call the server unreachable
} // namespace

struct ChangeFeed::Private {
    ChangeFeed *feed = nullptr;
    ConnectionSpec spec;
    DatabaseWorker::PasswordSource password;
    std::shared_ptr<ServerBudget> budget;
    int wakeDescriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::atomic<bool> stopping = false;
    std::mutex mutex;
    QueryCanceller canceller; // guarded by mutex
    std::thread thread;

    void run(qint64 seq);
    Result<> follow(qint64 &seq, bool &reached);
    Result<std::optional<ServerBudget::Permit>> permit();
    Result<std::unique_ptr<Connection>> connect();
    void pause(std::chrono::milliseconds time) const;
    void stop();

    template<class Fn>
    void tell(Fn fn)
    {
        QMetaObject::invokeMethod(
            feed, [target = feed, fn = std::move(fn)] { fn(target); }, Qt::QueuedConnection);
    }
};

Result<std::optional<ServerBudget::Permit>> ChangeFeed::Private::permit()
{
    if (!budget)
        return {};
    auto granted = budget->acquire(longestPatience, [this] { return stopping.load(); });
    if (!granted)
        return fail(granted);
    granted->setLasting();
    return std::optional(*std::move(granted));
}

Result<std::unique_ptr<Connection>> ChangeFeed::Private::connect()
{
    auto connection = openConnection(spec, password);
    if (connection) {
        const std::lock_guard lock(mutex);
        canceller = (*connection)->canceller();
    }
    return connection;
}

Result<> ChangeFeed::Private::follow(qint64 &seq, bool &reached)
{
    const auto granted = permit();
    if (!granted)
        return fail(granted);
    const auto connection = connect();
    if (!connection)
        return fail(connection);
    ChangeReader reader(**connection, wakeDescriptor);
    if (const auto listening = reader.listen(); !listening)
        return listening;
    bool mayRead = true; // whatever happened while nobody listened
    while (!stopping) {
        if (mayRead) {
            const auto batch = reader.readSince(seq);
            if (!batch)
                return fail(batch);
            if (!std::exchange(reached, true))
                tell([](ChangeFeed *target) { emit target->connectionChanged(true, Error()); });
            if (batch->resync)
                tell([](ChangeFeed *target) { emit target->resyncNeeded(); });
            else if (!batch->changes.isEmpty())
                tell([changes = batch->changes](ChangeFeed *target) { emit target->changed(changes); });
        }
        const auto waited = reader.wait();
        if (!waited)
            return fail(waited);
        mayRead = *waited;
    }
    return {};
}

void ChangeFeed::Private::pause(std::chrono::milliseconds time) const
{
    // Many consoles lose the same server at the same moment; they must not all return at the same moment.
    const auto jittered = time / 2 + time * QRandomGenerator::global()->bounded(1000) / 2000;
    pollfd watched {wakeDescriptor, POLLIN, 0};
    poll(&watched, 1, static_cast<int>(jittered.count()));
}

void ChangeFeed::Private::run(qint64 seq)
{
    std::chrono::milliseconds backoff = firstPause;
    while (!stopping) {
        bool reached = false;
        const auto followed = follow(seq, reached);
        if (stopping)
            return;
        if (!followed)
            tell([error = followed.error()](ChangeFeed *target) { emit target->connectionChanged(false, error); });
        backoff = reached ? std::chrono::milliseconds(firstPause)
                          : std::min<std::chrono::milliseconds>(backoff * 2, longestPause);
        pause(backoff);
    }
}

void ChangeFeed::Private::stop()
{
    stopping = true;
    eventfd_write(wakeDescriptor, 1);
    {
        const std::lock_guard lock(mutex);
        canceller.disconnect();
    }
    if (thread.joinable())
        thread.join();
    close(wakeDescriptor);
}

ChangeFeed::ChangeFeed(ConnectionSpec spec, DatabaseWorker::PasswordSource password,
                       std::shared_ptr<ServerBudget> budget, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->feed = this;
    d->spec = std::move(spec);
    d->password = std::move(password);
    d->budget = std::move(budget);
}

ChangeFeed::~ChangeFeed()
{
    d->stop();
}

void ChangeFeed::start(qint64 seq)
{
    d->thread = std::thread([this, seq] { d->run(seq); });
}

} // namespace tenantry
