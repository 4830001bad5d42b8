#include "app/console/fleetbadges.h"

#include "app/console/fleet.h"
#include "models/findinglistmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FleetBadges)
};

/// A badge that asks a function; whoever makes it connects what changes the answer.
class AskingBadge : public BadgeSource
{
public:
    AskingBadge(std::function<Badge()> ask, QObject *parent) : BadgeSource(parent), m_ask(std::move(ask)) { }
    [[nodiscard]] Badge badge() const override { return m_ask(); }

private:
    std::function<Badge()> m_ask;
};

} // namespace

BadgeSource *tenantBadge(Fleet &fleet, const Format &format, QObject *parent)
{
    auto *badge = new AskingBadge(
        [&fleet, &format]() -> Badge {
            const auto count = static_cast<qint64>(fleet.tenants().store().count());
            if (count == 0)
                return {};
            return {format.count(count), StatusKind::Unknown, true,
                    Words::tr("%Ln tenant(s)", nullptr, static_cast<int>(count))};
        },
        parent);
    QObject::connect(&fleet.tenants(), &TenantFleet::loaded, badge, &BadgeSource::changed);
    QObject::connect(&fleet.tenants(), &TenantFleet::merged, badge, &BadgeSource::changed);
    return badge;
}

BadgeSource *findingBadge(Fleet &fleet, const Format &format, QObject *parent)
{
    auto *badge = new AskingBadge(
        [&fleet, &format]() -> Badge {
            const QList<Finding> all = fleet.news().findings();
            const auto severe = std::count_if(all.begin(), all.end(), [](const Finding &finding) {
                return severityStatus(finding.severity) == StatusKind::Bad;
            });
            if (severe == 0)
                return {};
            return {format.count(severe), StatusKind::Bad, false,
                    Words::tr("%Ln severe finding(s)", nullptr, static_cast<int>(severe))};
        },
        parent);
    QObject::connect(&fleet.news(), &FleetNews::changed, badge, &BadgeSource::changed);
    return badge;
}

BadgeSource *serverBadge(Fleet &fleet, const Format &format, QObject *parent)
{
    auto *badge = new AskingBadge(
        [&fleet, &format]() -> Badge {
            const int silent = fleet.monitor().asked() - fleet.monitor().reachable();
            if (silent == 0)
                return {};
            return {format.count(silent), StatusKind::Bad, false,
                    Words::tr("%Ln server(s) without an answer", nullptr, silent)};
        },
        parent);
    QObject::connect(&fleet.monitor(), &FleetMonitor::factsChanged, badge, &BadgeSource::changed);
    return badge;
}

BadgeSource *jobBadge(Fleet &fleet, const Format &format, QObject *parent)
{
    auto *badge = new AskingBadge(
        [&fleet, &format]() -> Badge {
            // What waits for a person goes before what runs without one.
            if (const auto stopped = fleet.news().stoppedOperations().size(); stopped > 0)
                return {format.count(stopped), StatusKind::Warn, false,
                        Words::tr("%Ln operation(s) need a decision", nullptr, static_cast<int>(stopped))};
            const int active = fleet.jobs().activeCount();
            if (active == 0)
                return {};
            return {format.count(active), StatusKind::Running, true,
                    Words::tr("%Ln job(s) run or wait", nullptr, active)};
        },
        parent);
    QObject::connect(&fleet.jobs(), &JobQueue::added, badge, &BadgeSource::changed);
    QObject::connect(&fleet.jobs(), &JobQueue::ended, badge, &BadgeSource::changed);
    QObject::connect(&fleet.news(), &FleetNews::changed, badge, &BadgeSource::changed);
    return badge;
}

} // namespace tenantry
