#include "core/base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tenantry {

std::chrono::milliseconds Backoff::afterFailure()
{
    constexpr int maxDoublings = 20; // beyond that any sensible longest delay is reached, and nothing overflows
    const qint64 doubled = m_first.count() << std::min(m_failures, maxDoublings);
    ++m_failures;
    const qint64 full = std::min<qint64>(doubled, m_longest.count());
    return std::chrono::milliseconds(full / 2 + QRandomGenerator::global()->bounded(full - full / 2 + 1));
}

} // namespace tenantry
