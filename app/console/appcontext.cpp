#include "app/console/appcontext.h"

namespace tenantry {

AppContext::AppContext(const AppOptions &options) : m_settings(options.settingsFile), m_actions(m_settings, {}) { }

} // namespace tenantry
