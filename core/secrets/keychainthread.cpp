#include "core/secrets/keychainthread.h"

#include <future>
#include <memory>
#include <mutex>

namespace tenantry {

KeychainThread &KeychainThread::shared()
{
    static KeychainThread thread;
    return thread;
}

KeychainThread::KeychainThread() : m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("keyring"));
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

KeychainThread::~KeychainThread()
{
    m_thread.quit();
    m_thread.wait();
}

bool KeychainThread::run(const std::function<QKeychain::Job *()> &make,
                         const std::function<void(QKeychain::Job &)> &finish, std::chrono::seconds patience)
{
    // Shared with the job, which may end after the caller has lost its patience and gone.
    struct Call {
        std::promise<void> ended;
        std::mutex mutex;
        bool abandoned = false;
    };
    const auto call = std::make_shared<Call>();
    QMetaObject::invokeMethod(m_context, [this, call, make, finish] {
        const std::scoped_lock lock(call->mutex);
        if (call->abandoned)
            return;
        QKeychain::Job *job = make();
        QObject::connect(job, &QKeychain::Job::finished, m_context, [call, finish](QKeychain::Job *ended) {
            const std::scoped_lock finishLock(call->mutex);
            if (!call->abandoned)
                finish(*ended);
            call->ended.set_value();
        });
        job->start();
    });
    if (call->ended.get_future().wait_for(patience) == std::future_status::ready)
        return true;
    const std::scoped_lock lock(call->mutex);
    call->abandoned = true;
    return false;
}

} // namespace tenantry
