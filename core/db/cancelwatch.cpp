#include "core/db/cancelwatch.h"

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace tenantry {

using namespace std::chrono_literals;
using TimePoint = std::chrono::steady_clock::time_point;

namespace {

constexpr auto pollInterval = 20ms;
constexpr auto repeatInterval = 250ms; // a request that arrived between two statements has stopped nothing

struct Entry {
    QueryCanceller canceller;
    std::function<bool()> isCancelled;
    std::optional<TimePoint> since; ///< when the wish was seen
    TimePoint nextRequest;
    std::shared_future<bool> request; ///< whether the server acknowledged
    bool isCut = false;

    [[nodiscard]] bool isPending() const
    {
        return request.valid() && request.wait_for(0s) != std::future_status::ready;
    }
    [[nodiscard]] bool isAcknowledged() const { return request.valid() && !isPending() && request.get(); }
};

/// On a thread that nobody waits for: a server that is frozen, or a network that swallows packets, never answers it.
std::shared_future<bool> requestCancel(const QueryCanceller &canceller)
{
    std::promise<bool> promise;
    std::shared_future<bool> answer = promise.get_future();
    std::thread([canceller, promise = std::move(promise)]() mutable {
        promise.set_value(canceller.cancel().has_value());
    }).detach();
    return answer;
}

} // namespace

struct CancelWatch::Private {
    std::chrono::milliseconds patience;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<quint64, Entry> entries;
    quint64 lastId = 0;
    bool isHurried = false;
    bool isStopping = false;
    std::thread thread;

    void run();
    void step(Entry &entry, TimePoint now) const;
};

void CancelWatch::Private::run()
{
    std::unique_lock lock(mutex);
    while (!isStopping) {
        if (entries.empty())
            changed.wait(lock);
        else
            changed.wait_for(lock, pollInterval);
        for (auto &[id, entry] : entries)
            step(entry, std::chrono::steady_clock::now());
    }
}

void CancelWatch::Private::step(Entry &entry, TimePoint now) const
{
    if (!entry.since) {
        if (!entry.isCancelled())
            return;
        entry.since = now;
        entry.nextRequest = now;
    }
    if (entry.isCut)
        return;
    if (now - *entry.since > patience && (isHurried || !entry.isAcknowledged())) {
        entry.canceller.disconnect();
        entry.isCut = true;
    } else if (now >= entry.nextRequest && !entry.isPending()) {
        entry.request = requestCancel(entry.canceller);
        entry.nextRequest = now + repeatInterval;
    }
}

CancelWatch::CancelWatch(std::chrono::milliseconds patience) : d(std::make_unique<Private>())
{
    d->patience = patience;
}

CancelWatch::~CancelWatch()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->isStopping = true;
    }
    d->changed.notify_all();
    if (d->thread.joinable())
        d->thread.join();
}

CancelWatch::Watched CancelWatch::watch(QueryCanceller canceller, std::function<bool()> isCancelled)
{
    const std::scoped_lock lock(d->mutex);
    if (!d->thread.joinable())
        d->thread = std::thread([this] { d->run(); });
    const quint64 id = ++d->lastId;
    d->entries.emplace(id, Entry {std::move(canceller), std::move(isCancelled), {}, {}, {}, false});
    d->changed.notify_all();
    return {this, id};
}

void CancelWatch::hurry()
{
    const std::scoped_lock lock(d->mutex);
    d->isHurried = true;
}

CancelWatch::Watched::Watched(Watched &&other) noexcept
    : m_watch(std::exchange(other.m_watch, nullptr)), m_id(other.m_id)
{ }

CancelWatch::Watched::~Watched()
{
    if (m_watch == nullptr)
        return;
    std::shared_future<bool> request;
    QueryCanceller canceller;
    {
        const std::scoped_lock lock(m_watch->d->mutex);
        const auto entry = m_watch->d->entries.find(m_id);
        request = entry->second.request;
        canceller = entry->second.canceller;
        m_watch->d->entries.erase(entry);
    }
    // Still on its way it would stop whatever runs next: rather a new connection than that.
    if (request.valid() && request.wait_for(1s) != std::future_status::ready)
        canceller.disconnect();
}

} // namespace tenantry
