#include "core/inspection/sessionhistory.h"

namespace tenantry {

SessionHistory::SessionHistory(FleetMonitor &monitor, QObject *parent) : QObject(parent), m_monitor(monitor)
{
    connect(&monitor, &FleetMonitor::factsChanged, this, &SessionHistory::take);
}

const std::vector<SessionHistory::Sample> &SessionHistory::samples(const ServerId &server) const
{
    static const std::vector<Sample> none;
    const auto found = m_samples.constFind(server);
    return found == m_samples.constEnd() ? none : *found;
}

void SessionHistory::take(const ServerId &server)
{
    const ServerFacts *facts = m_monitor.facts(server);
    if (facts == nullptr)
        return;
    const Fact<ConnectionUse> &use = facts->connections;
    auto &samples = m_samples[server];
    samples.push_back({use.triedAt().toMSecsSinceEpoch(), use.isKnown() ? use.value().used : -1});
    if (samples.size() > Kept)
        samples.erase(samples.begin());
    emit changed(server);
}

} // namespace tenantry
