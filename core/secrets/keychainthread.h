#pragma once
// The one thread on which QtKeychain runs. Made by the first use of the keyring, ends with the program.

#include <qt6keychain/keychain.h>

#include "core/base/result.h"

#include <QThread>

#include <chrono>
#include <functional>

namespace tenantry {

/// QtKeychain queues its jobs in a static object that lives on the thread of the very first job and never moves: a second
/// thread, or the first one's end, would leave it waiting for ever. So this thread is one for the process as well.
class KeychainThread
{
public:
    [[nodiscard]] static KeychainThread &shared();

    /// Makes the job there, runs it, and hands it to `finish` on that thread; false when `patience` passed before.
    [[nodiscard]] bool run(const std::function<QKeychain::Job *()> &make,
                           const std::function<void(QKeychain::Job &)> &finish, std::chrono::seconds patience);

private:
    KeychainThread();
    ~KeychainThread();

    QThread m_thread;
    QObject *m_context;
};

} // namespace tenantry
