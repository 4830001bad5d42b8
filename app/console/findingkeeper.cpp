#include "app/console/findingkeeper.h"

#include "core/registry/tenantregistry.h"
#include "models/fleetnews.h"

#include <utility>

namespace tenantry {

FindingKeeper::FindingKeeper(Services services, QObject *parent) : QObject(parent), m_services(std::move(services))
{
    connect(&m_services.news, &FleetNews::changed, this, &FindingKeeper::take);
}

/// Others hear of it as of any change of the registry; who may not write it leaves that to them.
void FindingKeeper::take()
{
    if (!m_services.mayChange())
        return;
    const QStringList over = m_services.news.outlivedFindings();
    const QSet<QString> before = std::exchange(m_asked, QSet<QString>(over.begin(), over.end()));
    for (const QString &key : over) {
        if (!before.contains(key)) [[maybe_unused]]
            const auto resolving = m_services.registry.resolveFindings(key, {});
    }
}

} // namespace tenantry
