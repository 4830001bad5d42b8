#include "app/console/findingnotices.h"

#include "core/inspection/fleetmonitor.h"
#include "models/fleetnews.h"
#include "views/shell/consolesettings.h"

#include <utility>

namespace tenantry {

FindingNotices::FindingNotices(Services services, QObject *parent) : QObject(parent), m_services(std::move(services))
{
    connect(&m_services.news, &FleetNews::changed, this, &FindingNotices::take);
    connect(&m_services.monitor, &FleetMonitor::roundFinished, this, [this] { m_hasRead = true; });
}

void FindingNotices::take()
{
    QSet<QString> open;
    const QList<Finding> findings = m_services.news.findings();
    for (const Finding &finding : findings) {
        if (finding.state != FindingState::Open)
            continue;
        open.insert(finding.key);
        if (m_hasRead && !m_open.contains(finding.key) && isWanted(finding))
            emit told(finding.title, finding.evidence);
    }
    m_open = open;
}

bool FindingNotices::isWanted(const Finding &finding) const
{
    if (!m_services.settings.value(QStringLiteral("notices/failures"), true).toBool())
        return false;
    const bool isPinned = !finding.tenant.isNull() && m_services.isPinned(finding.tenant);
    return finding.severity >= (isPinned ? Severity::Medium : Severity::High);
}

} // namespace tenantry
