#include "core/db/databaseworker.h"

#include "core/db/cancelwatch.h"
#include "core/db/workerconnection.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace tenantry {

using namespace std::chrono_literals;

namespace {

struct WorkerText {
    Q_DECLARE_TR_FUNCTIONS(WorkerText)
};

constexpr auto idleTimeout = 5min;

} // namespace

struct DatabaseWorker::Private {
    struct Item {
        Job job;
        std::function<bool()> isCancelled;
    };

    Private(ConnectionSpec spec, PasswordSource password, std::shared_ptr<ServerBudget> budget)
        : connection(std::move(spec), std::move(password), std::move(budget))
    { }

    std::mutex mutex; // guards what stands up to the blank line
    std::condition_variable changed;
    std::deque<Item> queue;
    bool isRetryWanted = false;
    bool isReclaimed = false; ///< somebody else needs our idle connection
    bool holdsIdle = false; ///< an open connection and nothing to do

    std::atomic<bool> isStopping = false;
    std::atomic<bool> isCancelWanted = false;
    WorkerConnection connection; // the worker's thread only
    CancelWatch watch;
    ServerBudget::Reclaimer reclaimer;
    std::thread thread;

    void loop();
    bool waitForWork(std::unique_lock<std::mutex> &lock);
    void waitForBackoff(std::unique_lock<std::mutex> &lock, const Item &item);
    void run(Item item);
    std::deque<Item> takeWaiting();
    static void failAll(std::deque<Item> items, const Error &error);
    bool giveBack();
};

/// False when the worker ends.
bool DatabaseWorker::Private::waitForWork(std::unique_lock<std::mutex> &lock)
{
    const auto hasWork = [this] { return isStopping || isReclaimed || !queue.empty(); };
    while (queue.empty() && !isStopping) {
        holdsIdle = connection.isOpen();
        isReclaimed = isReclaimed || connection.isWantedElsewhere();
        if (!holdsIdle) {
            isReclaimed = false;
            changed.wait(lock, hasWork);
        } else if (!changed.wait_for(lock, idleTimeout, hasWork) || (isReclaimed && queue.empty())) {
            isReclaimed = false;
            lock.unlock();
            connection.close();
            lock.lock();
        }
    }
    holdsIdle = false;
    return !isStopping;
}

void DatabaseWorker::Private::waitForBackoff(std::unique_lock<std::mutex> &lock, const Item &item)
{
    const auto until = connection.notBefore();
    while (until && std::chrono::steady_clock::now() < *until && !isStopping && !isRetryWanted && !item.isCancelled())
        changed.wait_until(lock, std::min(*until, std::chrono::steady_clock::now() + 50ms));
    if (isRetryWanted)
        connection.forgetFailures();
    isRetryWanted = false;
}

void DatabaseWorker::Private::loop()
{
    std::unique_lock lock(mutex);
    while (waitForWork(lock)) {
        Item item = std::move(queue.front());
        queue.pop_front();
        waitForBackoff(lock, item);
        lock.unlock();
        run(std::move(item));
        lock.lock();
    }
    lock.unlock();
    failAll(takeWaiting(), cancelledError());
    connection.close();
}

void DatabaseWorker::Private::run(Item item)
{
    isCancelWanted = false;
    const auto wantsStop = [this, &item] { return isStopping || isCancelWanted || item.isCancelled(); };
    if (wantsStop()) {
        item.job(fail(cancelledError()));
        return;
    }
    const auto opened = connection.ensure(wantsStop);
    if (!opened) {
        // Each of those that waited meanwhile would only wait for the same answer; whoever comes after this one is told
        // may know better.
        auto waiting = opened.error().kind == ErrorKind::Cancelled ? std::deque<Item>() : takeWaiting();
        waiting.push_front(std::move(item));
        failAll(std::move(waiting), opened.error());
        return;
    }
    {
        const auto watched = watch.watch((*opened)->canceller(), wantsStop);
        item.job(*opened);
    }
    connection.tidy();
}

std::deque<DatabaseWorker::Private::Item> DatabaseWorker::Private::takeWaiting()
{
    const std::scoped_lock lock(mutex);
    return std::exchange(queue, {});
}

void DatabaseWorker::Private::failAll(std::deque<Item> items, const Error &error)
{
    for (Item &item : items)
        item.job(fail(error));
}

/// Called on the thread of somebody who waits for a connection.
bool DatabaseWorker::Private::giveBack()
{
    const std::scoped_lock lock(mutex);
    if (!holdsIdle || !queue.empty() || isReclaimed)
        return false;
    isReclaimed = true;
    changed.notify_all();
    return true;
}

DatabaseWorker::DatabaseWorker(ConnectionSpec spec, PasswordSource password, std::shared_ptr<ServerBudget> budget)
    : d(std::make_unique<Private>(std::move(spec), std::move(password), budget))
{
    if (budget)
        d->reclaimer = budget->addReclaimer([this] { return d->giveBack(); });
    d->thread = std::thread([this] { d->loop(); });
}

DatabaseWorker::~DatabaseWorker()
{
    d->reclaimer.reset();
    {
        const std::scoped_lock lock(d->mutex);
        d->isStopping = true;
    }
    d->watch.hurry();
    d->changed.notify_all();
    d->thread.join();
}

void DatabaseWorker::post(Job job, std::function<bool()> isCancelled)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->queue.push_back({std::move(job), std::move(isCancelled)});
    }
    d->changed.notify_all();
}

void DatabaseWorker::cancelCurrent()
{
    d->isCancelWanted = true;
}

void DatabaseWorker::hurry()
{
    d->watch.hurry();
}

void DatabaseWorker::retryNow()
{
    {
        const std::scoped_lock lock(d->mutex);
        d->isRetryWanted = true;
    }
    d->changed.notify_all();
}

const ConnectionSpec &DatabaseWorker::spec() const
{
    return d->connection.spec();
}

Error DatabaseWorker::cancelledError()
{
    return {ErrorKind::Cancelled, WorkerText::tr("Cancelled."), {}, {}, {}, {}};
}

} // namespace tenantry
