#include "app/console/pages.h"

#include "app/console/appcontext.h"

namespace tenantry {

QList<PageRegistration> pageRegistrations(AppContext &context)
{
    Q_UNUSED(context)
    return {};
}

QList<SettingsPageRegistration> settingsPageRegistrations(AppContext &context)
{
    Q_UNUSED(context)
    return {};
}

} // namespace tenantry
