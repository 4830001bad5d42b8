#pragma once
// What a proof has tried so far, for whoever looks on while it runs. Shared between the thread that proves and the one that shows it;
// usable on any thread.

#include "core/provisioning/isolationproof.h"

#include <mutex>

namespace tenantry {

class ProofLog
{
public:
    void clear() ///< a proof begins
    {
        const std::scoped_lock lock(m_mutex);
        m_attempts.clear();
    }
    /// How many there are by now.
    qsizetype add(const ProofAttempt &attempt)
    {
        const std::scoped_lock lock(m_mutex);
        m_attempts.append(attempt);
        return m_attempts.size();
    }
    [[nodiscard]] QString text() const ///< as proofText()
    {
        const std::scoped_lock lock(m_mutex);
        return m_attempts.isEmpty() ? QString() : proofText(m_attempts);
    }

private:
    mutable std::mutex m_mutex;
    QList<ProofAttempt> m_attempts;
};

} // namespace tenantry
