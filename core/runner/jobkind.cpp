#include "core/runner/jobkind.h"

#include "core/runner/scheduledjobs.h"

#include <algorithm>

namespace tenantry {

using namespace std::chrono_literals;

std::span<const JobKind> jobKinds()
{
    // One line for each.
    // clang-format off
    static constexpr JobKind kinds[] = {
        {QLatin1StringView("fleet.inspect"), QT_TRANSLATE_NOOP("JobKind", "Look at all servers"), 15min, -1, runFleetInspection},
        {QLatin1StringView("fleet.sweep"), QT_TRANSLATE_NOOP("JobKind", "Compare the registry with all servers"), 0s, 4 * 60, runOrphanSweep},
        {QLatin1StringView("registry.check"), QT_TRANSLATE_NOOP("JobKind", "Check the registry"), 0s, 3 * 60, runRegistryCheck},
    };
    // clang-format on
    return kinds;
}

const JobKind *findJobKind(const QString &name)
{
    const auto kinds = jobKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const JobKind &kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

QString JobKind::translatedTitle() const
{
    return QCoreApplication::translate("JobKind", title);
}

Schedule JobKind::usual() const
{
    Schedule schedule;
    schedule.kind = QString(name);
    schedule.every = every;
    schedule.dailyMinute = dailyMinute;
    return schedule;
}

} // namespace tenantry
