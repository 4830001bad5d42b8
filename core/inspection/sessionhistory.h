#pragma once
// How many sessions each server had at each reading since the console opened. Owned by the composition root beside the
// monitor, which outlives it; lives on its thread.

#include "core/inspection/fleetmonitor.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace tenantry {

class SessionHistory : public QObject
{
    Q_OBJECT
public:
    struct Sample {
        qint64 atMs = 0; ///< since 1970 UTC: when the server was asked
        int sessions = -1; ///< -1 = it did not answer
    };
    /// A day of readings every thirty seconds; older ones go.
    static constexpr size_t Kept = 2880;

    explicit SessionHistory(FleetMonitor &monitor, QObject *parent = nullptr);

    /// Oldest first; empty for a server that was never asked.
    [[nodiscard]] const std::vector<Sample> &samples(const ServerId &server) const;

signals:
    void changed(const tenantry::ServerId &server);

private:
    void take(const ServerId &server);

    FleetMonitor &m_monitor;
    QHash<ServerId, std::vector<Sample>> m_samples;
};

} // namespace tenantry
